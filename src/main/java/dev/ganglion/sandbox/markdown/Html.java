package dev.ganglion.sandbox.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns a web page into Markdown: headings, paragraphs, lists, links, emphasis, code, tables.
final class Html {
    private static final Pattern TOKEN = Pattern.compile("(?s)<(/?)([a-zA-Z][a-zA-Z0-9]*+)([^<>]*+)>|([^<]++|<)");
    private static final Pattern LINE_END = Pattern.compile("(?<![ \\t])[ \\t]++\\n");
    private static final Pattern HREF = Pattern.compile("(?i)href\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern ALT = Pattern.compile("(?i)alt\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern ENTITY = Pattern.compile("&#(\\d{1,7});");

    private static final int NO_CELL = -1;

    private final StringBuilder out = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int cellStart = NO_CELL;
    private boolean preformatted;

    private Html() {}

    static String markdown(String page) {
        var html = new Html();
        TOKEN.matcher(Visible.of(page)).results().forEach(html::take);
        return LINE_END.matcher(html.out)
                .replaceAll("\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private void take(MatchResult token) {
        if (token.group(2) == null) {
            text(entities(token.group(4)));
            return;
        }
        var name = token.group(2).toLowerCase(Locale.ROOT);
        if (token.group(1).isEmpty()) {
            open(name, token.group(3));
        } else {
            close(name);
        }
    }

    private void text(String text) {
        if (preformatted) {
            out.append(text);
            return;
        }
        var plain = text.replaceAll("\\s+", " ");
        boolean atStart = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
        out.append(atStart ? plain.stripLeading() : plain);
    }

    private void open(String name, String attributes) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> block("#".repeat(name.charAt(1) - '0') + " ");
            case "p", "div", "section", "article", "ul", "ol", "blockquote", "table" -> block("");
            case "li" -> line("- ");
            case "br" -> out.append('\n');
            case "hr" -> block("---\n\n");
            case "b", "strong" -> out.append("**");
            case "i", "em" -> out.append('*');
            case "code" -> out.append(preformatted ? "" : "`");
            case "pre" -> {
                block("```\n");
                preformatted = true;
            }
            case "a" -> {
                links.add(first(HREF, attributes));
                out.append('[');
            }
            case "img" -> out.append("![").append(first(ALT, attributes)).append("]");
            case "td", "th" -> cellStart = out.length();
            default -> {} // it has no look of its own
        }
    }

    private void close(String name) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "section", "article", "ul", "ol", "blockquote" ->
                block("");
            case "b", "strong" -> out.append("**");
            case "i", "em" -> out.append('*');
            case "code" -> out.append(preformatted ? "" : "`");
            case "pre" -> {
                preformatted = false;
                line("```\n\n");
            }
            case "a" -> out.append(links.isEmpty() ? "]" : "](" + links.removeLast() + ")");
            case "td", "th" -> closeCell();
            case "tr" -> {
                rows.add(row);
                row = new ArrayList<>();
            }
            case "table" -> {
                out.append(Grid.table(rows)).append('\n');
                rows.clear();
            }
            default -> {} // it has no look of its own
        }
    }

    /// Takes the text of the open cell; an end without a beginning takes nothing.
    private void closeCell() {
        if (cellStart < 0) {
            return;
        }
        row.add(out.substring(Math.min(cellStart, out.length())));
        out.setLength(Math.min(cellStart, out.length()));
        cellStart = NO_CELL;
    }

    private void block(String start) {
        if (!out.isEmpty()) {
            out.append("\n\n");
        }
        out.append(start);
    }

    private void line(String start) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        out.append(start);
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String entities(String text) {
        var named = text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return ENTITY.matcher(named).replaceAll(number -> Matcher.quoteReplacement(character(number.group(1))));
    }

    private static String character(String number) {
        int code = Integer.parseInt(number);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
}
