package dev.ganglion.ui.chat.parameters;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Model;
import dev.ganglion.ledger.Estimates;
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

    static String of(Model model, OptionalInt asked) {
        OptionalLong limit = Estimates.limit(model, asked);
        if (limit.isEmpty()) {
            return Texts.text("limit.own");
        }
        return Texts.text(asked.isPresent() ? "limit.tokens" : "limit.default", Figures.tokens(limit.getAsLong()));
    }
}
