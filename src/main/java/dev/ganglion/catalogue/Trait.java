package dev.ganglion.catalogue;

import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Model;

/// Something beside its task that a model has or lacks, and that a list can be narrowed by.
public enum Trait {
    FUNCTION_CALLING,
    REASONING,
    VISION,
    JSON_MODE,
    BATCH,
    LORA,
    REALTIME,
    STREAMING,
    PAID_PLAN,
    BETA;

    /// Whether that model has it.
    public boolean of(Model model) {
        return switch (this) {
            case FUNCTION_CALLING -> model.can(Capability.FUNCTION_CALLING);
            case REASONING -> model.can(Capability.REASONING);
            case VISION -> model.can(Capability.VISION);
            case JSON_MODE -> model.can(Capability.JSON_MODE);
            case BATCH -> model.can(Capability.BATCH);
            case LORA -> model.can(Capability.LORA);
            case REALTIME -> model.can(Capability.REALTIME);
            case STREAMING -> model.can(Capability.STREAMING);
            case PAID_PLAN -> model.paidPlan();
            case BETA -> model.beta();
        };
    }
}
