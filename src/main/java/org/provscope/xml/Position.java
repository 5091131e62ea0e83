package org.provscope.xml;

/** A place as people count it: line and column from 1; columns count code points, a tab is one, a BOM none. */
public record Position(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
