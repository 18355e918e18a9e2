package dev.ganglion.sandbox.value;

import dev.ganglion.sandbox.text.Clues;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Strings for fields: what the message says about the field, else what it is about at all.
record Words(Clues clues) {
    private static final Pattern SUM = Pattern.compile("[-(]*\\d[\\d\\s.+*/^()-]*[\\d)]");
    private static final String SPARE_WORD = " and more";

    /// A string that keeps to the lengths and the pattern of its schema.
    String of(JsonNode schema, Hint hint) throws Unsatisfiable {
        if (schema.has("pattern")) {
            return ofPattern(schema, hint);
        }
        return fitted(special(schema, hint).or(() -> said(hint)).orElseGet(clues::topic), schema);
    }

    /// What the message says for that field in particular.
    Optional<String> evident(JsonNode schema, Hint hint) {
        return special(schema, hint).filter(clues.text()::contains).or(() -> pointed(hint));
    }

    private String ofPattern(JsonNode schema, Hint hint) throws Unsatisfiable {
        var pattern = PatternText.compile(schema.path("pattern").asString());
        var said = Stream.of(said(hint), clues.matching(pattern))
                .flatMap(Optional::stream)
                .filter(text -> pattern.matcher(text).find())
                .findFirst();
        return said.isPresent()
                ? said.get()
                : PatternText.of(schema.path("pattern").asString());
    }

    /// Formats, and names of fields that mean one.
    private Optional<String> special(JsonNode schema, Hint hint) {
        var wish = hint.with(schema.path("format"));
        if (wish.speaksOf("email", "mail")) {
            return clues.email().or(() -> Optional.of("reader@example.com"));
        }
        if (wish.speaksOf("url", "uri", "link", "website", "homepage")) {
            return clues.url().or(() -> Optional.of("https://example.com/"));
        }
        if (wish.speaksOf("uuid")) {
            return Optional.of("5a4db0c0-0000-4000-8000-5a4db0c05a4d");
        }
        if (wish.speaksOf("ipv4", "ipv6", "hostname")) {
            return Optional.of(
                    wish.speaksOf("ipv4") ? "127.0.0.1" : wish.speaksOf("ipv6") ? "::1" : "sandbox.example.com");
        }
        return moment(wish);
    }

    private Optional<String> moment(Hint wish) {
        if (wish.speaksOf("date", "day") && wish.speaksOf("time")) {
            return Optional.of(clues.date().orElse("2026-01-01") + "T00:00:00Z");
        }
        if (wish.speaksOf("date", "day", "deadline", "birthday")) {
            return clues.date().or(() -> Optional.of("2026-01-01"));
        }
        if (wish.speaksOf("time")) {
            return Optional.of(clues.time()
                    .map(time -> time.length() < 6 ? time + ":00Z" : time + "Z")
                    .orElse("12:00:00Z"));
        }
        return wish.speaksOf("duration") ? Optional.of("PT1H") : Optional.empty();
    }

    private Optional<String> said(Hint hint) {
        return pointed(hint).or(() -> clues.after("named|called|titled")).or(clues::name);
    }

    /// What stands where such a field would be spoken of.
    private Optional<String> pointed(Hint hint) {
        var quoted = clues.quotation();
        if (quoted.isPresent()) {
            return quoted;
        }
        if (hint.speaksOf("from", "origin", "source", "departure", "start", "sender")) {
            return clues.after("from");
        }
        if (hint.speaksOf("to", "destination", "target", "arrival", "end", "recipient")) {
            return clues.after("to|into|towards");
        }
        if (hint.speaksOf("location", "city", "place", "town", "country", "region", "address", "capital")) {
            return clues.name().or(() -> clues.after("in|at|near|around|for|of|to"));
        }
        if (hint.speaksOf("expression", "formula", "calculation", "equation")) {
            return clues.matching(SUM);
        }
        if (hint.speaksOf("query", "question", "search", "text", "prompt", "message", "content", "input", "topic")) {
            return Optional.of(clues.topic());
        }
        return hint.name().isEmpty() ? Optional.empty() : clues.after(Pattern.quote(hint.spoken()));
    }

    private static String fitted(String text, JsonNode schema) {
        var fitted = new StringBuilder(text);
        while (fitted.length() < schema.path("minLength").asInt(0)) {
            fitted.append(SPARE_WORD);
        }
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return fitted.length() <= most ? fitted.toString() : fitted.substring(0, most);
    }
}
