package dev.ganglion.ui.chat.setup;

import dev.ganglion.domain.chat.Library.Saved;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/// Saved texts: use one, or remove it; and save what is there.
final class LibraryMenu extends MenuButton {
    private final LibraryViewModel library;
    private final Consumer<String> use;

    /// An example that comes with the program.
    record Example(String name, String text) {}

    /// What can be done beside.
    ///
    /// @param savable whether there is something to save
    /// @param save saves it, and asks for a name where it has none
    record Saving(BooleanSupplier savable, Runnable save) {}

    private final List<Example> examples;
    private final Saving saving;

    LibraryMenu(LibraryViewModel library, Consumer<String> use, List<Example> examples, Saving saving) {
        super(Texts.text("setup.library"));
        this.library = library;
        this.use = use;
        this.examples = examples;
        this.saving = saving;
        getStyleClass().add("quiet");
        setTooltip(new Tooltip(Texts.text("setup.library.tip")));
        library.all().addListener((ListChangeListener<Saved>) _ -> fill());
        setOnShowing(_ -> fill());
        fill();
        library.refresh();
    }

    private void fill() {
        getItems().clear();
        library.all().forEach(saved -> getItems().add(one(saved)));
        if (!library.all().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        Menu more = new Menu(Texts.text("setup.library.examples"));
        examples.forEach(example -> more.getItems().add(item(example.name(), () -> use.accept(example.text()))));
        MenuItem save = item(Texts.text("setup.library.save"), saving.save());
        save.setDisable(!saving.savable().getAsBoolean());
        getItems().addAll(more, save);
    }

    private Menu one(Saved saved) {
        Menu menu = new Menu(saved.name());
        menu.setMnemonicParsing(false);
        menu.getItems()
                .addAll(
                        item(Texts.text("setup.library.use"), () -> use.accept(saved.text())),
                        item(Texts.text("setup.library.remove"), () -> library.remove(saved)));
        return menu;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
