package org.provscope.schema.xsd;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Estimates how many steps Xerces expands a pattern into: it copies a repeated part as often as the pattern allows, and
 * repeats inside that again.
 */
final class PatternSize {
    private static final long ENDLESS = Long.MAX_VALUE / 4;

    private final String pattern;
    private final Deque<Long> outside = new ArrayDeque<>();
    private long group;
    private long last;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** Returns a lower bound of the number of steps; a very large number if it cannot be counted. */
    static long of(String pattern) {
        return new PatternSize(pattern).count();
    }

    private long count() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            switch (c) {
                case '(' -> {
                    close();
                    outside.push(group);
                    group = 0;
                }
                case ')' -> {
                    close();
                    last = Math.max(1, group);
                    group = outside.isEmpty() ? 0 : outside.pop();
                }
                case '{' -> last = product(last, repetitions());
                case '[' -> single(this::set);
                case '\\' -> single(this::escape);
                default -> single(() -> {});
            }
        }
        close();
        while (!outside.isEmpty()) {
            group = sum(group, outside.pop());
        }
        return group;
    }

    private void close() {
        group = sum(group, last);
        last = 0;
    }

    private void single(Runnable rest) {
        close();
        last = 1;
        rest.run();
    }

    private void set() {
        for (int depth = 1; at < pattern.length() && depth > 0; at++) {
            char c = pattern.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            }
        }
    }

    private void escape() {
        at++;
        boolean isNamed =
                at < pattern.length() && "pP".indexOf(pattern.charAt(at - 1)) >= 0 && pattern.charAt(at) == '{';
        at = isNamed && pattern.indexOf('}', at) > 0 ? pattern.indexOf('}', at) + 1 : at;
    }

    /** Returns the larger number of {@code {1,5}}. */
    private long repetitions() {
        long most = 0;
        long number = 0;
        while (at < pattern.length() && pattern.charAt(at) != '}') {
            int digit = Character.digit(pattern.charAt(at++), 10);
            number = digit < 0 ? 0 : sum(product(number, 10), digit);
            most = Math.max(most, number);
        }
        at++;
        return Math.max(1, most);
    }

    private static long sum(long one, long other) {
        return Math.min(ENDLESS, one + other);
    }

    private static long product(long one, long other) {
        return other != 0 && one > ENDLESS / other ? ENDLESS : one * other;
    }
}
