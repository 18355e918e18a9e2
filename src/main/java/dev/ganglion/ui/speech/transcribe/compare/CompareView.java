package dev.ganglion.ui.speech.transcribe.compare;

import dev.ganglion.task.speech.WordErrors;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.speech.transcribe.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Versions side by side: a table, the reference, and where the chosen one is wrong. UI thread only.
public final class CompareView extends ScrollPane {
    private final CompareViewModel compare;
    private final VBox rows = new VBox();
    private final Label counts = new Label();
    private final AlignmentFlow alignment = new AlignmentFlow();
    private final HBox legend = legend();
    private Optional<WordErrors> aligned = Optional.empty();

    public CompareView(CompareViewModel compare) {
        this.compare = compare;
        getStyleClass().addAll("compare", "edge-to-edge");
        setId("compare");
        setFitToWidth(true);
        rows.setId("versions");
        rows.getStyleClass().add("version-rows");
        VBox all = new VBox(head(), rows, referenceTitle(), reference(), counts, legend, alignment);
        all.getStyleClass().add("compare-content");
        counts.setId("wer");
        counts.getStyleClass().add("strong");
        counts.setWrapText(true);
        setContent(all);
        compare.changes().subscribe(_ -> show());
        compare.versions().subscribe(this::show);
        sceneProperty().subscribe(_ -> show());
    }

    private Node head() {
        Label title = new Label(Texts.text("transcribe.side"));
        title.getStyleClass().add("title-3");
        VBox head = new VBox(title, new ModelChoice(compare));
        head.getStyleClass().add("compare-head");
        return head;
    }

    private static Node referenceTitle() {
        Label title = new Label(Texts.text("transcribe.reference"));
        title.getStyleClass().add("title-3");
        Label about = new Label(Texts.text("transcribe.reference.about"));
        about.getStyleClass().addAll("muted", "secondary");
        about.setWrapText(true);
        VBox both = new VBox(title, about);
        both.getStyleClass().add("reference-title");
        return both;
    }

    private Node reference() {
        TextArea box = new TextArea();
        box.setId("reference");
        box.setPromptText(Texts.text("transcribe.reference.prompt"));
        box.setAccessibleText(Texts.text("transcribe.reference"));
        box.setPrefRowCount(4);
        box.setMinHeight(USE_PREF_SIZE);
        Wrapping.wrap(box);
        box.textProperty().bindBidirectional(compare.reference());
        return box;
    }

    private static HBox legend() {
        Label left = new Label(Texts.text("transcribe.align.left-out"));
        left.getStyleClass().addAll("changed", "left-out-box", "left-out-word");
        Label put = new Label(Texts.text("transcribe.align.put-in"));
        put.getStyleClass().addAll("changed", "put-in-box", "put-in-word");
        HBox legend = new HBox(left, put);
        legend.getStyleClass().add("legend");
        legend.managedProperty().bind(legend.visibleProperty());
        return legend;
    }

    /// Nothing is drawn that nobody sees.
    private void show() {
        if (getScene() == null) {
            return;
        }
        Optional<Version> chosen = compare.shown();
        List<Node> lines = new ArrayList<>();
        lines.add(VersionRow.head());
        for (Version version : compare.versions()) {
            lines.add(VersionRow.of(
                    version,
                    compare.errors(version),
                    chosen.equals(Optional.of(version)),
                    () -> compare.show(version)));
        }
        rows.getChildren().setAll(lines);
        Optional<WordErrors> errors = chosen.flatMap(compare::errors);
        counts.setText(errors.map(VersionRow::spelt).orElse(""));
        counts.setVisible(errors.isPresent());
        counts.setManaged(errors.isPresent());
        legend.setVisible(errors.isPresent());
        if (!errors.equals(aligned)) {
            aligned = errors;
            alignment.show(errors);
        }
    }
}
