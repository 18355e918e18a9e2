package dev.ganglion.sandbox.schema;

import dev.ganglion.sandbox.facts.Family;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schema of `tools`: functions, flat or in OpenAI's wrapper. Older models want every word of a description.
record ToolSchema(Family family) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode tools(boolean nullable) {
        var tools = NODES.objectNode();
        var types = tools.putArray("type").add("array");
        if (nullable) {
            types.add("null");
        }
        var tool = tools.putObject("items").put("type", "object");
        if (family == Family.CHAT) {
            wrapped(tool);
            return tools;
        }
        tool.putObject("if").putArray("required").add("function");
        wrapped(tool.putObject("then"));
        described(tool.putObject("else"));
        return tools;
    }

    private void wrapped(ObjectNode tool) {
        tool.putArray("required").add("type");
        var properties = tool.putObject("properties");
        properties.putObject("type").put("type", "string");
        var function = properties.putObject("function").put("type", "object");
        if (family == Family.CHAT) {
            function.putArray("required").add("name");
            function.putObject("properties").putObject("name").put("type", "string");
        } else {
            described(function);
        }
    }

    private static void described(ObjectNode function) {
        require(function, List.of("name", "description", "parameters"));
        var properties = function.putObject("properties");
        properties.putObject("name").put("type", "string");
        properties.putObject("description").put("type", "string");
        var parameters = properties.putObject("parameters").put("type", "object");
        require(parameters, List.of("type", "properties"));
        var inner = parameters.putObject("properties");
        inner.putObject("type").put("type", "string");
        inner.putObject("required").put("type", "array");
        var each = inner.putObject("properties").put("type", "object").putObject("additionalProperties");
        require(each.put("type", "object"), List.of("type", "description"));
    }

    private static void require(ObjectNode schema, List<String> names) {
        names.forEach(schema.putArray("required")::add);
    }
}
