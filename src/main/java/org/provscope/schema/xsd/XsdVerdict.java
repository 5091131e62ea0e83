package org.provscope.schema.xsd;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.xerces.xni.Augmentations;
import org.apache.xerces.xni.NamespaceContext;
import org.apache.xerces.xni.QName;
import org.apache.xerces.xni.XMLAttributes;
import org.apache.xerces.xni.XMLDocumentHandler;
import org.apache.xerces.xni.XMLLocator;
import org.apache.xerces.xni.XMLResourceIdentifier;
import org.apache.xerces.xni.XMLString;
import org.apache.xerces.xni.parser.XMLDocumentSource;
import org.apache.xerces.xni.parser.XMLErrorHandler;
import org.apache.xerces.xni.parser.XMLParseException;
import org.jspecify.annotations.Nullable;
import org.provscope.xml.Attribute;
import org.provscope.xml.Span;

/** Follows the document beside Xerces, so that every complaint can be given the tag and attribute it is about. */
final class XsdVerdict implements XMLDocumentHandler, XMLErrorHandler {
    private static final Pattern OF_ATTRIBUTE = Pattern.compile("of attribute '([^']*)' (?:on|of) element");
    private static final Pattern ATTRIBUTE = Pattern.compile("Attribute '([^']*)' (?:is not allowed|must appear)");

    private record Complaint(boolean isError, String key, String message) {}

    private final List<Span> tags;
    private final List<Attribute> attributes;
    private final List<XsdViolation> findings = new ArrayList<>();
    private final List<Complaint> waiting = new ArrayList<>();
    private final List<Span> open = new ArrayList<>();
    private String fatal = "";
    private int nextTag;
    private int nextAttribute;
    private @Nullable XMLDocumentSource documentSource;

    XsdVerdict(List<Span> tags, List<Attribute> attributes) {
        this.tags = tags;
        this.attributes = attributes;
    }

    /** Returns everything that was met until now, in its order. */
    List<XsdViolation> violations() {
        return findings;
    }

    /** Returns the key of the error that stopped Xerces; empty where none did. */
    String fatal() {
        return fatal;
    }

    /** Ends the verdict: only a document type makes the parser stop at what the scanner takes for well-formed. */
    void stopped() {
        place(List.of());
        findings.add(new XsdViolation(
                false,
                new Span(0, 0),
                null,
                false,
                "",
                "The file cannot be validated against XML Schema: it has a document type."));
    }

    private void start(XMLAttributes inTag) {
        open.add(tags.get(Math.min(nextTag, tags.size() - 1)));
        nextTag++;
        int specified = 0;
        for (int i = 0; i < inTag.getLength(); i++) {
            specified += inTag.isSpecified(i) ? 1 : 0;
        }
        int from = Math.min(nextAttribute, attributes.size());
        nextAttribute = Math.min(from + specified, attributes.size());
        place(attributes.subList(from, nextAttribute));
    }

    private void end() {
        place(List.of());
        open.removeLast();
    }

    /** Adds what waits. A bad value is told twice, by its type first, then by its attribute: the two are one here. */
    private void place(List<Attribute> inTag) {
        Span tag = open.isEmpty() ? new Span(0, 0) : open.getLast();
        List<Complaint> ofType = new ArrayList<>();
        for (Complaint complaint : waiting) {
            Matcher value = OF_ATTRIBUTE.matcher(complaint.message());
            Matcher presence = ATTRIBUTE.matcher(complaint.message());
            if (complaint.key().startsWith("cvc-attribute") && value.find()) {
                String type = ofType.isEmpty() ? "" : ofType.removeLast().message() + " ";
                add(complaint, type + complaint.message(), tag, named(inTag, value.group(1)), true);
            } else if (presence.find()) {
                add(complaint, complaint.message(), tag, named(inTag, presence.group(1)), false);
            } else {
                ofType.add(complaint);
            }
        }
        ofType.forEach(complaint -> add(complaint, complaint.message(), tag, null, false));
        waiting.clear();
    }

    private void add(Complaint complaint, String schema, Span tag, @Nullable Attribute attribute, boolean ofValue) {
        findings.add(new XsdViolation(
                complaint.isError(),
                tag,
                attribute,
                ofValue && attribute != null,
                schema,
                words(complaint.key(), attribute)));
    }

    private static @Nullable Attribute named(List<Attribute> inTag, String name) {
        for (Attribute attribute : inTag) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    private static String words(String key, @Nullable Attribute attribute) {
        if (key.startsWith("cvc-attribute") && attribute != null) {
            return "The schema does not allow this value of " + attribute.name() + ".";
        }
        return switch (key) {
            case "cvc-complex-type.3.2.2" ->
                "The schema does not allow "
                        + (attribute == null ? "an attribute" : attribute.name())
                        + " in this element. Phones look up names wherever they are.";
            case "cvc-complex-type.2.1" ->
                "The schema requires this element to be empty, without even a line " + "break. Phones ignore this.";
            case "cvc-complex-type.2.3", "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.d" ->
                "The schema expects other elements here. Phones ignore elements.";
            case "cvc-elt.1", "cvc-elt.1.a" ->
                "The schema does not know this outermost element. Phones " + "ignore elements.";
            default -> "The schema does not allow this.";
        };
    }

    @Override
    public void warning(String domain, String key, XMLParseException e) {
        waiting.add(new Complaint(false, key, String.valueOf(e.getMessage())));
    }

    /** Keeps an error unless it is no verdict on the document: it is about other files then, which are not opened. */
    @Override
    public void error(String domain, String key, XMLParseException e) {
        if (!key.startsWith("cvc-")) {
            return;
        }
        waiting.add(new Complaint(true, key, String.valueOf(e.getMessage())));
    }

    @Override
    public void fatalError(String domain, String key, XMLParseException e) {
        fatal = key;
        throw e;
    }

    @Override
    public void startElement(QName element, XMLAttributes inTag, @Nullable Augmentations augs) {
        start(inTag);
    }

    @Override
    public void emptyElement(QName element, XMLAttributes inTag, @Nullable Augmentations augs) {
        start(inTag);
        end();
    }

    @Override
    public void endElement(QName element, @Nullable Augmentations augs) {
        end();
    }

    @Override
    public void endDocument(@Nullable Augmentations augs) {
        place(List.of());
    }

    @Override
    public void startDocument(
            XMLLocator locator, String encoding, NamespaceContext context, @Nullable Augmentations augs) {}

    @Override
    public void xmlDecl(String version, String encoding, String standalone, @Nullable Augmentations augs) {}

    @Override
    public void doctypeDecl(String root, String publicId, String systemId, @Nullable Augmentations augs) {}

    @Override
    public void comment(XMLString text, @Nullable Augmentations augs) {}

    @Override
    public void processingInstruction(String target, XMLString data, @Nullable Augmentations augs) {}

    @Override
    public void startGeneralEntity(
            String entity, XMLResourceIdentifier identifier, String encoding, @Nullable Augmentations augs) {}

    @Override
    public void textDecl(String version, String encoding, @Nullable Augmentations augs) {}

    @Override
    public void endGeneralEntity(String entity, @Nullable Augmentations augs) {}

    @Override
    public void characters(XMLString text, @Nullable Augmentations augs) {}

    @Override
    public void ignorableWhitespace(XMLString text, @Nullable Augmentations augs) {}

    @Override
    public void startCDATA(@Nullable Augmentations augs) {}

    @Override
    public void endCDATA(@Nullable Augmentations augs) {}

    @Override
    public void setDocumentSource(@Nullable XMLDocumentSource source) {
        documentSource = source;
    }

    @Override
    public @Nullable XMLDocumentSource getDocumentSource() {
        return documentSource;
    }
}
