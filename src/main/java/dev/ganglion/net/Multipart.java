package dev.ganglion.net;

import dev.ganglion.domain.Octets;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// A form of fields and files, to be sent as `multipart/form-data` (RFC 7578). One thread fills it; its body may be
/// read any number of times afterwards.
public final class Multipart {
    private static final byte[] LINE_END = "\r\n".getBytes(StandardCharsets.US_ASCII);

    /// A field or file as it is sent, without the boundary around it.
    private static final class Part {
        final byte[] head;
        final byte[] content;

        Part(String head, byte[] content) {
            this.head = head.getBytes(StandardCharsets.UTF_8);
            this.content = content;
        }
    }

    private final Supplier<String> boundaries;
    private final List<Part> parts = new ArrayList<>();
    private String boundary;

    /// An empty form.
    public Multipart() {
        this(() -> "ganglion-" + UUID.randomUUID());
    }

    /// One that takes the first of `boundaries` which no part contains.
    Multipart(Supplier<String> boundaries) {
        this.boundaries = boundaries;
        this.boundary = boundaries.get();
    }

    /// Adds a field of text.
    public Multipart field(String name, String value) {
        return add("form-data; name=\"" + escaped(name) + '"', "", value.getBytes(StandardCharsets.UTF_8));
    }

    /// Adds a file of that media type.
    public Multipart file(String name, String fileName, String type, Octets content) {
        if (type.chars().anyMatch(letter -> letter < ' ')) {
            throw new IllegalArgumentException("A media type is one line");
        }
        String disposition = "form-data; name=\"" + escaped(name) + "\"; filename=\"" + escaped(fileName) + '"';
        return add(disposition, "Content-Type: " + type + "\r\n", content.toArray());
    }

    private Multipart add(String disposition, String type, byte[] content) {
        String head = "Content-Disposition: " + disposition + "\r\n" + type + "\r\n";
        parts.add(new Part(head, content));
        while (parts.stream().anyMatch(this::holdsBoundary)) {
            boundary = boundaries.get();
        }
        return this;
    }

    /// As browsers write it.
    private static String escaped(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private boolean holdsBoundary(Part part) {
        byte[] sought = boundary.getBytes(StandardCharsets.US_ASCII);
        return holds(part.head, sought) || holds(part.content, sought);
    }

    private static boolean holds(byte[] bytes, byte[] sought) {
        for (int at = 0; at <= bytes.length - sought.length; at++) {
            int same = 0;
            while (same < sought.length && bytes[at + same] == sought[same]) {
                same++;
            }
            if (same == sought.length) {
                return true;
            }
        }
        return false;
    }

    /// The value of `Content-Type` for the body. Adding a part may change it.
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /// What was added so far, its length known. The contents are not copied once more.
    public BodyPublisher body() {
        List<BodyPublisher> pieces = new ArrayList<>();
        for (Part part : parts) {
            pieces.add(BodyPublishers.ofString("--" + boundary + "\r\n"));
            pieces.add(BodyPublishers.ofByteArray(part.head));
            pieces.add(BodyPublishers.ofByteArray(part.content));
            pieces.add(BodyPublishers.ofByteArray(LINE_END));
        }
        pieces.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(pieces.toArray(BodyPublisher[]::new));
    }
}
