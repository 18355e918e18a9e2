package dev.ganglion.sandbox.http;

import dev.ganglion.sandbox.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parts of a `multipart/form-data` body.
public record Form(List<Part> parts) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("[; ]filename=\"([^\"]*)\"");
    private static final String LINE = "\r\n";

    public Form {
        parts = List.copyOf(parts);
    }

    /// One part.
    ///
    /// @param file the name of the file it is, empty for a plain field
    /// @param type its own content type, empty where it states none
    /// @param latin1 its content, a character for each byte
    public record Part(String name, Optional<String> file, String type, String latin1) {
        /// Its content.
        public byte[] bytes() {
            return latin1.getBytes(StandardCharsets.ISO_8859_1);
        }

        /// Its content as text.
        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }

    /// The first part of that name.
    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    static Form parse(String type, byte[] body) throws Refusal {
        var boundary = BOUNDARY.matcher(type);
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") || !boundary.find()) {
            throw Refusal.unreadable("Bad input: the body is not multipart/form-data");
        }
        var mark = "--" + Optional.ofNullable(boundary.group(1)).orElse(boundary.group(2));
        var text = LINE + new String(body, StandardCharsets.ISO_8859_1);
        var parts = new ArrayList<Part>();
        int at = text.indexOf(LINE + mark);
        while (at >= 0) {
            int start = at + LINE.length() + mark.length();
            int next = text.indexOf(LINE + mark, start);
            if (next < 0) {
                break;
            }
            parts.add(read(text.substring(start, next)));
            at = next;
        }
        if (parts.isEmpty()) {
            throw Refusal.unreadable("Bad input: the form has no parts");
        }
        return new Form(parts);
    }

    private static Part read(String text) throws Refusal {
        int end = text.indexOf(LINE + LINE);
        if (end < 0) {
            throw Refusal.unreadable("Bad input: a part of the form has no end of its headers");
        }
        var type = "";
        var disposition = "";
        for (var header : text.substring(0, end).split(LINE, -1)) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-disposition:")) {
                disposition = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            } else if (lower.startsWith("content-type:")) {
                type = header.substring("content-type:".length()).strip();
            }
        }
        return new Part(
                group(NAME, disposition).orElse(""),
                group(FILE, disposition),
                type,
                text.substring(end + 2 * LINE.length()));
    }

    private static Optional<String> group(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
