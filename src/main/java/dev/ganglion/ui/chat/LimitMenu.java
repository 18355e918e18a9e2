package dev.ganglion.ui.chat;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Texts;
import java.util.OptionalInt;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/// How long an answer may become, in tokens.
final class LimitMenu extends MenuButton {
    LimitMenu(ModelChoice choice) {
        getStyleClass().add("quiet");
        setId("limit");
        setTooltip(new Tooltip(Texts.text("limit.tip")));
        ToggleGroup group = new ToggleGroup();
        for (int limit : ModelChoice.LIMITS) {
            getItems().add(item(choice, OptionalInt.of(limit), group));
        }
        getItems().add(item(choice, OptionalInt.empty(), group));
        choice.maxTokens().subscribe(limit -> setText(words(limit)));
    }

    private static RadioMenuItem item(ModelChoice choice, OptionalInt limit, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(words(limit));
        item.setToggleGroup(group);
        item.setOnAction(chosen -> choice.limitTo(limit));
        choice.maxTokens().subscribe(used -> item.setSelected(used.equals(limit)));
        return item;
    }

    private static String words(OptionalInt limit) {
        return limit.isPresent()
                ? Texts.text("limit.tokens", Figures.tokens(limit.getAsInt()))
                : Texts.text("limit.own");
    }
}
