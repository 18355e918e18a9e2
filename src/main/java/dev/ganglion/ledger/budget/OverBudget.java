package dev.ganglion.ledger.budget;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import java.util.Optional;

/// A call was not sent because a budget does not allow what it may cost.
public final class OverBudget extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Standing standing;
    private final transient Optional<Neurons> asked;
    private final Task task;

    /// @param standing the budget that refused, as it stood
    /// @param asked the upper bound of the call, where one is known
    /// @param task what the model was to do
    public OverBudget(Standing standing, Optional<Neurons> asked, Task task) {
        super("over budget");
        this.standing = standing;
        this.asked = asked;
        this.task = task;
    }

    public Standing standing() {
        return standing;
    }

    public Optional<Neurons> asked() {
        return asked;
    }

    public Task task() {
        return task;
    }
}
