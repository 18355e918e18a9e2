package dev.ganglion.sandbox.analytics;

import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.meter.Meter;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `POST /graphql`: what the sandbox's own meter has counted for its account.
public final class Analytics {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Meter meter;
    private final String account;

    /// What that meter counts for that account.
    public Analytics(Meter meter, String account) {
        this.meter = meter;
        this.account = account;
    }

    /// Answers a query. Whatever is wrong with it is told with status 200, as GraphQL has it.
    ///
    /// @param allowed whether the token may see analytics
    public void answer(Call call, boolean allowed) throws IOException, Refusal {
        var body = call.body();
        var reply = NODES.objectNode();
        try {
            reply.set("data", data(body, allowed));
            reply.putNull("errors");
        } catch (QueryFailure e) {
            reply.putNull("data");
            reply.putArray("errors").addObject().put("message", e.getMessage()).putNull("path");
        }
        call.json(200, reply);
    }

    private ObjectNode data(JsonNode body, boolean allowed) throws QueryFailure {
        var data = NODES.objectNode();
        for (var root : Query.parse(body.path("query").asString(""), body.path("variables"))) {
            if (!root.name().equals("viewer")) {
                throw Groups.unknown(root);
            }
            var viewer = data.putObject(root.key());
            for (var field : root.children()) {
                if (!field.name().equals("accounts")) {
                    throw Groups.unknown(field);
                }
                viewer.putArray(field.key()).add(account(field, allowed));
            }
        }
        return data;
    }

    private ObjectNode account(Selection asked, boolean allowed) throws QueryFailure {
        var tag = asked.argument("filter")
                .map(filter -> filter.path("accountTag").asString(""))
                .orElse("");
        if (!allowed || !tag.equals(account)) {
            throw new QueryFailure("not authorized for that account");
        }
        var json = NODES.objectNode();
        for (var field : asked.children()) {
            switch (field.name()) {
                case "accountTag" -> json.put(field.key(), account);
                case "aiInferenceAdaptiveGroups" -> json.set(field.key(), new Groups(meter.uses()).json(field));
                case "aiGatewayRequestsAdaptiveGroups" -> json.putArray(field.key());
                default -> throw Groups.unknown(field);
            }
        }
        return json;
    }
}
