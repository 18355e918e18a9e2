package dev.ganglion.ui.connection.doctor;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.workersai.doctor.Finding;
import dev.ganglion.workersai.doctor.Verdict;
import java.util.Arrays;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A check: its icon and name, how it ended and how long it took, what was found and what to do.
final class CheckRow extends HBox {
    private final FontIcon icon = Icons.small(Feather.CIRCLE);
    private final Label name = new Label();
    private final Label word = new Label();
    private final Label what = sentence("what");
    private final Label remedy = sentence("remedy");

    CheckRow() {
        getStyleClass().add("check");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        name.getStyleClass().add("strong");
        word.getStyleClass().add("word");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(name, gap, word);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(head, what, remedy);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
    }

    void show(CheckLine line) {
        icon.setIconCode(icon(line.state()));
        name.setText(line.name());
        word.setText(line.word());
        say(what, line.what());
        say(remedy, line.remedy().isEmpty() ? "" : Texts.text("doctor.remedy", line.remedy()));
        setAccessibleText(line.spoken());
        String verdict = line.state() instanceof CheckLine.State.Found(Finding found)
                ? found.verdict().name()
                : "";
        Arrays.stream(Verdict.values())
                .forEach(each -> pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)),
                        each.name().equals(verdict)));
    }

    private static Feather icon(CheckLine.State state) {
        return switch (state) {
            case CheckLine.State.Open() -> Feather.CIRCLE;
            case CheckLine.State.Running() -> Feather.LOADER;
            case CheckLine.State.Found(Finding found) ->
                switch (found.verdict()) {
                    case OK -> Feather.CHECK_CIRCLE;
                    case WARNING -> Feather.ALERT_TRIANGLE;
                    case FAILED -> Feather.X_CIRCLE;
                    case SKIPPED -> Feather.MINUS_CIRCLE;
                };
        };
    }

    private static Label sentence(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void say(Label label, String words) {
        label.setText(Wrapping.safe(words));
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
