package dev.ganglion.ui.kit.form;

import dev.ganglion.catalogue.Parameters;
import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Parameter;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.form.Field;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.schema.Schemas;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.image.ImageForm;
import dev.ganglion.workersai.image.ImageRequest;
import dev.ganglion.workersai.rest.RestWorkersAi;
import dev.ganglion.workersai.speech.TranscriptionRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Sends filled forms to a sandbox, with the files that a page would add.
final class SandboxRequests implements AutoCloseable {
    /// Speech over a socket of its own, which no request of HTTP can reach.
    private static final String SOCKET_ONLY = "@cf/deepgram/flux";

    private static final int SAMPLES = 8_000;
    private static final int SAMPLE_RATE = 16_000;

    private final Sandbox sandbox;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(Thread::sleep), Clock.systemUTC());
    private final RestWorkersAi client;
    private final byte[] picture = picture();
    private final byte[] sound = sound();

    SandboxRequests(Sandbox sandbox) {
        this.sandbox = sandbox;
        var options = sandbox.options();
        var connection = new Connection("Sandbox", sandbox.base(), options.account(), new Token(options.token()), true);
        client = new RestWorkersAi(connection, transport, Clock.systemUTC());
    }

    /// What the sandbox has against the request; empty when it has done what it was asked for.
    String send(Model model, ObjectNode body) throws IOException, InterruptedException {
        try {
            if (ImageForm.of(model.id()) == ImageForm.FLUX_2) {
                client.createImage(withReferences(model, body), _ -> {});
                return "";
            }
            if (model.id().endsWith("/nova-3")) {
                client.transcribe(
                        TranscriptionRequest.of(model.id(), new Clip("audio/wav", Octets.of(sound)), plain(body)),
                        _ -> {});
                return "";
            }
        } catch (WorkersAiException refused) {
            return refused.failure().toString();
        }
        if (model.id().equals(SOCKET_ONLY)) {
            return complaint(model, body);
        }
        return post(model, withFiles(model, body));
    }

    private ImageRequest withReferences(Model model, ObjectNode body) {
        Map<String, Object> rest = plain(body);
        String prompt = String.valueOf(rest.remove("prompt"));
        return ImageRequest.of(model.id(), prompt, rest).from(List.of(new Picture("image/png", Octets.of(picture))));
    }

    private static Map<String, Object> plain(ObjectNode body) {
        var plain = new HashMap<String, Object>();
        body.propertyStream()
                .forEach(field ->
                        plain.put(field.getKey(), JsonMapper.shared().convertValue(field.getValue(), Object.class)));
        return plain;
    }

    private ObjectNode withFiles(Model model, ObjectNode body) {
        for (Parameter parameter : Parameters.bundled(model.id())) {
            if (Forms.bundled(model.id())
                            .field(parameter.name())
                            .filter(Field.File.class::isInstance)
                            .isPresent()
                    && !parameter.name().equals("videos")
                    && !parameter.name().equals("image_b64")) {
                file(parameter, body);
            }
            if (parameter.name().equals("stream")) {
                body.put("stream", false);
            }
        }
        return body;
    }

    private void file(Parameter parameter, ObjectNode body) {
        boolean heard = parameter.name().equals("audio");
        byte[] bytes = heard ? sound : picture;
        String dataUrl = "data:" + (heard ? "audio/wav" : "image/png") + ";base64,"
                + Base64.getEncoder().encodeToString(bytes);
        if (parameter.type().startsWith("array<integer")) {
            numbers(body.putArray(parameter.name()), bytes);
        } else if (parameter.type().startsWith("array<dataURL")) {
            body.putArray(parameter.name()).add(dataUrl);
        } else if (parameter.type().startsWith("string(base64)")) {
            body.put(parameter.name(), Base64.getEncoder().encodeToString(bytes));
        } else {
            body.put(parameter.name(), dataUrl);
        }
    }

    private static void numbers(ArrayNode array, byte[] bytes) {
        for (byte one : bytes) {
            array.add(one & 0xFF);
        }
    }

    /// What the schema itself has against a request that no door of HTTP is there for.
    private static String complaint(Model model, ObjectNode body) {
        try {
            new Schemas()
                    .check(
                            dev.ganglion.sandbox.facts.Catalogue.load()
                                    .model(model.id())
                                    .orElseThrow(),
                            body);
            return "";
        } catch (Refusal refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private String post(Model model, ObjectNode body) throws IOException, InterruptedException {
        var options = sandbox.options();
        URI address = URI.create(sandbox.base() + "/accounts/" + options.account() + "/ai/run/" + model.id());
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + options.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<byte[]> reply = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return reply.statusCode() == 200
                ? ""
                : reply.statusCode() + " " + new String(reply.body(), StandardCharsets.UTF_8);
    }

    private static byte[] picture() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Half a second of a humming tone.
    private static byte[] sound() {
        int size = SAMPLES * 2;
        var wav = ByteBuffer.allocate(44 + size).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + size);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        wav.putInt(SAMPLE_RATE).putInt(SAMPLE_RATE * 2).putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(size);
        for (int i = 0; i < SAMPLES; i++) {
            wav.putShort((short) (8_000 * Math.sin(i * 2 * Math.PI * 220 / SAMPLE_RATE)));
        }
        return wav.array();
    }

    @Override
    public void close() {
        transport.close();
        http.close();
    }
}
