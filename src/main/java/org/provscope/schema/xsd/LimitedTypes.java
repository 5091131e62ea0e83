package org.provscope.schema.xsd;

import org.apache.xerces.impl.dv.InvalidDatatypeFacetException;
import org.apache.xerces.impl.dv.ValidationContext;
import org.apache.xerces.impl.dv.XSFacets;
import org.apache.xerces.impl.dv.XSSimpleType;
import org.apache.xerces.impl.dv.xs.SchemaDVFactoryImpl;
import org.apache.xerces.impl.dv.xs.XSSimpleTypeDecl;
import org.apache.xerces.xni.XNIException;
import org.apache.xerces.xs.XSObjectList;

/** Creates the simple types of a schema, and rejects those that grow without bound in Xerces. */
final class LimitedTypes extends SchemaDVFactoryImpl {
    /** The most members of a type. A union of unions has all their members: doubling twenty times makes a million. */
    private static final int MOST_MEMBERS = 10_000;

    private static final int MOST_STEPS = 10_000;

    @Override
    public XSSimpleType createTypeUnion(
            String name, String namespace, short finals, XSSimpleType[] members, XSObjectList annotations) {
        if (members.length > MOST_MEMBERS) {
            throw new XNIException("one of its types is a union of more than " + MOST_MEMBERS + " others");
        }
        return super.createTypeUnion(name, namespace, finals, members, annotations);
    }

    @Override
    public XSSimpleType createTypeRestriction(
            String name, String namespace, short finals, XSSimpleType base, XSObjectList annotations) {
        return new Restricted((XSSimpleTypeDecl) base, name, namespace, finals, annotations);
    }

    private static final class Restricted extends XSSimpleTypeDecl {
        Restricted(XSSimpleTypeDecl base, String name, String namespace, short finals, XSObjectList annotations) {
            super(base, name, namespace, finals, false, annotations);
        }

        @Override
        public void applyFacets(XSFacets facets, short present, short fixed, ValidationContext context)
                throws InvalidDatatypeFacetException {
            if ((present & FACET_PATTERN) != 0 && PatternSize.of(facets.pattern) > MOST_STEPS) {
                throw new XNIException(
                        "one of its patterns nests repetitions, more than " + MOST_STEPS + " steps in all");
            }
            super.applyFacets(facets, present, fixed, context);
        }
    }
}
