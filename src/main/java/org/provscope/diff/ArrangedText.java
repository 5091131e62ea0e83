package org.provscope.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.provscope.xml.Outline;
import org.provscope.xml.Outline.Place;
import org.provscope.xml.Outline.Tag;
import org.provscope.xml.SourceText;
import org.provscope.xml.XmlProblem;

/**
 * A text line by line as it is compared: as it stands, or laid out anew so that ignored differences vanish. Of
 * malformed XML only blanks are ignored: what else makes no difference there is not known.
 */
final class ArrangedText {
    private final SourceText source;
    private final String text;
    private final List<Line> arranged = new ArrayList<>();

    /**
     * A line.
     *
     * @param number its line in the text, from 1
     */
    record Line(int number, String text) {}

    private ArrangedText(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    /**
     * Returns the lines to compare.
     *
     * @param whole true if both texts are well-formed XML
     */
    static List<Line> of(SourceText source, DiffOptions ignoring, boolean whole) {
        ArrangedText arranged = new ArrangedText(source);
        if (ignoring == DiffOptions.NOTHING) {
            int number = 1;
            for (String line : (Iterable<String>) source.text().lines()::iterator) {
                arranged.arranged.add(new Line(number++, line));
            }
        } else if (whole) {
            arranged.layOut(Outline.of(source), ignoring == DiffOptions.SPACE_AND_ORDER);
        } else {
            arranged.between(0, source.text().length());
        }
        return arranged.arranged;
    }

    /** Returns true if a text can be laid out anew without hiding anything. */
    static boolean isWhole(SourceText source) {
        return Outline.of(source).problems().stream()
                .allMatch(problem -> problem.kind() == XmlProblem.Kind.DUPLICATE_ATTRIBUTE);
    }

    private void layOut(Outline outline, boolean sorted) {
        int from = 0;
        for (Tag tag : outline.tags()) {
            between(from, tag.start());
            tag(tag, sorted);
            from = tag.end();
        }
        between(from, text.length());
    }

    private void tag(Tag tag, boolean sorted) {
        List<Place> attributes = new ArrayList<>(tag.attributes());
        if (sorted) {
            attributes.sort(Comparator.comparing((Place place) -> text.substring(place.nameStart(), place.nameEnd())));
        }
        String name = "<" + text.substring(tag.nameStart(), tag.nameEnd());
        String end = text.charAt(tag.end() - 2) == '/' ? "/>" : ">";
        if (attributes.isEmpty()) {
            add(tag.start(), name + end);
        } else if (attributes.size() == 1) {
            add(tag.start(), name + " " + attribute(attributes.getFirst()) + end);
        } else {
            add(tag.start(), name);
            attributes.forEach(place -> add(place.nameStart(), "    " + attribute(place)));
            add(tag.end() - end.length(), end);
        }
    }

    private String attribute(Place place) {
        return text.substring(place.nameStart(), place.nameEnd()) + "="
                + text.substring(place.valueStart() - 1, place.valueEnd() + 1);
    }

    /** Adds text, comments and end tags: each line without the blanks around it. */
    private void between(int from, int to) {
        int start = from;
        while (start < to) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 || end > to ? to : end;
            String line = text.substring(start, stop).strip();
            if (!line.isEmpty()) {
                for (String part : line.split("(?=</)", -1)) {
                    String kept = part.strip();
                    if (!kept.isEmpty()) {
                        add(start, kept.replaceAll("\\s+", " "));
                    }
                }
            }
            start = stop + 1;
        }
    }

    private void add(int offset, String line) {
        arranged.add(new Line(source.position(offset).line(), line));
    }
}
