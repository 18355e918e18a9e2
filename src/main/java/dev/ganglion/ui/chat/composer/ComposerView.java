package dev.ganglion.ui.chat.composer;

import dev.ganglion.ui.chat.composer.attach.NoticesView;
import dev.ganglion.ui.chat.composer.attach.TrayView;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Texts;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Where a prompt is written: notices and waiting messages above the box with its text, attachments and buttons.
public final class ComposerView extends VBox {
    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");

    private final PromptArea input;

    /// A view that asks for files with the dialogs of the system.
    public ComposerView(ComposerViewModel composer) {
        this(composer, FileDialogs::over);
    }

    /// @param dialogs how files are asked for over the window of a node
    ComposerView(ComposerViewModel composer, Function<Node, FileDialogs> dialogs) {
        this.input = input(composer);
        getStyleClass().add("composer-column");
        getStylesheets().add(ComposerView.class.getResource("composer.css").toExternalForm());
        getChildren()
                .addAll(
                        new NoticesView(composer.notices()),
                        new QueueView(composer, this::focus),
                        new AdviceView(composer),
                        box(composer, dialogs.apply(this)));
    }

    private VBox box(ComposerViewModel composer, FileDialogs dialogs) {
        VBox box = new VBox(
                new TrayView(composer.box(), composer.notices()), input, new FooterView(composer, dialogs, input));
        box.getStyleClass().add("composer");
        input.focusedProperty().subscribe(focused -> box.pseudoClassStateChanged(TYPING, focused));
        return box;
    }

    private static PromptArea input(ComposerViewModel composer) {
        PromptArea input = new PromptArea(new Receiver(composer));
        input.setId("composer");
        input.setPromptText(Texts.text("composer.ask"));
        input.setAccessibleText(Texts.text("composer.prompt"));
        input.textProperty().addListener((_, _, text) -> composer.text().set(text));
        composer.text().subscribe(text -> {
            if (!text.equals(input.getText())) {
                input.setText(text);
                input.end();
            }
        });
        PromptKeys.install(composer, input);
        return input;
    }

    /// Goes on in the box with what is typed at `other`, where nothing can be written.
    public void takeKeysOf(Node other) {
        other.addEventHandler(KeyEvent.KEY_TYPED, this::take);
    }

    private void take(KeyEvent typed) {
        if (StrayKeys.isText(typed)) {
            focus();
            input.replaceSelection(typed.getCharacter());
            typed.consume();
        }
    }

    /// Puts the caret into the box.
    public void focus() {
        input.requestFocus();
    }
}
