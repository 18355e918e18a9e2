package dev.ganglion.ui.connection;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The question for the passphrase, over the page. Enter opens, Esc gives up.
final class PassphraseView extends StackPane {
    private final Passphrase passphrase;
    private final PasswordField typed = new PasswordField();
    private final PasswordField repeated = new PasswordField();
    private final ObservableValue<Boolean> fresh;
    private final ObservableValue<Boolean> working;

    PassphraseView(Passphrase passphrase) {
        this.passphrase = passphrase;
        this.fresh = passphrase.state().map(PassphraseView::isFresh);
        this.working = passphrase.state().map(Passphrase.State.Working.class::isInstance);
        getStyleClass().add("scrim");
        setId("passphrase");
        visibleProperty().bind(passphrase.state().map(state -> !(state instanceof Passphrase.State.Closed)));
        VBox card = new VBox(title(), sentence(), field(typed, "passphrase.typed"), repeated(), said(), actions());
        card.getStyleClass().addAll("floating", "passphrase");
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        passphrase.state().subscribe(state -> {
            if (state instanceof Passphrase.State.Asking) {
                typed.requestFocus();
            }
        });
    }

    private static boolean isFresh(Passphrase.State state) {
        return switch (state) {
            case Passphrase.State.Asking(boolean fresh) -> fresh;
            case Passphrase.State.Working(boolean fresh) -> fresh;
            case Passphrase.State.Closed() -> false;
        };
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            passphrase.cancel();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && (typed.isFocused() || repeated.isFocused())) {
            passphrase.submit();
            key.consume();
        }
    }

    private Label title() {
        Label title = new Label("", Icons.large(Feather.LOCK));
        title.getStyleClass().add("title-3");
        title.textProperty()
                .bind(fresh.map(make -> Texts.text(make ? "passphrase.title.make" : "passphrase.title.open")));
        return title;
    }

    private Label sentence() {
        Label sentence = new Label();
        sentence.textProperty().bind(fresh.map(make -> Texts.text(make ? "passphrase.make" : "passphrase.open")));
        sentence.getStyleClass().add("muted");
        return wrapped(sentence);
    }

    private FieldBox repeated() {
        FieldBox box = field(repeated, "passphrase.repeated");
        shown(box, fresh);
        return box;
    }

    private FieldBox field(PasswordField field, String key) {
        field.setId(key.replace('.', '-'));
        field.textProperty().bindBidirectional(field == typed ? passphrase.typed() : passphrase.repeated());
        field.disableProperty().bind(working);
        return FieldBox.of(key, field);
    }

    private Label said() {
        Label said = wrapped(new Label("", Icons.small(Feather.ALERT_CIRCLE)));
        said.setId("passphrase-said");
        said.getStyleClass().add("problem");
        said.textProperty().bind(passphrase.said().map(Wrapping::safe));
        shown(said, passphrase.said().map(words -> !words.isEmpty()));
        return said;
    }

    private HBox actions() {
        Button cancel = new Button(Texts.text("passphrase.cancel"));
        cancel.setId("passphrase-cancel");
        cancel.setOnAction(_ -> passphrase.cancel());
        Button submit = new Button();
        submit.setId("passphrase-submit");
        submit.getStyleClass().add("accent");
        submit.disableProperty().bind(working);
        submit.textProperty().bind(passphrase.state().map(PassphraseView::word));
        submit.setOnAction(_ -> passphrase.submit());
        HBox actions = new HBox(cancel, submit);
        actions.getStyleClass().add("actions");
        actions.setAlignment(Pos.CENTER_RIGHT);
        return actions;
    }

    private static String word(Passphrase.State state) {
        return switch (state) {
            case Passphrase.State.Asking(boolean fresh) ->
                Texts.text(fresh ? "passphrase.do.make" : "passphrase.do.open");
            case Passphrase.State.Working _ -> Texts.text("passphrase.working");
            case Passphrase.State.Closed() -> "";
        };
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void shown(Node node, ObservableValue<Boolean> when) {
        when.subscribe(now -> {
            node.setVisible(now);
            node.setManaged(now);
        });
    }
}
