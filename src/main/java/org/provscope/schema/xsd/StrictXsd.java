package org.provscope.schema.xsd;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.apache.xerces.parsers.XML11Configuration;
import org.apache.xerces.util.SecurityManager;
import org.apache.xerces.util.SymbolTable;
import org.apache.xerces.util.XMLGrammarPoolImpl;
import org.apache.xerces.xni.XNIException;
import org.apache.xerces.xni.grammars.Grammar;
import org.apache.xerces.xni.grammars.XMLGrammarDescription;
import org.apache.xerces.xni.parser.XMLInputSource;
import org.jspecify.annotations.Nullable;
import org.provscope.xml.Scan;
import org.provscope.xml.Scanner;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;
import org.provscope.xml.XmlProblem;
import org.provscope.xml.XmlSink;

/**
 * Validates documents by XML Schema, which phones do not do (docs/domain.md §5). Xerces places its errors at the end of
 * the start tag; here each is moved to the attribute that caused it. Opens no other file and no URL.
 */
public final class StrictXsd {
    private static final String FEATURE = "http://apache.org/xml/features/";

    /** What Xerces reports where the elements that a schema allows are more than its limit, written out. */
    private static final String TOO_MANY_STATES = "maxOccurLimit";

    private final String name;
    private final Grammar grammar;
    private final int seconds;
    /** Why the schema is not used any more. */
    private volatile @Nullable String reason;

    private StrictXsd(String name, Grammar grammar, int seconds) {
        this.name = name;
        this.grammar = grammar;
        this.seconds = seconds;
    }

    /**
     * @param name how to name the schema to a person
     * @throws SchemaReadException where the bytes are no schema, or one that takes too long
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static StrictXsd of(String name, byte[] bytes, BooleanSupplier isCancelled) throws SchemaReadException {
        try {
            return new StrictXsd(
                    name,
                    Supervised.run(name, isCancelled, names -> XsdCatalogue.grammar(name, bytes, names)),
                    Supervised.SECONDS);
        } catch (StackOverflowError e) {
            throw new SchemaReadException(name + " cannot be read as a schema: it is nested too deeply.");
        }
    }

    /** Returns the same schema, given up after so many seconds of processor time for one document. */
    StrictXsd limitedTo(int seconds) {
        return new StrictXsd(name, grammar, seconds);
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
            return Supervised.run(name, seconds, isCancelled, symbols -> validate(source, symbols));
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
        XsdVerdict verdict = new XsdVerdict(tags.names, scan.attributes());
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
            if (verdict.fatal().equals(TOO_MANY_STATES)) {
                throw new SchemaReadException(name + " is not used: the content of one of its elements would take "
                        + "more than "
                        + new SecurityManager().getMaxOccurNodeLimit() + " steps when expanded.");
            }
            verdict.stopped();
        }
        return verdict.violations();
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
}
