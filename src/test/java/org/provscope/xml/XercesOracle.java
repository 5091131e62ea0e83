package org.provscope.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.xerces.jaxp.SAXParserFactoryImpl;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What a strict parser sees in a file: its attributes, or that it refuses the file. */
final class XercesOracle {
    private XercesOracle() {}

    /** {@code name=value} of every attribute in order, or null where the file is refused. */
    static @Nullable List<String> attributes(byte[] bytes) {
        List<String> found = new ArrayList<>();
        try {
            SAXParserFactoryImpl factory = new SAXParserFactoryImpl();
            factory.setNamespaceAware(false);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(bytes)), new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    for (int i = 0; i < attributes.getLength(); i++) {
                        found.add(attributes.getQName(i) + "=" + attributes.getValue(i));
                    }
                }

                @Override
                public void fatalError(SAXParseException e) throws SAXException {
                    throw e;
                }
            });
            return found;
        } catch (SAXException | IOException refused) {
            return null;
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }
}
