package dev.ganglion.domain;

import java.util.List;
import java.util.stream.Collectors;

/// One message of a chat request.
public record Message(Role role, List<Part> parts) {
    public Message {
        parts = List.copyOf(parts);
    }

    /// A message of text alone.
    public Message(Role role, String text) {
        this(role, List.of(new Part.Text(text)));
    }

    /// Its text, without pictures, calls, results and reasoning.
    public String text() {
        return parts(Part.Text.class).stream().map(Part.Text::text).collect(Collectors.joining());
    }

    /// Its parts of one kind, in their order.
    public <P extends Part> List<P> parts(Class<P> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
