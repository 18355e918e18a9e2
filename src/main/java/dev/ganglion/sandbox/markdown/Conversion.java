package dev.ganglion.sandbox.markdown;

import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.http.Form;
import dev.ganglion.sandbox.sight.NotAPicture;
import dev.ganglion.sandbox.sight.Sight;
import dev.ganglion.sandbox.text.Tokens;
import dev.ganglion.sandbox.wire.Envelope;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `ai/tomarkdown`: each file stands for itself, with its Markdown or with why there is none.
public final class Conversion {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// Answers with the files of a form.
    public void answer(Call call) throws IOException, Refusal {
        var results = NODES.arrayNode();
        for (var part : call.form().parts()) {
            if (part.file().isPresent()) {
                results.add(result(part));
            }
        }
        if (results.isEmpty()) {
            throw Refusal.badInput("required properties at '/' are 'files'");
        }
        call.json(200, Envelope.of(results));
    }

    /// Answers with what endings are understood.
    public void supported(Call call) throws IOException {
        var formats = NODES.arrayNode();
        for (var format : Format.values()) {
            for (var ending : format.endings()) {
                formats.addObject().put("extension", "." + ending).put("mimeType", format.type());
            }
        }
        call.json(200, Envelope.of(formats));
    }

    static ObjectNode result(Form.Part part) {
        var name = part.file().orElseThrow();
        var format = Format.of(name);
        var result = NODES.objectNode()
                .put("id", UUID.randomUUID().toString())
                .put("name", name)
                .put("mimeType", format.map(Format::type).orElse(part.type()));
        try {
            var text = markdown(format.orElseThrow(() -> Format.unsupported(name)), part);
            return result.put("format", "markdown")
                    .put("tokens", Tokens.count(text))
                    .put("data", text);
        } catch (Unreadable e) {
            return result.put("format", "error").put("error", e.getMessage());
        }
    }

    private static String markdown(Format format, Form.Part part) throws Unreadable {
        return switch (format) {
            case TEXT, MARKDOWN -> part.text();
            case CSV -> Grid.table(Grid.csv(part.text()));
            case HTML -> Html.markdown(part.text());
            case XML, SVG -> "```xml\n" + part.text().strip() + "\n```";
            case JSON -> json(part.text());
            case DOCX -> Office.docx(part.bytes());
            case ODT -> Office.odt(part.bytes());
            case XLSX -> Office.xlsx(part.bytes());
            case PDF -> Pdf.text(part.bytes());
            case PNG, JPEG, GIF, WEBP, BMP -> picture(part);
        };
    }

    static String json(String text) throws Unreadable {
        try {
            JsonMapper.shared().readTree(text);
            return "```json\n" + text.strip() + "\n```";
        } catch (JacksonException e) {
            throw new Unreadable("The file is not JSON");
        }
    }

    /// Its size is looked at before it is decoded: a small file can hold a picture that fills the memory.
    private static String picture(Form.Part part) throws Unreadable {
        try {
            var sight = Sight.of(part.bytes());
            return "A picture of %d by %d pixels. The sandbox does not describe what it shows."
                    .formatted(sight.width(), sight.height());
        } catch (NotAPicture e) {
            throw new Unreadable("The picture cannot be read: " + e.getMessage());
        }
    }
}
