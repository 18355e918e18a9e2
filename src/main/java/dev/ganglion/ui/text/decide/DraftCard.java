package dev.ganglion.ui.text.decide;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.page.BothEnds;
import dev.ganglion.ui.task.run.Segments;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A question to be written. It tells each change, and is told what is wrong with it. UI thread only.
final class DraftCard extends VBox {
    private static final int LINES = 3;
    private static final double NARROW = 96;

    private final Consumer<Draft> changed;
    private final Label fault = new Label();
    private Draft draft;

    /// @param changed told each change
    /// @param remove takes the question away
    DraftCard(Draft draft, Consumer<Draft> changed, Runnable remove) {
        this.draft = draft;
        this.changed = changed;
        getStyleClass().add("draft");
        TextField name = new TextField();
        name.setPrefWidth(NARROW);
        name.setMinWidth(NARROW);
        name.setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add("mono");
        dress(name, "decide.id", draft.id(), text -> change(this.draft.named(text)));
        ObjectProperty<Kind> kind = new SimpleObjectProperty<>(draft.kind());
        var kinds = new Segments<>("decide-kind", Segments.of(List.of(Kind.values()), Kind::id, Kind::words), kind);
        kind.subscribe((_, now) -> change(this.draft.of(now)));
        TextField ask = new TextField();
        dress(ask, "decide.ask", draft.ask(), text -> change(this.draft.asking(text)));
        VBox criteria = new VBox();
        criteria.getStyleClass().add("criteria");
        kind.subscribe(now -> criteria.getChildren().setAll(criteria(now)));
        fault.getStyleClass().addAll("secondary", "fault");
        fault.setWrapText(true);
        fault.managedProperty().bind(fault.visibleProperty());
        getChildren().addAll(head(name, kinds, remove), ask, criteria, fault);
    }

    private static BothEnds head(TextField name, Region kinds, Runnable deed) {
        Button remove = Icons.button(Feather.X, Texts.text("decide.remove"), deed);
        remove.getStyleClass().add("remove");
        HBox right = new HBox(kinds, remove);
        right.getStyleClass().add("head");
        return new BothEnds(name, right);
    }

    private List<Region> criteria(Kind kind) {
        return switch (kind) {
            case NOUL -> {
                TextField yes = new TextField();
                TextField no = new TextField();
                dress(yes, "decide.yes", draft.yes(), text -> change(draft.when(text, draft.no())));
                dress(no, "decide.no", draft.no(), text -> change(draft.when(draft.yes(), text)));
                yield List.of(yes, no);
            }
            case CHOICE -> List.of(lines("decide.options", draft.options(), text -> change(draft.choosing(text))));
            case SCORE -> List.of(lines("decide.levels", draft.levels(), text -> change(draft.scoring(text))));
        };
    }

    private static TextArea lines(String prompt, String text, Consumer<String> typed) {
        TextArea lines = new TextArea();
        lines.setPrefRowCount(LINES);
        Wrapping.wrap(lines);
        dress(lines, prompt, text, typed);
        return lines;
    }

    private static void dress(TextInputControl input, String prompt, String text, Consumer<String> typed) {
        input.getStyleClass().add(prompt.replace('.', '-'));
        input.setPromptText(Texts.text(prompt));
        input.setAccessibleText(Texts.text(prompt));
        input.setText(text);
        input.textProperty().subscribe((_, now) -> typed.accept(now));
    }

    private void change(Draft now) {
        draft = now;
        changed.accept(now);
    }

    Draft draft() {
        return draft;
    }

    /// Says what is wrong; nothing while nothing was written yet.
    void say(Optional<String> why) {
        boolean untouched = draft.ask().isBlank()
                && draft.options().isBlank()
                && draft.levels().isBlank();
        fault.setText(why.orElse(""));
        fault.setVisible(why.isPresent() && !untouched);
    }
}
