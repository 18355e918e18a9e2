package dev.ganglion.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// A path in decoded pieces.
public final class Segments {
    private Segments() {}

    /// The pieces of that path; a slash that was encoded within one separates like any other.
    public static List<String> of(String path) {
        return Stream.of(path.split("/"))
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .flatMap(segment -> Stream.of(segment.split("/")))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
