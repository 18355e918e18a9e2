package dev.ganglion.workersai.wire.account;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Multipart;
import dev.ganglion.workersai.markdown.Conversion;
import dev.ganglion.workersai.markdown.ConversionOptions;
import dev.ganglion.workersai.markdown.Document;
import dev.ganglion.workersai.markdown.DocumentFormat;
import dev.ganglion.workersai.markdown.Language;
import dev.ganglion.workersai.markdown.PictureOptions;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Documents as they are sent, and what comes back of them.
public final class MarkdownForm {
    private static final String IMAGES = "images";
    private static final String LANGUAGE = "descriptionLanguage";

    private MarkdownForm() {}

    public static Multipart of(List<Document> documents, ConversionOptions options) {
        Multipart form = new Multipart();
        documents.forEach(each -> form.file("files", each.name(), each.type(), each.content()));
        ObjectNode wishes = wishes(options);
        return wishes.isEmpty() ? form : form.field("conversionOptions", wishes.toString());
    }

    private static ObjectNode wishes(ConversionOptions options) {
        ObjectNode wishes = Json.MAPPER.createObjectNode();
        options.picture().ifPresent(language -> wishes.putObject("image").put(LANGUAGE, code(language)));
        put(wishes, "html", images(options.html()));
        ObjectNode pdf = images(options.pdf());
        options.pdfMetadata().ifPresent(wanted -> pdf.put("metadata", wanted));
        put(wishes, "pdf", pdf);
        put(wishes, "docx", images(options.docx()));
        return wishes;
    }

    private static ObjectNode images(PictureOptions options) {
        ObjectNode images = Json.MAPPER.createObjectNode();
        options.convert().ifPresent(convert -> images.put("convert", convert));
        options.language().ifPresent(language -> images.put(LANGUAGE, code(language)));
        options.most().ifPresent(most -> images.put("maxConvertedImages", most));
        options.preview().ifPresent(preview -> images.put("convertOGImage", preview));
        ObjectNode kind = Json.MAPPER.createObjectNode();
        put(kind, IMAGES, images);
        return kind;
    }

    private static void put(ObjectNode into, String name, ObjectNode wishes) {
        if (!wishes.isEmpty()) {
            into.set(name, wishes);
        }
    }

    private static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /// What became of each document, a single one's bare too.
    public static List<Conversion> conversions(JsonNode result, ErrorTable errors) throws WorkersAiException {
        JsonNode all = result.isObject() ? Json.MAPPER.createArrayNode().add(result) : result;
        return Listed.each(all, entry -> conversion(entry, errors));
    }

    private static Conversion conversion(JsonNode entry, ErrorTable errors) {
        String id = Listed.text(entry, "id");
        String name = Listed.text(entry, "name");
        String type = Listed.text(entry, "mimeType");
        String format = Listed.text(entry, "format");
        if (format.equals("error") || entry.has("error")) {
            return new Conversion.Failed(id, name, type, errors.words(Listed.text(entry, "error")));
        }
        return new Conversion.Converted(
                id, name, type, format, Listed.whole(entry, "tokens"), Listed.text(entry, "data"));
    }

    public static List<DocumentFormat> formats(JsonNode result) throws WorkersAiException {
        return Listed.each(
                result, each -> new DocumentFormat(Listed.text(each, "extension"), Listed.text(each, "mimeType")));
    }
}
