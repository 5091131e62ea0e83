package org.provscope.check;

/** A rule about one master file in its root. */
@FunctionalInterface
interface MasterRule {
    void check(CheckedMaster master, Problems problems);
}
