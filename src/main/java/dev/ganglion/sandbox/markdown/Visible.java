package dev.ganglion.sandbox.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A web page without what nobody sees: comments, the document type, the head, scripts and styles.
///
/// Reads each character a constant number of times, whatever the page leaves open.
final class Visible {
    private static final List<String> HIDDEN = List.of("script", "style", "head", "noscript", "template");

    private final String page;
    private final StringBuilder seen = new StringBuilder();
    private final Set<String> neverClosed = new HashSet<>();

    private Visible(String page) {
        this.page = page;
    }

    static String of(String page) {
        var visible = new Visible(page);
        visible.read();
        return visible.seen.toString();
    }

    private void read() {
        int at = 0;
        while (at < page.length()) {
            int tag = page.indexOf('<', at);
            if (tag < 0) {
                seen.append(page, at, page.length());
                return;
            }
            seen.append(page, at, tag);
            int end = hiddenFrom(tag);
            if (end == tag) {
                seen.append('<');
                end++;
            }
            at = end;
        }
    }

    /// Where what is hidden from `tag` on ends, which is at `tag` where nothing is. What is never closed hides the
    /// rest,
    /// as in browsers, except that elements may be left open.
    private int hiddenFrom(int tag) {
        if (page.startsWith("<!--", tag)) {
            return after("-->", tag + 4);
        }
        if (page.startsWith("<!", tag)) {
            return after(">", tag + 2);
        }
        return hidden(tag).map(name -> closeOf(name, tag)).orElse(tag);
    }

    private int after(String end, int from) {
        int found = page.indexOf(end, from);
        return found < 0 ? page.length() : found + end.length();
    }

    private Optional<String> hidden(int tag) {
        return HIDDEN.stream()
                .filter(name -> begins(name, tag + 1) && !neverClosed.contains(name))
                .findFirst();
    }

    private boolean begins(String name, int at) {
        int end = at + name.length();
        return page.regionMatches(true, at, name, 0, name.length())
                && (end == page.length() || !Character.isLetterOrDigit(page.charAt(end)));
    }

    private int closeOf(String name, int tag) {
        for (int at = page.indexOf("</", tag); at >= 0; at = page.indexOf("</", at + 2)) {
            if (begins(name, at + 2)) {
                return after(">", at + 2);
            }
        }
        neverClosed.add(name);
        return tag;
    }
}
