package dev.ganglion.sandbox.gateway;

import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.http.Segments;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What an address of a gateway means in addresses of the API.
public final class Steps {
    private static final String PROVIDER = "workers-ai";

    private Steps() {}

    /// One call of the API.
    ///
    /// @param segments of the API's address
    public record Step(Call call, List<String> segments) {
        public Step {
            segments = List.copyOf(segments);
        }
    }

    /// The steps of a call to `/v1/{account}/{gateway}/…`.
    public static List<Step> of(Call call, List<String> segments) throws IOException, Refusal {
        var account = segments.get(1);
        var rest = segments.subList(3, segments.size());
        if (rest.isEmpty()) {
            return universal(call, account);
        }
        if (rest.equals(List.of("compat", "chat", "completions"))) {
            return List.of(compat(call, account));
        }
        if (!rest.getFirst().equals(PROVIDER) || rest.size() < 2) {
            throw Refusal.api(400, new Reason(2008, "Invalid provider"));
        }
        return List.of(new Step(call, target(account, rest.subList(1, rest.size()))));
    }

    /// The step of a call that names its model in the body, beside the `input`.
    public static Step ofBody(Call call, String account) throws IOException, Refusal {
        var body = call.body();
        if (!body.path("model").isString() || body.path("input").isMissingNode()) {
            throw Refusal.badInput("required properties at '/' are 'model', 'input'");
        }
        var model = Segments.of(body.path("model").asString());
        return new Step(call.with(body.path("input"), Map.of()), target(account, model));
    }

    private static Step compat(Call call, String account) throws IOException, Refusal {
        var model = call.body().path("model").asString("");
        if (!(call.body() instanceof ObjectNode body) || !model.startsWith(PROVIDER + "/")) {
            throw Refusal.api(400, new Reason(2008, "Invalid provider"));
        }
        var changed = body.deepCopy().put("model", model.substring(PROVIDER.length() + 1));
        return new Step(call.with(changed, Map.of()), target(account, List.of("v1", "chat", "completions")));
    }

    private static List<Step> universal(Call call, String account) throws IOException, Refusal {
        var steps = new ArrayList<Step>();
        for (var step : call.body()) {
            if (!step.path("provider").asString("").equals(PROVIDER)) {
                throw Refusal.api(400, new Reason(2008, "Invalid provider"));
            }
            var segments = Segments.of(step.path("endpoint").asString(""));
            steps.add(new Step(call.with(step.path("query"), headers(step)), target(account, segments)));
        }
        if (steps.isEmpty()) {
            throw Refusal.unreadable("Bad input: the body has no steps");
        }
        return steps;
    }

    private static Map<String, String> headers(JsonNode step) {
        var headers = new HashMap<String, String>();
        var config = step.path("config");
        setting(headers, "cf-aig-request-timeout", config.path("requestTimeout"));
        setting(headers, "cf-aig-max-attempts", config.path("maxAttempts"));
        setting(headers, "cf-aig-retry-delay", config.path("retryDelay"));
        setting(headers, "cf-aig-backoff", config.path("backoff"));
        step.path("headers")
                .propertyStream()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asString("")));
        return headers;
    }

    private static void setting(Map<String, String> headers, String name, JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            headers.put(name, value.asString());
        }
    }

    /// `run/{model}`, a bare model, and `v1/…` are all below the account's `ai`.
    private static List<String> target(String account, List<String> rest) throws Refusal {
        if (rest.isEmpty()) {
            throw Refusal.noSuchModel("");
        }
        var below =
                rest.getFirst().equals("run") || rest.getFirst().equals("v1") ? List.of("ai") : List.of("ai", "run");
        return Stream.of(List.of("client", "v4", "accounts", account), below, rest)
                .flatMap(List::stream)
                .toList();
    }
}
