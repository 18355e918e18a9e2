package dev.ganglion.sandbox.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of files that are understood, by their endings.
enum Format {
    TEXT("text/plain", "txt", "text"),
    MARKDOWN("text/markdown", "md", "markdown"),
    CSV("text/csv", "csv"),
    HTML("text/html", "html", "htm"),
    XML("application/xml", "xml"),
    JSON("application/json", "json"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "xlsm"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpeg", "jpg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    BMP("image/bmp", "bmp"),
    SVG("image/svg+xml", "svg");

    /// What the service converts as well, and the sandbox does not.
    private static final List<String> ELSEWHERE = List.of("ods", "xls", "xlsb", "et", "numbers");

    private final String type;
    private final String endings;

    Format(String type, String... endings) {
        this.type = type;
        this.endings = String.join(" ", endings);
    }

    String type() {
        return type;
    }

    List<String> endings() {
        return List.of(endings.split(" ", -1));
    }

    static Optional<Format> of(String fileName) {
        return Arrays.stream(values())
                .filter(format -> format.endings().contains(ending(fileName)))
                .findFirst();
    }

    /// Why a file of that name, which has no format, is not converted.
    static Unreadable unsupported(String fileName) {
        var ending = ending(fileName);
        return new Unreadable(
                ELSEWHERE.contains(ending)
                        ? "Unsupported file type: the sandbox does not convert .%s files, which the service does"
                                .formatted(ending)
                        : "Unsupported file type");
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
