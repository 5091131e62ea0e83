package org.provscope.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test that must hold whatever comes: it is called many times, each time with another {@code long} seed or
 * another {@code Random} as its only parameter. See {@link Tries}.
 */
@Test
@Tag("property")
@ExtendWith(PropertyExtension.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Property {
    /** How often at full number; {@code mvn verify} tries a quarter of it. */
    int tries();
}
