package dev.ganglion.sandbox.account;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A LoRA adapter of the account.
///
/// @param files the names of those that were uploaded
record Finetune(
        String id,
        String model,
        String name,
        String description,
        boolean shared,
        Instant created,
        Instant modified,
        Set<String> files) {
    Finetune {
        files = Set.copyOf(files);
    }

    Finetune with(String file, Instant now) {
        var all = new TreeSet<>(files);
        all.add(file);
        return new Finetune(id, model, name, description, shared, created, now, all);
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("model", model)
                .put("name", name)
                .put("description", description)
                .put("public", shared)
                .put("created_at", created.toString())
                .put("modified_at", modified.toString());
    }
}
