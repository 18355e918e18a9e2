package dev.ganglion.workersai.lora;

import java.util.Optional;

/// An adapter to be made.
///
/// @param model the base model it is for
/// @param shared whether other accounts may use it
public record NewAdapter(String model, String name, Optional<String> description, boolean shared) {
    public NewAdapter {
        if (model.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an adapter has a model and a name");
        }
    }
}
