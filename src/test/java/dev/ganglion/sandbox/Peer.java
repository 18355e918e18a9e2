package dev.ganglion.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to a sandbox over real HTTP, as one account.
record Peer(HttpClient client, SandboxOptions options, URI base) {
    static final String LLAMA = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    static final String GLM = "@cf/zai-org/glm-4.7-flash";
    static final String NEMOTRON = "@cf/nvidia/nemotron-3-120b-a12b";

    static Peer of(Sandbox sandbox) {
        return new Peer(HttpClient.newHttpClient(), sandbox.options(), sandbox.base());
    }

    /// A reply in text, with ways to look into it.
    record Reply(int status, HttpResponse<String> http) {
        JsonNode json() {
            return JsonMapper.shared().readTree(http.body());
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /// What follows `data:` in each event.
        List<String> data() {
            return http.body()
                    .lines()
                    .filter(line -> line.startsWith("data: "))
                    .map(line -> line.substring(6))
                    .toList();
        }

        /// The events as JSON, `[DONE]` left out.
        List<JsonNode> events() {
            return data().stream()
                    .filter(data -> !data.equals("[DONE]"))
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        }

        /// The text of legacy chunks, put together.
        String legacyText() {
            return events().stream()
                    .map(event -> event.path("response").asString())
                    .collect(Collectors.joining());
        }

        /// The text of one field of chat deltas, put together.
        String deltas(String field) {
            return events().stream()
                    .map(event -> event.path("choices")
                            .path(0)
                            .path("delta")
                            .path(field)
                            .asString(""))
                    .collect(Collectors.joining());
        }
    }

    Reply run(String model, String body) throws IOException, InterruptedException {
        return send(request("/ai/run/" + model).POST(BodyPublishers.ofString(body)));
    }

    Reply chat(String body) throws IOException, InterruptedException {
        return send(request("/ai/v1/chat/completions").POST(BodyPublishers.ofString(body)));
    }

    Reply faulty(String fault, String body) throws IOException, InterruptedException {
        return send(request("/ai/run/" + LLAMA).header("x-sandbox-fault", fault).POST(BodyPublishers.ofString(body)));
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /// A request to a path below the account, with the right token.
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/accounts/" + options.account() + path))
                .timeout(Duration.ofSeconds(30))
                .header("authorization", "Bearer " + options.token());
    }

    Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var reply = client.send(request.build(), BodyHandlers.ofString());
        return new Reply(reply.statusCode(), reply);
    }
}
