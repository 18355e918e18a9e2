package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Peer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One call of a task over a raw socket: what it sent, and what it made of the reply.
final class Tasks {
    /// A call of a task.
    interface Work<T> {
        T with(WorkersAi client) throws WorkersAiException, InterruptedException;
    }

    /// A value and the request that it answers.
    record Exchanged<T>(String request, T value) {
        /// The first line of the request.
        String line() {
            return request.lines().findFirst().orElseThrow();
        }

        String header(String name) {
            return request.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        String body() {
            return request.substring(request.indexOf("\r\n\r\n") + 4);
        }

        JsonNode json() {
            assertThat(header("content-type")).isEqualTo("application/json");
            return Json.MAPPER.readTree(body());
        }

        /// Asserts that the request was for that model, and carried that JSON.
        void sent(String model, String body) {
            assertThat(line())
                    .isEqualTo("POST /client/v4/accounts/" + Client.ACCOUNT + "/ai/run/" + model + " HTTP/1.1");
            assertThat(json()).isEqualTo(Json.MAPPER.readTree(body));
        }
    }

    private Tasks() {}

    static <T> Exchanged<T> exchange(Peer.Script script, Work<T> work) throws Exception {
        try (Peer peer = new Peer(script);
                Client client = new Client(peer)) {
            T value = work.with(client.workersAi);
            return new Exchanged<>(peer.requests().getFirst(), value);
        }
    }

    /// What a call gives whose reply holds `result`, the neurons in its header.
    static <T> Exchanged<T> answered(String result, Work<T> work) throws Exception {
        return exchange(Peer.reply(200, "application/json", enveloped(result), "cf-ai-neurons: 0.25\r\n"), work);
    }

    static <T> Failure failure(Peer.Script script, Work<T> work) {
        return catchThrowableOfType(WorkersAiException.class, () -> exchange(script, work))
                .failure();
    }

    /// The failure of a call whose reply holds `result`.
    static <T> Failure failure(String result, Work<T> work) {
        return failure(Peer.reply(200, "application/json", enveloped(result)), work);
    }

    static String enveloped(String result) {
        return "{\"result\":" + result + ",\"success\":true,\"errors\":[],\"messages\":[]}";
    }

    /// A reply that names no tokens and takes its neurons from the header.
    static <T> Reply<T> plain(T value, String... quirks) {
        return new Reply<>(value, Optional.empty(), Optional.of(Neurons.of("0.25")), List.of(quirks), Optional.empty());
    }

    /// A reply that is a file, as bytes.
    static Peer.Script file(String type, byte[] bytes) {
        return connected -> {
            connected.send("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\ncf-ai-neurons: 0.25\r\n\r\n"
                    .formatted(type, bytes.length));
            connected.send(bytes);
        };
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
