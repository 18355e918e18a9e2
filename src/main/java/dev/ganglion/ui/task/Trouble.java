package dev.ganglion.ui.task;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.ledger.budget.Refusal;
import dev.ganglion.ui.kit.Texts;
import java.time.Instant;
import java.util.Objects;

/// Why something did not work, in words for a person.
public final class Trouble {
    private static final String UNEXPECTED = "GANGLION";
    private static final String STORE = "STORE";

    private Trouble() {}

    /// Explains what ended a call of a task, or kept it from being sent.
    public static Explanation of(Exception failure, Instant now) {
        return switch (failure) {
            case WorkersAiException known -> Explanation.of(known.failure(), now);
            case OverBudget refused -> Refusal.of(refused, now);
            case StorageException store ->
                said(STORE, Texts.text("trouble.store"), words(store), Texts.text("trouble.store.todo"));
            default -> said(UNEXPECTED, Texts.text("trouble.unexpected"), words(failure), Texts.text("trouble.again"));
        };
    }

    private static Explanation said(String code, String title, String happened, String todo) {
        return new Explanation(title, happened, todo, code);
    }

    private static String words(Exception failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }
}
