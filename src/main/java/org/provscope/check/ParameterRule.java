package org.provscope.check;

/** A rule about single parameters. */
@FunctionalInterface
interface ParameterRule {
    void check(CheckedParameter judged, Problems problems);
}
