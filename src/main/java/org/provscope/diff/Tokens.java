package org.provscope.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.provscope.xml.Outline;
import org.provscope.xml.Scanner;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;

/** Cuts a text where two people's changes can lie side by side: at attributes, tags, comments and line ends. */
final class Tokens {
    private Tokens() {}

    /** Returns the pieces; joined they are the text. */
    static List<String> of(SourceText source) {
        String text = source.text();
        Outline outline = Outline.of(source);
        TreeSet<Integer> cuts = new TreeSet<>();
        for (Outline.Tag tag : outline.tags()) {
            cuts.add(tag.start());
            cuts.add(tag.end());
            for (Outline.Place place : tag.attributes()) {
                int start = place.nameStart();
                while (start > 0 && Scanner.isBlank(text.charAt(start - 1))) {
                    start--;
                }
                cuts.add(start);
                cuts.add(Math.min(text.length(), place.valueEnd() + 1));
            }
        }
        for (Span comment : outline.comments()) {
            cuts.add(comment.start());
            cuts.add(comment.end());
        }
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            cuts.add(i + 1);
        }
        cuts.add(text.length());
        List<String> tokens = new ArrayList<>(cuts.size());
        int from = 0;
        for (int cut : cuts) {
            if (cut > from) {
                tokens.add(text.substring(from, cut));
                from = cut;
            }
        }
        return tokens;
    }
}
