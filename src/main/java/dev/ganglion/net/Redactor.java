package dev.ganglion.net;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Masks secrets in text that people or logs will see: the token itself wherever it stands, and whatever looks like
/// one, such as a token pasted where an account id belongs.
public final class Redactor {
    static final String MASK = "•••";
    private static final Pattern LOOKS_SECRET = Pattern.compile("(?i:bearer\\s+)(?!•)[^\\s,;\"']+"
            + "|(?<![A-Za-z0-9_-])cf[a-z]{1,3}_[A-Za-z0-9_-]{20,}"
            + "|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])");

    /// A shorter secret is masked as a word only, since letters of it are in every other word too.
    private static final int WORD = 8;

    private final Pattern known;

    public Redactor(String secret) {
        this(List.of(secret));
    }

    /// Masks any of these.
    public Redactor(List<String> secrets) {
        known = Pattern.compile(secrets.stream()
                .filter(secret -> !secret.isBlank())
                .flatMap(secret -> Stream.of(secret, inAddress(secret)))
                .distinct()
                // Where one begins with another, the whole of it.
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Redactor::exactly)
                .collect(Collectors.joining("|")));
    }

    /// As it is written where a part of an address belongs.
    private static String inAddress(String secret) {
        return URLEncoder.encode(secret, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~")
                .replace("%40", "@");
    }

    private static String exactly(String secret) {
        String quoted = Pattern.quote(secret);
        return secret.length() < WORD ? "(?<![\\w-])" + quoted + "(?![\\w-])" : quoted;
    }

    /// The same text without secrets.
    public String clean(String text) {
        String masked = known.pattern().isEmpty() ? text : known.matcher(text).replaceAll(MASK);
        return LOOKS_SECRET.matcher(masked).replaceAll(MASK);
    }
}
