package dev.ganglion.ui.image.look;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.task.TroubleCard;
import dev.ganglion.ui.task.run.RunBar;
import dev.ganglion.ui.task.run.Segments;
import dev.ganglion.ui.task.run.TaskRun;
import dev.ganglion.workersai.image.Look;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// What is wanted of the picture, as far as the model in use lets one say so. UI thread only.
final class AskForm extends VBox {
    private static final int LINES = 2;

    private final LookViewModel look;
    private final TextArea words = new TextArea();
    private final TextField target = new TextField();

    AskForm(LookViewModel look) {
        this.look = look;
        Question question = look.question();
        getStyleClass().add("ask");
        dress(words, "look.words.prompt", question.words());
        dress(target, "look.target.prompt", question.target());
        TaskRun run = look.run();
        getChildren()
                .addAll(
                        when(wishes(question), () -> eye() == Eye.LOOKS),
                        when(lengths(question), () -> eye() == Eye.LOOKS && wish() == Wish.CAPTION),
                        when(words, this::takesWords),
                        when(target, () -> eye() == Eye.LOOKS && (wish() == Wish.POINT || wish() == Wish.DETECT)),
                        when(fixed(), () -> eye() == Eye.CLASSIFIES || eye() == Eye.DETECTS),
                        new RunBar(
                                new RunBar.Deed("look-go", Texts.text("look.go"), look.ready(), look::ask),
                                run,
                                look.quote()),
                        new TroubleCard(run.trouble(), look::ask, run::dismiss));
    }

    private void dress(TextArea box, String prompt, StringProperty text) {
        box.setId("look-question");
        box.setPromptText(Texts.text(prompt));
        box.setAccessibleText(Texts.text(prompt));
        box.setPrefRowCount(LINES);
        Wrapping.wrap(box);
        box.textProperty().bindBidirectional(text);
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
                look.ask();
                event.consume();
            }
        });
    }

    private void dress(TextField field, String prompt, StringProperty text) {
        field.setId("look-target");
        field.setPromptText(Texts.text(prompt));
        field.setAccessibleText(Texts.text(prompt));
        field.textProperty().bindBidirectional(text);
        field.setOnAction(_ -> look.ask());
    }

    private static Node wishes(Question question) {
        return new Segments<>("look-wish", Segments.of(List.of(Wish.values()), Wish::id, Wish::words), question.wish());
    }

    private static Node lengths(Question question) {
        return new Segments<>(
                "look-length",
                Segments.of(
                        List.of(Look.Caption.Length.values()),
                        AskForm::lower,
                        length -> Texts.text("look.length." + lower(length))),
                question.length());
    }

    private static String lower(Look.Caption.Length length) {
        return length.name().toLowerCase(Locale.ROOT);
    }

    private Node fixed() {
        Label words = new Label();
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty()
                .bind(look.asked()
                        .map(asked -> Texts.text(
                                asked.eye() == Eye.DETECTS ? "look.fixed.detects" : "look.fixed.classifies")));
        return words;
    }

    private Eye eye() {
        return look.asked().get().eye();
    }

    private Wish wish() {
        return look.question().wish().get();
    }

    private boolean takesWords() {
        return eye() == Eye.DESCRIBES || (eye() == Eye.LOOKS && wish() == Wish.QUERY);
    }

    private Node when(Node node, Callable<Boolean> wanted) {
        BooleanBinding shown = Bindings.createBooleanBinding(wanted, look.asked());
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
        return node;
    }

    /// Puts the focus where one types.
    void focus() {
        if (words.isVisible()) {
            words.requestFocus();
        } else if (target.isVisible()) {
            target.requestFocus();
        } else {
            lookup("#look-go").requestFocus();
        }
    }
}
