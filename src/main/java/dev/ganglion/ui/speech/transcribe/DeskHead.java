package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.save.SaveMenu;
import dev.ganglion.ui.speech.transcribe.save.Taken;
import dev.ganglion.ui.speech.transcribe.tape.Tape;
import dev.ganglion.ui.speech.transcribe.version.Version;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the recording in front is called, which version of it is read and how, and what can be done with
/// that. Where there is little room for all of it, version and view have a row of their own.
final class DeskHead extends VBox {
    /// More of a name does not make a second row.
    private static final double NAMED = 160;

    private final Label name = new Label();
    private final VersionMenu version;
    private final Node views;
    private final HBox row;
    private final HBox below = new HBox();

    /// @param views chooses between the views
    /// @param find opens the search
    DeskHead(TranscribeViewModel transcribe, FileDialogs dialogs, Node views, Runnable find) {
        this.views = views;
        this.version = new VersionMenu(transcribe);
        getStyleClass().add("desk-head");
        name.setId("tape-name");
        name.getStyleClass().add("title-3");
        name.setMinWidth(72);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        SaveMenu save =
                new SaveMenu(transcribe.saving(), () -> transcribe.shown().get().map(DeskHead::taken), dialogs);
        row = new HBox(name, gap, version, views, search(find), save);
        List.of(row, below).forEach(each -> each.getStyleClass().add("desk-row"));
        getChildren().add(row);
        transcribe.tapes().chosen().subscribe(this::turn);
        widthProperty().subscribe(_ -> arrange());
        version.textProperty().subscribe(_ -> arrange());
        version.visibleProperty().subscribe(_ -> arrange());
    }

    private static Taken taken(Version version) {
        return new Taken(version.kept(), version.gaps());
    }

    private static Node search(Runnable open) {
        Button find = new Button("", Icons.small(Feather.SEARCH));
        find.setId("find-open");
        find.getStyleClass().addAll("quiet", "icon-button");
        find.setAccessibleText(Texts.text("transcribe.find"));
        find.setTooltip(new Tooltip(Texts.text("transcribe.find.tip")));
        find.setMinWidth(USE_PREF_SIZE);
        find.setOnAction(_ -> open.run());
        return find;
    }

    private void turn(Optional<Tape> tape) {
        name.setText(tape.map(Tape::name).orElse(""));
        name.setTooltip(tape.map(one -> new Tooltip(one.file().toString())).orElse(null));
        arrange();
    }

    private void arrange() {
        if (getWidth() > 0) {
            place(wanted() <= getWidth());
        }
    }

    /// What all of it wants in one row.
    private double wanted() {
        double others = row.getChildren().stream()
                .filter(node -> node != name && node != version && node != views)
                .mapToDouble(node -> node.prefWidth(-1))
                .sum();
        double parts = version.isVisible() ? version.prefWidth(-1) : 0;
        double gaps = row.getSpacing() * 5 + snappedLeftInset() + snappedRightInset();
        return Math.min(name.prefWidth(-1), NAMED) + parts + views.prefWidth(-1) + others + gaps;
    }

    private void place(boolean inOneRow) {
        if (inOneRow == row.getChildren().contains(views)) {
            return;
        }
        if (inOneRow) {
            getChildren().remove(below);
            below.getChildren().clear();
            row.getChildren().addAll(2, List.of(version, views));
        } else {
            row.getChildren().removeAll(version, views);
            below.getChildren().setAll(views, version);
            getChildren().add(below);
        }
    }
}
