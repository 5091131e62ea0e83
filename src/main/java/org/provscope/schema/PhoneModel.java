package org.provscope.schema;

/**
 * A model of phone.
 *
 * @param code       as master files write it, e.g. {@code VVX410}
 * @param name       as people say it, e.g. {@code VVX 410}
 * @param partNumber e.g. {@code 3111-46162-001}; empty if it is not known
 */
public record PhoneModel(String code, String name, String partNumber) {}
