package org.provscope.check;

/** A rule about one master file in its root. */
@FunctionalInterface
interface MasterRule {
    /** Adds the problems of a master. */
    void check(CheckedMaster master, Problems problems);
}
