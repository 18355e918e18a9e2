package dev.ganglion.sandbox.schema;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schema of the questions that a decision model answers.
final class QuestionSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private QuestionSchema() {}

    /// What one question is; how many there may be, the catalogue knows.
    static ObjectNode questions() {
        var questions = NODES.objectNode().put("type", "object");
        questions.putObject("propertyNames").put("pattern", "^[A-Za-z0-9_.-]{1,100}$");
        var question = questions.putObject("additionalProperties").put("type", "object");
        question.putArray("required").add("type").add("instructions");
        var properties = question.putObject("properties");
        properties
                .putObject("type")
                .put("type", "string")
                .putArray("enum")
                .add("noul")
                .add("choice")
                .add("score");
        properties.putObject("instructions").put("type", "string").put("minLength", 1);
        when(question, "choice", criteria("object", "minProperties", 2).put("maxProperties", 255));
        when(question, "score", criteria("array", "minItems", 2).put("maxItems", 10));
        when(question, "noul", criteria("object", "minProperties", 0));
        return questions;
    }

    private static ObjectNode criteria(String type, String least, int number) {
        return NODES.objectNode().put("type", type).put(least, number);
    }

    private static void when(ObjectNode question, String type, ObjectNode criteria) {
        var rule = question.withArray("allOf").addObject();
        var asked = rule.putObject("if");
        asked.putArray("required").add("type");
        asked.putObject("properties").putObject("type").put("const", type);
        var then = rule.putObject("then");
        if (!type.equals("noul")) {
            then.putArray("required").add("criteria");
        }
        then.putObject("properties").set("criteria", criteria);
    }
}
