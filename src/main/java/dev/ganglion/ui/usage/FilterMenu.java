package dev.ganglion.ui.usage;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.sums.Filter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// Chooses one of some things to look at, or all.
///
/// @param <T> what can be chosen
final class FilterMenu<T> extends MenuButton {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    /// What can be chosen, and how a filter knows it.
    ///
    /// @param id such as `model`, part of the keys of its texts
    record Part<T>(
            String id,
            Supplier<List<T>> choices,
            Function<T, String> name,
            Function<Filter, Optional<T>> chosen,
            BiFunction<Filter, Optional<T>, Filter> choose) {}

    private final UsageViewModel usage;
    private final Part<T> part;

    FilterMenu(UsageViewModel usage, Part<T> part) {
        this.usage = usage;
        this.part = part;
        setId("usage-" + part.id());
        getStyleClass().add("filter");
        setMinWidth(USE_PREF_SIZE);
        setMnemonicParsing(false);
        // Made when it is looked for, of what there is then.
        getItems().add(new MenuItem(""));
        setOnShowing(_ -> fill());
        usage.filter().subscribe(looked -> show(looked));
    }

    private void fill() {
        Optional<T> chosen = part.chosen().apply(usage.filter().get());
        getItems().setAll(item(Texts.text("usage.all." + part.id()), Optional.empty(), chosen.isEmpty()));
        for (T choice : part.choices().get()) {
            boolean there = chosen.filter(choice::equals).isPresent();
            getItems().add(item(part.name().apply(choice), Optional.of(choice), there));
        }
    }

    private MenuItem item(String words, Optional<T> choice, boolean chosen) {
        var item = new CheckMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(_ -> usage.look(part.choose().apply(usage.filter().get(), choice)));
        return item;
    }

    private void show(Filter filter) {
        Optional<T> chosen = part.chosen().apply(filter);
        String words = chosen.map(part.name()).orElse(Texts.text("usage.all." + part.id()));
        setText(words);
        setAccessibleText(Texts.text("usage.filter.spoken." + part.id(), words));
        pseudoClassStateChanged(ACTIVE, chosen.isPresent());
    }
}
