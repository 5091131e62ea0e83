package org.provscope.schema.xsd;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.xerces.impl.xs.XMLSchemaLoader;
import org.apache.xerces.util.SecurityManager;
import org.apache.xerces.xni.XMLResourceIdentifier;
import org.apache.xerces.xni.XNIException;
import org.apache.xerces.xni.grammars.XSGrammar;
import org.apache.xerces.xni.parser.XMLErrorHandler;
import org.apache.xerces.xni.parser.XMLInputSource;
import org.apache.xerces.xni.parser.XMLParseException;
import org.apache.xerces.xs.StringList;
import org.apache.xerces.xs.XSAttributeDeclaration;
import org.apache.xerces.xs.XSAttributeUse;
import org.apache.xerces.xs.XSComplexTypeDefinition;
import org.apache.xerces.xs.XSConstants;
import org.apache.xerces.xs.XSModel;
import org.apache.xerces.xs.XSNamedMap;
import org.apache.xerces.xs.XSObjectList;
import org.apache.xerces.xs.XSSimpleTypeDefinition;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.IndexRange;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterName;
import org.provscope.schema.Restart;
import org.provscope.schema.TypeBasis;
import org.provscope.schema.ValueType;

/**
 * Reads the parameters of a schema file: names, types, ranges and defaults of its global attributes; the element tree
 * is only a layout hint (docs/domain.md §5). Shipped schemas have mistakes; what they declare correctly is still read.
 * Opens no other file and no URL that the schema names.
 */
public final class XsdCatalogue {
    private static final String FEATURE = "http://apache.org/xml/features/";
    private static final String PROPERTY = "http://apache.org/xml/properties/";

    /** The content that is substituted for any other file that a schema names. */
    private static final String NOTHING = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"/>";

    private XsdCatalogue() {}

    /**
     * Reads a schema file.
     *
     * @param name the file's name for messages
     * @throws SchemaReadException if the bytes are no schema with parameters, or one that takes too long
     * @throws CancellationException when cancelled
     */
    public static List<ParameterInfo> read(String name, byte[] bytes, BooleanSupplier isCancelled)
            throws SchemaReadException {
        try {
            return Supervised.run(name, isCancelled, names -> rows(name, bytes, names));
        } catch (StackOverflowError e) {
            throw new SchemaReadException(name + " cannot be read as a schema: it is nested too deeply.");
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SchemaReadException(name + " cannot be read as a schema: " + e);
        }
    }

    private static List<ParameterInfo> rows(String name, byte[] bytes, Supervised.Names names)
            throws SchemaReadException {
        Map<String, Family> families = new LinkedHashMap<>();
        XSModel model = grammar(name, bytes, names).toXSModel();
        XSNamedMap attributes = model.getComponents(XSConstants.ATTRIBUTE_DECLARATION);
        for (int i = 0; i < attributes.getLength(); i++) {
            add(families, (XSAttributeDeclaration) attributes.item(i));
        }
        if (families.isEmpty()) {
            localAttributes(model, families);
        }
        if (families.isEmpty()) {
            throw new SchemaReadException(name + " declares no parameters, so it is not a polycomConfig.xsd.");
        }
        List<ParameterInfo> rows = new ArrayList<>(families.size());
        families.values().forEach(family -> family.addTo(rows));
        rows.sort(java.util.Comparator.comparing(ParameterInfo::name));
        return rows;
    }

    /** Returns Xerces' model of the schema; mistakes in it are ignored as far as Xerces can. */
    static XSGrammar grammar(String name, byte[] bytes, Supervised.Names names) throws SchemaReadException {
        FirstError errors = new FirstError();
        XMLSchemaLoader loader = new XMLSchemaLoader(names);
        loader.setFeature(FEATURE + "disallow-doctype-decl", true);
        loader.setFeature(FEATURE + "generate-synthetic-annotations", false);
        loader.setProperty(PROPERTY + "security-manager", new SecurityManager());
        loader.setProperty(PROPERTY + "internal/validation/schema/dv-factory", new LimitedTypes());
        loader.setErrorHandler(errors);
        loader.setEntityResolver(XsdCatalogue::nothing);
        try {
            XMLInputSource source = new XMLInputSource(null, "polycomConfig.xsd", null, names.reading(bytes), null);
            XSGrammar grammar = (XSGrammar) loader.loadGrammar(source);
            if (grammar != null && !errors.fatal) {
                return grammar;
            }
        } catch (IOException | XNIException e) {
            if (errors.first == null) {
                throw new SchemaReadException(name + " cannot be read as a schema: " + e.getMessage());
            }
        }
        throw new SchemaReadException(
                name + " cannot be read as a schema" + (errors.first == null ? "." : ": " + errors.first));
    }

    /** Returns empty input in place of any other file that a schema or a document names. */
    static XMLInputSource nothing(XMLResourceIdentifier identifier) {
        XMLInputSource nothing = new XMLInputSource(null, identifier.getLiteralSystemId(), null);
        nothing.setCharacterStream(new StringReader(NOTHING));
        return nothing;
    }

    private static void add(Map<String, Family> families, XSAttributeDeclaration attribute) {
        String folded = ParameterName.folded(attribute.getName());
        families.computeIfAbsent(folded, Family::new).add(attribute);
    }

    /** Adds attributes declared inside types, for schemas without global attributes. */
    private static void localAttributes(XSModel model, Map<String, Family> families) {
        XSNamedMap types = model.getComponents(XSConstants.TYPE_DEFINITION);
        for (int i = 0; i < types.getLength(); i++) {
            if (types.item(i) instanceof XSComplexTypeDefinition type && type.getNamespace() == null) {
                XSObjectList uses = type.getAttributeUses();
                for (int u = 0; u < uses.getLength(); u++) {
                    add(families, ((XSAttributeUse) uses.item(u)).getAttrDeclaration());
                }
            }
        }
    }

    /** The attributes whose names fold to the same pattern. */
    private static final class Family {
        private final String name;
        private final List<int[]> ranges = new ArrayList<>();
        private @Nullable XSSimpleTypeDefinition type;
        private Annotation annotation = Annotation.NONE;

        Family(String name) {
            this.name = name;
        }

        void add(XSAttributeDeclaration attribute) {
            List<Integer> indexes = ParameterName.indexes(attribute.getName());
            for (int i = 0; i < indexes.size(); i++) {
                int index = indexes.get(i);
                if (i == ranges.size()) {
                    ranges.add(new int[] {index, index});
                }
                int[] range = ranges.get(i);
                range[0] = Math.min(range[0], index);
                range[1] = Math.max(range[1], index);
            }
            if (type == null) {
                type = attribute.getTypeDefinition();
            }
            if (attribute.getAnnotation() != null) {
                Annotation found = Annotation.parse(attribute.getAnnotation().getAnnotationString());
                if (annotation.equals(Annotation.NONE)) {
                    annotation = found;
                }
            }
        }

        void addTo(List<ParameterInfo> rows) {
            List<IndexRange> indexes = ranges.stream()
                    .map(range -> new IndexRange(range[0], range[1]))
                    .toList();
            ValueType valueType = type == null ? ValueType.UNKNOWN : valueType(type);
            String defaultValue = annotation.defaultValue();
            boolean unset = name.startsWith("device.")
                    || valueType.kind() == ValueType.Kind.INTEGER
                    || !valueType.choices().isEmpty();
            rows.add(new ParameterInfo(
                    name,
                    indexes,
                    valueType,
                    defaultValue != null && defaultValue.isEmpty() && unset ? null : defaultValue,
                    "",
                    "",
                    TypeBasis.SCHEMA,
                    Restart.UNKNOWN,
                    annotation.meaning(),
                    false,
                    ""));
        }
    }

    private static ValueType valueType(XSSimpleTypeDefinition type) {
        if (type.getVariety() == XSSimpleTypeDefinition.VARIETY_UNION) {
            return union(type.getMemberTypes());
        }
        if (type.getVariety() != XSSimpleTypeDefinition.VARIETY_ATOMIC) {
            return ValueType.UNKNOWN;
        }
        return switch (type.getBuiltInKind()) {
            case XSConstants.BOOLEAN_DT ->
                new ValueType(ValueType.Kind.BOOLEAN, List.of(), null, null, null, null, false);
            case XSConstants.DECIMAL_DT, XSConstants.FLOAT_DT, XSConstants.DOUBLE_DT -> ValueType.UNKNOWN;
            default -> isInteger(type) ? integer(type) : text(type);
        };
    }

    private static boolean isInteger(XSSimpleTypeDefinition type) {
        short kind = type.getBuiltInKind();
        return kind >= XSConstants.INTEGER_DT && kind <= XSConstants.POSITIVEINTEGER_DT;
    }

    private static ValueType integer(XSSimpleTypeDefinition type) {
        return new ValueType(
                ValueType.Kind.INTEGER,
                choices(type),
                number(type.getLexicalFacetValue(XSSimpleTypeDefinition.FACET_MININCLUSIVE)),
                number(type.getLexicalFacetValue(XSSimpleTypeDefinition.FACET_MAXINCLUSIVE)),
                null,
                null,
                false);
    }

    private static ValueType text(XSSimpleTypeDefinition type) {
        List<String> choices = choices(type);
        Long min = number(type.getLexicalFacetValue(XSSimpleTypeDefinition.FACET_MINLENGTH));
        Long max = number(type.getLexicalFacetValue(XSSimpleTypeDefinition.FACET_MAXLENGTH));
        List<String> named =
                choices.stream().filter(choice -> !choice.isEmpty()).toList();
        return new ValueType(
                ValueType.Kind.TEXT,
                named,
                null,
                null,
                min == null ? null : min.intValue(),
                max == null ? null : max.intValue(),
                choices.contains(""));
    }

    /** Returns the type of a union; a number that may be empty is written as one of an integer and the empty text. */
    private static ValueType union(XSObjectList members) {
        ValueType found = ValueType.UNKNOWN;
        boolean empty = false;
        for (int i = 0; i < members.getLength(); i++) {
            ValueType member = valueType((XSSimpleTypeDefinition) members.item(i));
            boolean onlyEmpty = member.kind() == ValueType.Kind.TEXT
                    && member.choices().isEmpty()
                    && (member.emptyAllowed() || Integer.valueOf(0).equals(member.maxLength()));
            if (onlyEmpty) {
                empty = true;
            } else if (found.equals(ValueType.UNKNOWN)) {
                found = member;
            } else {
                return ValueType.UNKNOWN;
            }
        }
        return new ValueType(
                found.kind(),
                found.choices(),
                found.min(),
                found.max(),
                found.minLength(),
                found.maxLength(),
                found.emptyAllowed() || empty);
    }

    private static List<String> choices(XSSimpleTypeDefinition type) {
        StringList list = type.getLexicalEnumeration();
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < list.getLength(); i++) {
            choices.add(list.item(i));
        }
        return choices;
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException larger) {
            return null;
        }
    }

    private static final class FirstError implements XMLErrorHandler {
        private @Nullable String first;
        private boolean fatal;

        @Override
        public void warning(String domain, String key, XMLParseException e) {}

        @Override
        public void error(String domain, String key, XMLParseException e) {
            keep(e);
        }

        @Override
        public void fatalError(String domain, String key, XMLParseException e) {
            fatal = true;
            keep(e);
        }

        private void keep(XMLParseException e) {
            if (first == null) {
                first = "line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": " + e.getMessage();
            }
        }
    }
}
