package org.provscope.check;

/** A rule about single parameters. */
@FunctionalInterface
interface ParameterRule {
    void check(Judged judged, Problems problems);
}
