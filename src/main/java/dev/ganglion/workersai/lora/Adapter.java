package dev.ganglion.workersai.lora;

import java.util.Optional;

/// An adapter of a base model.
///
/// @param id what a request names, as does `name`
/// @param shared whether other accounts may use it
/// @param created as written
/// @param modified as written
public record Adapter(
        String id,
        String model,
        String name,
        String description,
        boolean shared,
        Optional<String> created,
        Optional<String> modified) {}
