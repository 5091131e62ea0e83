package org.provscope.report;

import org.provscope.schema.Printable;

/** One HTML page: no script, nothing from elsewhere, light and dark, and for paper. */
public final class HtmlPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --paper: #fff; \
            --pale: #f6f8fa; --red: #b3261e; --redpale: #fdeceb; --blue: #0b5cad; --old: #fdf1f0; --new: #edf8ef; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9da7b3; --line: #3d444d; \
            --paper: #0d1117; --pale: #151b23; --red: #ff8f87; --redpale: #3a1a1a; --blue: #7cb7f5; --old: #2b1a1b; \
            --new: #14261b; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 1100px; padding: 28px 24px 48px; background: var(--paper); \
            color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
            h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 32px 0 8px; }
            p { margin: 4px 0; } .soft { color: var(--soft); } code, .value { font: 13px/1.45 ui-monospace, Consolas, \
            Menlo, monospace; overflow-wrap: anywhere; }
            .counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: \
            20px 0 12px; } .counts div { border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px; }
            .counts b { display: block; font-size: 26px; line-height: 1.2; } .counts .main b { color: var(--blue); }
            .loss { border: 1px solid var(--red); background: var(--redpale); color: var(--red); border-radius: 8px; \
            padding: 10px 16px; margin: 14px 0; } .loss li { margin: 3px 0; }
            ul { margin: 4px 0; padding-left: 22px; } li { margin: 2px 0; }
            details { border: 1px solid var(--line); border-radius: 8px; margin: 12px 0; background: var(--paper); }
            summary { padding: 9px 14px; cursor: pointer; font-weight: 600; background: var(--pale); border-radius: 8px; }
            .inner { padding: 8px 14px 12px; } table { border-collapse: collapse; width: 100%; margin-top: 8px; }
            th { text-align: left; font-weight: 600; color: var(--soft); font-size: 13px; }
            th, td { border-top: 1px solid var(--line); padding: 6px 8px; vertical-align: top; }
            tr.places td { border: 0; padding: 0 8px 4px; } tr.places details { border: 0; margin: 0; } \
            tr.places summary { background: none; padding: 0; font-weight: 400; color: var(--soft); font-size: 13px; }
            td.old { background: var(--old); } td.new { background: var(--new); } td.old, td.new { width: 27%; }
            footer { margin-top: 36px; color: var(--soft); font-size: 13px; }
            .sign { display: none; margin-top: 48px; } .sign span { display: inline-block; width: 32%; margin-right: 4%; \
            border-bottom: 1px solid; }
            @media print { .sign { display: block; break-inside: avoid; } body { max-width: none; padding: 0; font-size: 11px; } h1 { font-size: 18px; } h2 { font-size: \
            14px; } .counts b { font-size: 18px; } tr, .counts div, .loss { break-inside: avoid; } summary { break-after: \
            avoid; } code, .value, th, footer { font-size: 10px; } td.old, td.new, .loss, summary { -webkit-print-color-adjust: \
            exact; print-color-adjust: exact; } }
            """;

    private HtmlPage() {}

    /** Returns the beginning of a page, up to and with its first heading. */
    public static String begin(String title) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" "
                + "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<title>" + escaped(title) + "</title>\n<style>\n" + STYLE + "</style></head><body>\n<h1>"
                + escaped(title) + "</h1>";
    }

    /** Returns the end of a page, with a footer. */
    public static String end(String footer) {
        return "<footer>" + escaped(footer) + "</footer>\n"
                + "<p class=\"sign\">Reviewed by: <span></span> Date: <span></span></p>\n</body></html>";
    }

    /** Escapes a text that is not ours: content of files must not become markup. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    boolean control = c != '\n' && c != '\t' && Printable.isControl(c);
                    escaped.append(control || Printable.isHalf(text, i) ? Printable.SIGN : c);
                }
            }
        }
        return escaped.toString();
    }
}
