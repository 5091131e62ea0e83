package org.provscope.check;

/** A rule about single parameters. */
@FunctionalInterface
interface ParameterRule {
    /** Adds the problems of a parameter. */
    void check(CheckedParameter checked, Problems problems);
}
