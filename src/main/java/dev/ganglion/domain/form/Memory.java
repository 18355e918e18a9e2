package dev.ganglion.domain.form;

import java.util.Optional;

/// Remembers how the form of each model was filled in. Never blocks.
public interface Memory {
    /// As it was when it was last changed; empty where it never was.
    Optional<Filled> last(String model);

    void remember(String model, Filled filled);

    Presets presets(String model);

    void keep(String model, Presets presets);
}
