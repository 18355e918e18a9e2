package dev.ganglion.workersai.account;

import tools.jackson.databind.JsonNode;

/// The JSON Schemas of what a model takes and gives.
public record ModelSchema(JsonNode input, JsonNode output) {}
