package dev.ganglion.ui.chat.parameters;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Model;
import dev.ganglion.ledger.Clip;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Leave;
import dev.ganglion.ui.kit.Texts;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

/// Where an answer is cut off, in words.
public final class LimitText {
    private LimitText() {}

    /// The limit in force for the next answer, whether it is asked for or the model's own.
    public static StringBinding of(ObservableValue<Model> model, ChatParameters parameters) {
        return Bindings.createStringBinding(
                () -> of(model.getValue(), parameters.limit().getValue()), model, parameters.limit());
    }

    /// The same for an answer of which the budgets allow that.
    public static String of(Leave leave, Model model, OptionalInt asked) {
        return switch (leave) {
            case Leave.Whole _ -> of(model, asked);
            case Leave.Shorter(Clip clip, var _) -> Texts.text("limit.budget", Figures.tokens(clip.tokens()));
            case Leave.None _ -> Texts.text("limit.nothing");
        };
    }

    static String of(Model model, OptionalInt asked) {
        OptionalLong limit = Estimates.limit(model, asked);
        if (limit.isEmpty()) {
            return Texts.text("limit.own");
        }
        return Texts.text(asked.isPresent() ? "limit.tokens" : "limit.default", Figures.tokens(limit.getAsLong()));
    }
}
