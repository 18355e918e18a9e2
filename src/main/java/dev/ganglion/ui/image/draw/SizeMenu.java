package dev.ganglion.ui.image.draw;

import dev.ganglion.ui.image.draft.Size;
import dev.ganglion.ui.image.draft.Sizes;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// Chooses a size that the model allows. Takes no room where the model has but one.
final class SizeMenu extends MenuButton {
    private final DrawViewModel draw;
    private final TextField custom = new TextField();

    SizeMenu(DrawViewModel draw) {
        this.draw = draw;
        setId("image-size");
        getStyleClass().add("quiet-menu");
        setGraphic(Icons.small(Feather.MAXIMIZE));
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(Texts.text("image.size.tip")));
        managedProperty().bind(visibleProperty());
        custom.setId("image-size-custom");
        custom.setPromptText(Texts.text("image.size.custom"));
        custom.setAccessibleText(Texts.text("image.size.custom"));
        custom.setOnAction(_ -> take());
        // Made when it is looked for, of what the model allows then.
        getItems().add(new MenuItem(""));
        setOnShowing(_ -> fill());
        draw.models().whole().subscribe(_ -> tell());
        draw.size().subscribe(_ -> tell());
    }

    private void take() {
        Size.read(custom.getText())
                .flatMap(wanted -> draw.sizes().map(allowed -> allowed.fit(wanted)))
                .ifPresent(size -> {
                    draw.size().set(Optional.of(size));
                    hide();
                });
    }

    private void fill() {
        draw.sizes().ifPresent(allowed -> {
            getItems().setAll(item(own(allowed), Optional.empty()));
            for (Sizes.Preset preset : allowed.presets()) {
                String words = Texts.text(
                        "image.size." + preset.shape().name(), preset.size().words());
                getItems().add(item(words, Optional.of(preset.size())));
            }
            CustomMenuItem own = new CustomMenuItem(custom, false);
            own.getStyleClass().add("custom-size");
            getItems().addAll(new SeparatorMenuItem(), own);
            custom.setText(draw.size().get().map(Size::words).orElse(""));
            String least = Integer.toString(allowed.width().least());
            String most = Integer.toString(allowed.width().most());
            custom.setTooltip(new Tooltip(Texts.text("image.size.bounds", least, most)));
        });
    }

    private static String own(Sizes allowed) {
        return allowed.own()
                .map(size -> Texts.text("image.size.own.known", size.words()))
                .orElseGet(() -> Texts.text("image.size.own"));
    }

    private CheckMenuItem item(String words, Optional<Size> size) {
        CheckMenuItem item = new CheckMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(draw.size().get().equals(size));
        item.setOnAction(_ -> draw.size().set(size));
        return item;
    }

    private void tell() {
        Optional<Sizes> allowed = draw.sizes();
        setVisible(allowed.isPresent());
        allowed.ifPresent(sizes -> setText(draw.size()
                .get()
                .map(sizes::fit)
                .or(sizes::own)
                .map(Size::words)
                .orElseGet(() -> Texts.text("image.size.own"))));
    }
}
