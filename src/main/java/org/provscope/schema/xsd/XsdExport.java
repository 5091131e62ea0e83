package org.provscope.schema.xsd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterName;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.Restart;
import org.provscope.schema.ValueType;

/**
 * Writes a schema as an XSD that XML editors can use: every name written out, with its meaning and default. Elements
 * may nest freely, as for a phone; an attribute is checked by its name wherever it stands.
 */
public final class XsdExport {
    private static final List<String> ROOTS =
            List.of("polycomConfig", "PHONE_CONFIG", "OVERRIDES", "PHONE", "customizations", "LYNC", "sip", "phone1");

    private static final String ANY_CHILDREN =
            "<xs:sequence><xs:any minOccurs=\"0\" maxOccurs=\"unbounded\" " + "processContents=\"lax\"/></xs:sequence>";
    private static final String ANY_ATTRIBUTE = "<xs:anyAttribute processContents=\"lax\"/>";

    private final ParameterSchema schema;
    private final StringBuilder out = new StringBuilder(8 << 20);
    private final Map<ValueType, String> typeNames = new LinkedHashMap<>();

    private XsdExport(ParameterSchema schema) {
        this.schema = schema;
    }

    /** Returns the XSD as text. */
    public static String write(ParameterSchema schema) {
        return new XsdExport(schema).document();
    }

    private String document() {
        out.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n");
        out.append("<!-- Written by ProvScope from: ")
                .append(escaped(schema.source()).replace("--", "- -"))
                .append(" -->\n");
        Map<String, List<String>> byArea = new TreeMap<>();
        TreeSet<String> elements = new TreeSet<>();
        for (ParameterInfo info : schema.all()) {
            ParameterName.expand(info, name -> {
                attribute(name, info);
                byArea.computeIfAbsent(area(name), area -> new ArrayList<>()).add(name);
                for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
                    elements.add(name.substring(0, dot));
                }
            });
        }
        typeNames.forEach(this::type);
        byArea.forEach(this::areaType);
        ROOTS.stream().filter(root -> !elements.contains(root)).forEach(root -> element(root, ""));
        elements.forEach(name -> element(name, area(name)));
        return out.append("</xs:schema>\n").toString();
    }

    private static String area(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private void attribute(String name, ParameterInfo info) {
        out.append("<xs:attribute name=\"")
                .append(name)
                .append("\" type=\"")
                .append(typeName(info.type()))
                .append("\"><xs:annotation><xs:documentation>")
                .append(escaped(documentation(name, info)))
                .append("</xs:documentation></xs:annotation></xs:attribute>\n");
    }

    private String documentation(String name, ParameterInfo info) {
        StringBuilder text = new StringBuilder();
        if (!info.meaning().isEmpty()) {
            text.append(info.explanation()).append(info.explanation().endsWith(".") ? " " : ". ");
        }
        String defaultValue = schema.defaultOf(name, null);
        text.append(defaultValue == null ? "No default is known. " : "Default: \"" + defaultValue + "\". ");
        text.append("Value: ").append(info.type().label()).append('.');
        if (!info.releases().isEmpty()) {
            text.append(" Releases: ").append(info.releases()).append('.');
        }
        if (info.restart() != Restart.UNKNOWN) {
            text.append(" A change restarts the phone: ")
                    .append(info.restart().word())
                    .append('.');
        }
        return text.toString();
    }

    private String typeName(ValueType type) {
        boolean free = type.kind() == ValueType.Kind.UNKNOWN
                || type.kind() == ValueType.Kind.TEXT && type.choices().isEmpty() && type.maxLength() == null;
        return free ? "xs:string" : typeNames.computeIfAbsent(type, key -> "type." + (typeNames.size() + 1));
    }

    private void type(ValueType type, String name) {
        out.append("<xs:simpleType name=\"").append(name).append("\">");
        boolean orEmpty = type.emptyAllowed() && type.choices().isEmpty() && type.kind() != ValueType.Kind.TEXT;
        if (orEmpty) {
            out.append("<xs:union><xs:simpleType><xs:restriction base=\"xs:string\"><xs:length value=\"0\"/>"
                    + "</xs:restriction></xs:simpleType><xs:simpleType>");
        }
        restriction(type);
        out.append(orEmpty ? "</xs:simpleType></xs:union>" : "").append("</xs:simpleType>\n");
    }

    private void restriction(ValueType type) {
        String base = !type.choices().isEmpty()
                ? "xs:string"
                : switch (type.kind()) {
                    case BOOLEAN -> "xs:boolean";
                    case INTEGER -> "xs:integer";
                    case TEXT, UNKNOWN -> "xs:string";
                };
        out.append("<xs:restriction base=\"").append(base).append("\">");
        type.choices().forEach(choice -> facet("enumeration", choice));
        if (!type.choices().isEmpty()) {
            if (type.emptyAllowed()) {
                facet("enumeration", "");
            }
        } else if (type.kind() == ValueType.Kind.INTEGER) {
            if (type.min() != null) {
                facet("minInclusive", type.min());
            }
            if (type.max() != null) {
                facet("maxInclusive", type.max());
            }
        } else if (type.maxLength() != null) {
            facet("maxLength", type.maxLength());
        }
        out.append("</xs:restriction>");
    }

    private void facet(String name, Object value) {
        out.append("<xs:")
                .append(name)
                .append(" value=\"")
                .append(escaped(value.toString()))
                .append("\"/>");
    }

    private void areaType(String area, List<String> names) {
        out.append("<xs:complexType name=\"area.")
                .append(area)
                .append("\" mixed=\"true\">")
                .append(ANY_CHILDREN)
                .append('\n');
        names.forEach(name -> out.append("<xs:attribute ref=\"").append(name).append("\"/>\n"));
        out.append(ANY_ATTRIBUTE).append("</xs:complexType>\n");
    }

    private void element(String name, String area) {
        if (area.isEmpty()) {
            out.append("<xs:element name=\"")
                    .append(name)
                    .append("\"><xs:complexType mixed=\"true\">")
                    .append(ANY_CHILDREN)
                    .append(ANY_ATTRIBUTE)
                    .append("</xs:complexType></xs:element>\n");
        } else {
            out.append("<xs:element name=\"")
                    .append(name)
                    .append("\" type=\"area.")
                    .append(area)
                    .append("\"/>\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
