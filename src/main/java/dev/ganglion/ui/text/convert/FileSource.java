package dev.ganglion.ui.text.convert;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.markdown.Document;
import dev.ganglion.workersai.markdown.DocumentFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Reads files that are to be converted. Blocks; safe on any thread.
///
/// @param formats what can be converted; empty where nobody knows, so that anything is sent
record FileSource(ChosenFiles files, List<DocumentFormat> formats) {
    /// The service states no limit; one call of this client holds no more in memory.
    private static final int MOST = 100_000_000;

    private static final String UNKNOWN = "application/octet-stream";

    /// What was read.
    sealed interface Read {
        /// It can be sent.
        record Whole(Document document) implements Read {}

        /// It cannot, for that reason.
        record Refused(String reason) implements Read {}
    }

    Read read(Piece piece) {
        String type = type(piece.name());
        if (type.isEmpty()) {
            return new Read.Refused(Texts.text("convert.refused.kind", extensions(formats)));
        }
        try {
            return whole(piece, type, bytes(piece.path()));
        } catch (StorageException unreadable) {
            return new Read.Refused(String.valueOf(unreadable.getMessage()));
        }
    }

    private byte[] bytes(Path path) {
        return files.<byte[], StorageException>read(path, in -> in.readNBytes(MOST + 1));
    }

    private static Read whole(Piece piece, String type, byte[] bytes) {
        if (bytes.length == 0) {
            return new Read.Refused(Texts.text("convert.refused.empty"));
        }
        if (bytes.length > MOST) {
            return new Read.Refused(Texts.text("convert.refused.large", Figures.bytes(MOST)));
        }
        return new Read.Whole(new Document(piece.name(), type, Octets.of(bytes)));
    }

    /// What its name says that it is; empty where it is of no kind that is taken.
    private String type(String name) {
        String extension = name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
        return formats.stream()
                .filter(format -> format.extension().equals(extension))
                .map(DocumentFormat::type)
                .findFirst()
                .orElse(formats.isEmpty() ? UNKNOWN : "");
    }

    /// Such as `CSV, DOCX, PDF`.
    static String extensions(List<DocumentFormat> formats) {
        return formats.stream()
                .map(format -> format.extension().replaceFirst("^\\.", "").toUpperCase(Locale.ROOT))
                .distinct()
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
