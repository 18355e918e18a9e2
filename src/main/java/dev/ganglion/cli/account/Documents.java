package dev.ganglion.cli.account;

import dev.ganglion.cli.input.Attachment;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.input.Sources;
import dev.ganglion.workersai.markdown.Document;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads files to be converted. What they are is told by their names, as the service does.
final class Documents {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("xml", "application/xml"),
            Map.entry("csv", "text/csv"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("xlsm", "application/vnd.ms-excel.sheet.macroenabled.12"),
            Map.entry("xlsb", "application/vnd.ms-excel.sheet.binary.macroenabled.12"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("et", "application/vnd.ms-excel"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("numbers", "application/vnd.apple.numbers"));

    private Documents() {}

    static List<Document> read(List<String> paths) throws Misuse {
        var sources = new Sources(InputStream::nullInputStream);
        var documents = new ArrayList<Document>();
        for (String path : paths) {
            if (path.equals(Sources.INPUT)) {
                throw new Misuse("Standard input has no name that would tell what it is: give a file.");
            }
            documents.add(document(sources.attachment(path)));
        }
        return documents;
    }

    private static Document document(Attachment file) {
        String name = Path.of(file.name()).getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = Optional.ofNullable(TYPES.get(ending)).orElse(file.type().label());
        return new Document(name, type, file.octets());
    }
}
