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
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings().contains(ending))
                .findFirst();
    }
}
