package dev.ganglion.ui.speech.transcribe.save;

import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Copies what is read, or exports it. UI thread only.
public final class SaveMenu extends HBox {
    private final SaveViewModel saving;
    private final Supplier<Optional<Taken>> transcript;
    private final FileDialogs dialogs;

    /// @param transcript what is read, if anything is
    public SaveMenu(SaveViewModel saving, Supplier<Optional<Taken>> transcript, FileDialogs dialogs) {
        this.saving = saving;
        this.transcript = transcript;
        this.dialogs = dialogs;
        getStyleClass().add("save-menu");
        getChildren().addAll(copy(), export());
    }

    private Node copy() {
        Button copy = new Button("", Icons.small(Feather.COPY));
        copy.setId("copy");
        copy.getStyleClass().addAll("quiet", "icon-button");
        copy.setAccessibleText(Texts.text("transcribe.copy"));
        copy.setTooltip(new Tooltip(Texts.text("transcribe.copy")));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> transcript.get().ifPresent(read -> {
            Copying.text(saving.text(read, FileForm.TXT).strip());
            saving.say(Texts.text("transcribe.copied"));
        }));
        return copy;
    }

    private Node export() {
        MenuButton menu = new MenuButton(Texts.text("transcribe.export"), Icons.small(Feather.DOWNLOAD));
        menu.setId("export");
        menu.setMinWidth(USE_PREF_SIZE);
        for (FileForm form : FileForm.values()) {
            MenuItem item = new MenuItem(Texts.text("transcribe.export." + form));
            item.setId("export-" + form.extension());
            item.setOnAction(_ -> save(form));
            menu.getItems().add(item);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), length());
        return menu;
    }

    private MenuItem length() {
        Spinner<Integer> letters = new Spinner<>(
                SaveViewModel.SHORTEST, SaveViewModel.LONGEST, saving.letters().get());
        letters.setId("letters");
        letters.setEditable(true);
        letters.setPrefWidth(88);
        letters.setAccessibleText(Texts.text("transcribe.letters"));
        letters.getValueFactory()
                .valueProperty()
                .subscribe(most -> saving.letters().set(most));
        HBox row = new HBox(new Label(Texts.text("transcribe.letters")), letters);
        row.getStyleClass().add("letters");
        CustomMenuItem item = new CustomMenuItem(row, false);
        item.getStyleClass().add("letters-item");
        return item;
    }

    private void save(FileForm form) {
        transcript.get().ifPresent(read -> {
            var kind = new FileDialogs.Kind(Texts.text("transcribe.export." + form), "*." + form.extension());
            String name = read.transcript().hearing().name().replaceFirst("\\.[^.]*$", "") + "." + form.extension();
            dialogs.save(kind, name).ifPresent(file -> saving.save(read, form, file));
        });
    }
}
