package org.provscope.schema.xsd;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.xerces.parsers.XML11Configuration;
import org.apache.xerces.util.SecurityManager;
import org.apache.xerces.util.SymbolTable;
import org.apache.xerces.util.XMLGrammarPoolImpl;
import org.apache.xerces.xni.Augmentations;
import org.apache.xerces.xni.NamespaceContext;
import org.apache.xerces.xni.QName;
import org.apache.xerces.xni.XMLAttributes;
import org.apache.xerces.xni.XMLDocumentHandler;
import org.apache.xerces.xni.XMLLocator;
import org.apache.xerces.xni.XMLResourceIdentifier;
import org.apache.xerces.xni.XMLString;
import org.apache.xerces.xni.XNIException;
import org.apache.xerces.xni.grammars.Grammar;
import org.apache.xerces.xni.grammars.XMLGrammarDescription;
import org.apache.xerces.xni.parser.XMLDocumentSource;
import org.apache.xerces.xni.parser.XMLErrorHandler;
import org.apache.xerces.xni.parser.XMLInputSource;
import org.apache.xerces.xni.parser.XMLParseException;
import org.jspecify.annotations.Nullable;
import org.provscope.xml.Attribute;
import org.provscope.xml.Scan;
import org.provscope.xml.Scanner;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;
import org.provscope.xml.XmlProblem;
import org.provscope.xml.XmlSink;

/**
 * The verdict of XML Schema on a document, which is not a phone's (DOMAIN §5). Xerces places its errors at the end of
 * the start tag; here each is moved to the attribute that caused it. Opens no other file and no URL.
 */
public final class StrictXsd {
    private static final String FEATURE = "http://apache.org/xml/features/";
    private static final Pattern OF_ATTRIBUTE = Pattern.compile("of attribute '([^']*)' (?:on|of) element");
    private static final Pattern ATTRIBUTE = Pattern.compile("Attribute '([^']*)' (?:is not allowed|must appear)");

    /** What Xerces reports where the elements that a schema allows are more than its limit, written out. */
    private static final String TOO_MANY_STATES = "maxOccurLimit";

    private final String name;
    private final Grammar grammar;
    /** Why the schema is not used any more. */
    private volatile @Nullable String reason;

    private StrictXsd(String name, Grammar grammar) {
        this.name = name;
        this.grammar = grammar;
    }

    /**
     * @param name how to name the schema to a person
     * @throws SchemaReadException where the bytes are no schema, or one that takes too long
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static StrictXsd of(String name, byte[] bytes, BooleanSupplier isCancelled) throws SchemaReadException {
        try {
            return new StrictXsd(
                    name, Supervised.run(name, isCancelled, names -> XsdCatalogue.grammar(name, bytes, names)));
        } catch (StackOverflowError e) {
            throw new SchemaReadException(name + " cannot be read as a schema: it is nested too deeply.");
        }
    }

    public String name() {
        return name;
    }

    /**
     * Everything Xerces has against a well-formed document, in the order it is met; nothing where it is malformed.
     *
     * @throws SchemaReadException where the schema lets Xerces come to no end; it is not tried again then
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public List<XsdViolation> validate(SourceText source, BooleanSupplier isCancelled) throws SchemaReadException {
        String known = reason;
        if (known != null) {
            throw new SchemaReadException(known);
        }
        try {
            return Supervised.run(name, isCancelled, symbols -> validate(source, symbols));
        } catch (SchemaReadException e) {
            reason = e.getMessage();
            throw e;
        } catch (StackOverflowError e) {
            reason = name + " is not used: it allows elements nested too deeply.";
            throw new SchemaReadException(reason);
        }
    }

    private List<XsdViolation> validate(SourceText source, SymbolTable symbols) throws SchemaReadException {
        Scan scan = Scan.of(source);
        if (!scan.isWellFormed() || scan.isBlank()) {
            return List.of();
        }
        Tags tags = new Tags();
        Scanner.scan(source, tags);
        Verdict verdict = new Verdict(tags.names, scan.attributes());
        XML11Configuration parser = new XML11Configuration(symbols, new OneGrammar(grammar));
        parser.setFeature("http://xml.org/sax/features/validation", true);
        parser.setFeature(FEATURE + "validation/schema", true);
        parser.setFeature(FEATURE + "disallow-doctype-decl", true);
        parser.setFeature(FEATURE + "nonvalidating/load-external-dtd", false);
        parser.setProperty("http://apache.org/xml/properties/security-manager", new SecurityManager());
        parser.setLocale(Locale.ROOT);
        parser.setEntityResolver(XsdCatalogue::nothing);
        parser.setErrorHandler(verdict);
        parser.setDocumentHandler(verdict);
        try {
            parser.parse(new XMLInputSource(null, null, null, new StringReader(source.text()), null));
        } catch (IOException | XNIException stopped) {
            if (verdict.fatal.equals(TOO_MANY_STATES)) {
                throw new SchemaReadException(name + " is not used: the content of one of its elements would take "
                        + "more than "
                        + new SecurityManager().getMaxOccurNodeLimit() + " steps when expanded.");
            }
            verdict.stopped();
        }
        return verdict.findings;
    }

    /** Where the names of the start tags stand. */
    private static final class Tags implements XmlSink {
        private final List<Span> names = new ArrayList<>();

        @Override
        public void startTag(int start, int nameStart, int nameEnd) {
            names.add(new Span(nameStart, nameEnd));
        }

        @Override
        public void attribute(int nameStart, int nameEnd, int valueStart, int valueEnd, boolean plain) {}

        @Override
        public void problem(XmlProblem.Kind kind, int start, int end, String message, @Nullable String instead) {}
    }

    /** A pool that holds one schema and takes no other. */
    private static final class OneGrammar extends XMLGrammarPoolImpl {
        OneGrammar(Grammar grammar) {
            cacheGrammars(XMLGrammarDescription.XML_SCHEMA, new Grammar[] {grammar});
            lockPool();
        }
    }

    private record Complaint(boolean isError, String key, String message) {}

    /** Follows the document beside Xerces, so that every complaint can be given the tag and attribute it is about. */
    private static final class Verdict implements XMLDocumentHandler, XMLErrorHandler {
        private final List<Span> tags;
        private final List<Attribute> attributes;
        private final List<XsdViolation> findings = new ArrayList<>();
        private final List<Complaint> waiting = new ArrayList<>();
        private final List<Span> open = new ArrayList<>();
        private String fatal = "";
        private int nextTag;
        private int nextAttribute;
        private @Nullable XMLDocumentSource documentSource;

        Verdict(List<Span> tags, List<Attribute> attributes) {
            this.tags = tags;
            this.attributes = attributes;
        }

        /** Only a document type makes the parser stop at what the scanner takes for well-formed. */
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

        /** A bad value is told twice: by its type first, then by its attribute. The two are one finding here. */
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
                case "cvc-complex-type.2.3",
                        "cvc-complex-type.2.4.a",
                        "cvc-complex-type.2.4.b",
                        "cvc-complex-type.2.4.d" -> "The schema expects other elements here. Phones ignore elements.";
                case "cvc-elt.1", "cvc-elt.1.a" ->
                    "The schema does not know this outermost element. Phones " + "ignore elements.";
                default -> "The schema does not allow this.";
            };
        }

        @Override
        public void warning(String domain, String key, XMLParseException e) {
            waiting.add(new Complaint(false, key, String.valueOf(e.getMessage())));
        }

        /** What is no verdict on the document is about other files that it names, and which are not opened. */
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
}
