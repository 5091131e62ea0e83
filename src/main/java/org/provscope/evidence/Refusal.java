package org.provscope.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A request of a phone that a server refused, which nobody would notice otherwise.
 *
 * @param status the server's answer
 */
public record Refusal(Kind kind, String file, int status) {
    /** What it is. */
    public enum Kind {
        /** The phone could not leave a file on the server. */
        UPLOAD_REFUSED,
        /** The phone asked for a firmware, and found none, under no name. */
        FIRMWARE_MISSING
    }

    private static final Pattern PARTS = Pattern.compile("^(?:[0-9]{4}-[0-9]{5}-[0-9]{3}\\.)+");

    /** Returns the refusals in a phone's requests. What worked in the end, or under another name, is none. */
    public static List<Refusal> in(List<Request> requests) {
        Map<String, Request> uploads = new LinkedHashMap<>();
        Map<String, Request> firmwares = new LinkedHashMap<>();
        for (Request request : requests) {
            String name = request.file().substring(request.file().lastIndexOf('/') + 1);
            if (request.isUpload()) {
                uploads.put(request.file(), request);
            } else if (name.endsWith(".ld")) {
                // The last word counts: first with the part number in front, then without.
                firmwares.put(PARTS.matcher(name).replaceFirst(""), request);
            }
        }
        List<Refusal> refusals = new ArrayList<>();
        uploads.values().stream()
                .filter(Request::isRefused)
                .forEach(request -> refusals.add(new Refusal(Kind.UPLOAD_REFUSED, request.file(), request.status())));
        firmwares.values().stream()
                .filter(Request::isRefused)
                .forEach(request -> refusals.add(new Refusal(Kind.FIRMWARE_MISSING, request.file(), request.status())));
        return refusals;
    }

    /** Returns it as a sentence, with what to do. */
    public String sentence() {
        return switch (kind) {
            case UPLOAD_REFUSED ->
                "The server refused " + file + " (" + status
                        + "), which the phone brought: give phones the right to write there.";
            case FIRMWARE_MISSING ->
                "The phone asked for its firmware, " + file + ", and found none (" + status
                        + "): put it there, or name no APP_FILE_PATH.";
        };
    }
}
