package org.provscope.evidence;

/** The words by which files are asked for and brought, over HTTP and FTP. */
final class Verbs {
    private static final String[] DOWN = {"GET", "HEAD", "RETR", "sent"};
    private static final String[] UP = {"PUT", "STOR", "APPE", "POST", "created", "appended"};

    private Verbs() {}

    /** Returns 1 for bringing, 0 for asking, -1 for anything else. */
    static int isUpload(String text, int from, int to) {
        for (String word : DOWN) {
            if (to - from == word.length() && text.regionMatches(true, from, word, 0, word.length())) {
                return 0;
            }
        }
        for (String word : UP) {
            if (to - from == word.length() && text.regionMatches(true, from, word, 0, word.length())) {
                return 1;
            }
        }
        return -1;
    }

    static int isUpload(String word) {
        return isUpload(word, 0, word.length());
    }
}
