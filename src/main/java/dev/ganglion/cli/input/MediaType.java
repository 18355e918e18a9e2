package dev.ganglion.cli.input;

import dev.ganglion.domain.Octets;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// The types of files that Workers AI takes or gives, told by their first bytes: a name may lie.
public enum MediaType {
    PNG("image/png", "png", MediaKind.PICTURE, "\u0089PNG"),
    JPEG("image/jpeg", "jpg", MediaKind.PICTURE, "\u00ff\u00d8\u00ff"),
    GIF("image/gif", "gif", MediaKind.PICTURE, "GIF8"),
    WEBP("image/webp", "webp", MediaKind.PICTURE, "????????WEBP"),
    BMP("image/bmp", "bmp", MediaKind.PICTURE, "BM"),
    WAV("audio/wav", "wav", MediaKind.SOUND, "????????WAVE"),
    FLAC("audio/flac", "flac", MediaKind.SOUND, "fLaC"),
    OGG("audio/ogg", "ogg", MediaKind.SOUND, "OggS"),
    TAGGED_MP3("audio/mpeg", "mp3", MediaKind.SOUND, "ID3"),
    M4A("audio/mp4", "m4a", MediaKind.SOUND, "????ftypM4A"),
    MP4("video/mp4", "mp4", MediaKind.VIDEO, "????ftyp"),
    WEBM("video/webm", "webm", MediaKind.VIDEO, "\u001aE\u00df\u00a3"),
    PDF("application/pdf", "pdf", MediaKind.DOCUMENT, "%PDF-"),
    ZIP("application/zip", "zip", MediaKind.DOCUMENT, "PK\u0003\u0004"),
    MP3("audio/mpeg", "mp3", MediaKind.SOUND, ""),
    TEXT("text/plain", "txt", MediaKind.TEXT, ""),
    UNKNOWN("application/octet-stream", "bin", MediaKind.UNKNOWN, "");

    private static final int BEGINNING = 4_096;

    private final String label;
    private final String extension;
    private final MediaKind kind;
    private final String mark;

    /// @param mark how such a file begins, as ISO 8859-1; any letter may stand where it has a question mark
    MediaType(String label, String extension, MediaKind kind, String mark) {
        this.label = label;
        this.extension = extension;
        this.kind = kind;
        this.mark = mark;
    }

    /// Such as `image/png`.
    public String label() {
        return label;
    }

    /// What the name of such a file ends in, without a dot.
    public String extension() {
        return extension;
    }

    public MediaKind kind() {
        return kind;
    }

    /// What these bytes are; [#UNKNOWN] when nothing tells.
    public static MediaType of(Octets octets) {
        byte[] bytes = octets.toArray();
        Optional<MediaType> marked =
                Arrays.stream(values()).filter(type -> type.marks(bytes)).findFirst();
        return marked.orElseGet(() -> frame(bytes) ? MP3 : unmarked(bytes));
    }

    /// A sentence where the name of a file says that it is something else.
    public Optional<String> mismatch(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean other =
                Arrays.stream(values()).anyMatch(type -> type.extension.equals(ending) && !type.label.equals(label));
        return other
                ? Optional.of("Note: %s holds %s, whatever its name says.".formatted(file, label))
                : Optional.empty();
    }

    private boolean marks(byte[] bytes) {
        return !mark.isEmpty()
                && bytes.length >= mark.length()
                && IntStream.range(0, mark.length())
                        .allMatch(i -> mark.charAt(i) == '?' || mark.charAt(i) == (bytes[i] & 0xFF));
    }

    /// Whether a frame of MPEG audio begins here: eleven bits of synchronisation, then a layer.
    private static boolean frame(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xE0) == 0xE0 && (bytes[1] & 0x06) != 0;
    }

    private static MediaType unmarked(byte[] bytes) {
        var letters = CharBuffer.allocate(BEGINNING);
        var decoded = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, BEGINNING)), letters, false);
        boolean plain = letters.flip().chars().allMatch(letter -> letter >= ' ' || Character.isWhitespace(letter));
        return !decoded.isError() && plain ? TEXT : UNKNOWN;
    }
}
