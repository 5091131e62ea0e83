package org.provscope.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is known of a phone.
 *
 * @param value what it is, e.g. a model's code or a version
 * @param time  when it was so, as ISO 8601; null if the source does not tell
 */
public record Fact(
        String value, EvidenceSource source, @Nullable String time) {}
