package dev.ganglion.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends files to a sandbox and takes files from it.
record FileCalls(Peer peer) {
    private static final String BOUNDARY = "----a-boundary";

    /// Asks in JSON for bytes.
    HttpResponse<byte[]> fetch(String model, String body) throws IOException, InterruptedException {
        var request = peer.request("/ai/run/" + model).POST(BodyPublishers.ofString(body));
        return peer.client().send(request.build(), BodyHandlers.ofByteArray());
    }

    /// Sends bytes as the body.
    Peer.Reply send(String model, String type, byte[] body) throws IOException, InterruptedException {
        return peer.send(
                peer.request("/ai/run/" + model).header("content-type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    /// Sends a form with texts, given by turns as names and values, and one file where `picture` is not empty.
    Peer.Reply form(String model, byte[] picture, String... fields) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            write(
                    body,
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(BOUNDARY, fields[i], fields[i + 1]));
        }
        if (picture.length > 0) {
            write(
                    body,
                    "--%s\r\nContent-Disposition: form-data; name=\"input_image_0\"; filename=\"a.png\"\r\n"
                                    .formatted(BOUNDARY)
                            + "Content-Type: image/png\r\n\r\n");
            body.writeBytes(picture);
            write(body, "\r\n");
        }
        write(body, "--" + BOUNDARY + "--\r\n");
        return send(model, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    static byte[] base64(JsonNode text) {
        return Base64.getDecoder().decode(text.asString());
    }

    static String json(Object... fields) {
        var json = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < fields.length; i += 2) {
            json.putPOJO(fields[i].toString(), fields[i + 1]);
        }
        return JsonMapper.shared().writeValueAsString(json);
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
