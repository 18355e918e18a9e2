package dev.ganglion.ui.embedding.work;

import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.export.vectors.DataForm;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// The button that saves results as one of several kinds of files.
public final class SaveMenu extends MenuButton {
    /// What is done when the user chooses.
    ///
    /// @param writing writes what is shown then
    public record Deed(FileDialogs dialogs, SavingViewModel saving, Function<DataForm, ChosenFiles.Writing> writing) {}

    /// @param id of the button, and with the kind behind it of its lines
    /// @param name of the file that is suggested, without what it ends with
    public SaveMenu(String id, String name, List<DataForm> forms, Deed deed) {
        super(Texts.text("embedding.export"), Icons.small(Feather.DOWNLOAD));
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(Texts.text("embedding.export.tip")));
        for (DataForm form : forms) {
            MenuItem item = new MenuItem(Texts.text("embedding.export." + form));
            item.setId(id + "-" + form.extension());
            item.setOnAction(_ -> deed.dialogs()
                    .save(
                            new FileDialogs.Kind(Texts.text("embedding.export." + form), "*." + form.extension()),
                            name + "." + form.extension())
                    .ifPresent(file -> deed.saving().save(file, deed.writing().apply(form))));
            getItems().add(item);
        }
    }
}
