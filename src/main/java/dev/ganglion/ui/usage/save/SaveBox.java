package dev.ganglion.ui.usage.save;

import dev.ganglion.domain.Figures;
import dev.ganglion.export.calls.CallFile;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.sums.Filter;
import dev.ganglion.ui.usage.sums.Span;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The button that exports, and beside it how far that is.
public final class SaveBox extends HBox {
    /// What would be written.
    public record Asked(Filter filter, Span span) {}

    private final SaveViewModel saving;
    private final Supplier<Asked> asked;
    private final FileDialogs dialogs;
    private final Label said = new Label();
    private final Button stop = new Button();

    /// @param asked what is looked at when the button is pressed
    public SaveBox(SaveViewModel saving, Supplier<Asked> asked, FileDialogs dialogs) {
        this.saving = saving;
        this.asked = asked;
        this.dialogs = dialogs;
        getStyleClass().add("save");
        said.setId("usage-saved");
        said.getStyleClass().addAll("secondary", "muted");
        stop.setId("usage-save-stop");
        stop.getStyleClass().add("quiet");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.managedProperty().bind(stop.visibleProperty());
        stop.setOnAction(_ -> stop());
        getChildren().addAll(said, stop, menu());
        saving.state().subscribe(this::show);
    }

    private MenuButton menu() {
        var menu = new MenuButton(Texts.text("usage.export"), Icons.small(Feather.DOWNLOAD));
        menu.setId("usage-export");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(Texts.text("usage.export.tip")));
        for (CallFile.Form form : CallFile.Form.values()) {
            var item = new MenuItem(Texts.text("usage.export." + form));
            item.setId("usage-export-" + form.extension());
            item.setOnAction(_ -> save(form));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void save(CallFile.Form form) {
        Asked what = asked.get();
        String suggested =
                "ganglion-calls-" + what.span().first() + "-" + what.span().last() + "." + form.extension();
        var kind = new FileDialogs.Kind(Texts.text("usage.export." + form), "*." + form.extension());
        dialogs.save(kind, suggested).ifPresent(file -> saving.save(what.filter(), what.span(), form, file));
    }

    private void stop() {
        if (saving.state().get() instanceof SaveState.Writing) {
            saving.cancel();
        } else {
            saving.forget();
        }
    }

    private void show(SaveState state) {
        boolean writing = state instanceof SaveState.Writing;
        stop.setVisible(!(state instanceof SaveState.Idle));
        stop.setText(writing ? Texts.text("usage.export.cancel") : "");
        stop.setGraphic(writing ? null : Icons.small(Feather.X));
        stop.setAccessibleText(Texts.text(writing ? "usage.export.cancel" : "usage.export.dismiss"));
        said.setText(
                switch (state) {
                    case SaveState.Idle _ -> "";
                    case SaveState.Writing(var calls, var since) ->
                        Texts.text("usage.export.writing", calls, Figures.duration(since));
                    case SaveState.Written(var calls, var file) ->
                        Texts.text("usage.export.written", calls, String.valueOf(file.getFileName()));
                    case SaveState.Failed(var why) -> Texts.text("usage.export.failed", why);
                });
        said.setTooltip(state instanceof SaveState.Written(long _, var file) ? new Tooltip(file.toString()) : null);
    }
}
