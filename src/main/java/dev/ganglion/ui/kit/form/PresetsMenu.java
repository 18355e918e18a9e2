package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Presets;
import dev.ganglion.domain.form.Presets.Preset;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/// Presets of the model: apply one, and what else can be done with them.
final class PresetsMenu extends MenuButton {
    private final FormViewModel form;
    private final PresetsViewModel presets;
    private final Consumer<Optional<String>> naming;

    /// @param naming asks for a name: of a new preset, or another one for the preset of that name
    PresetsMenu(FormViewModel form, Consumer<Optional<String>> naming) {
        super(Texts.text("form.presets"));
        this.form = form;
        this.presets = form.presets();
        this.naming = naming;
        setId("presets");
        getStyleClass().add("quiet");
        setTooltip(new Tooltip(Texts.text("form.presets.tip")));
        presets.all().subscribe(_ -> fill());
        presets.chosen().subscribe(_ -> fill());
    }

    private void fill() {
        Presets all = presets.all().get();
        getItems().clear();
        all.all().forEach(preset -> getItems().add(one(preset, all.standard())));
        if (!all.all().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        presets.chosen()
                .get()
                .ifPresent(name ->
                        getItems().add(item(Texts.text("form.presets.update", name), () -> presets.save(name))));
        getItems().add(item(Texts.text("form.presets.save"), () -> naming.accept(Optional.empty())));
        getItems().add(item(Texts.text("form.presets.reset"), () -> form.fill(Filled.NOTHING)));
        setText(presets.chosen().get().orElse(Texts.text("form.presets")));
    }

    /// A preset is applied by its first line; the others are about it.
    private Menu one(Preset preset, Optional<String> standard) {
        String name = preset.name();
        boolean stands = standard.equals(Optional.of(name));
        Menu menu = new Menu(stands ? Texts.text("form.presets.standard", name) : name);
        menu.setMnemonicParsing(false);
        menu.getItems()
                .addAll(
                        item(Texts.text("form.presets.apply"), () -> presets.apply(preset)),
                        stands
                                ? item(Texts.text("form.presets.no-standard"), () -> presets.standard(Optional.empty()))
                                : item(
                                        Texts.text("form.presets.make-standard"),
                                        () -> presets.standard(Optional.of(name))),
                        item(Texts.text("form.presets.rename"), () -> naming.accept(Optional.of(name))),
                        item(Texts.text("form.presets.delete"), () -> presets.delete(name)));
        return menu;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
