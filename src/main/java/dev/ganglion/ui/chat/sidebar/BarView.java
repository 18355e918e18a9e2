package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is to be said below the list, with what can be done about it.
final class BarView extends VBox {
    private final SidebarViewModel sidebar;

    BarView(SidebarViewModel sidebar) {
        this.sidebar = sidebar;
        getStyleClass().add("sidebar-bar");
        setMinHeight(USE_PREF_SIZE);
        sidebar.bar().subscribe(this::show);
    }

    private void show(Bar bar) {
        getChildren().clear();
        switch (bar) {
            case Bar.Nothing _ -> {}
            case Bar.Binned(String _, String title, boolean _) ->
                say(
                        Feather.TRASH_2,
                        Texts.text("sidebar.binned", title),
                        button("sidebar.undo", sidebar::undo),
                        button("sidebar.fine", sidebar::dismiss));
            case Bar.Asking(int count) ->
                say(
                        Feather.HELP_CIRCLE,
                        count == 1
                                ? Texts.text("sidebar.bin.question.one")
                                : Texts.text("sidebar.bin.question", String.valueOf(count)),
                        button("sidebar.bin.keep", sidebar::dismiss),
                        dangerous());
            case Bar.Said(String sentence) -> say(Feather.CHECK, sentence, button("sidebar.fine", sidebar::dismiss));
            case Bar.Failed(String sentence) ->
                say(
                        Feather.ALERT_TRIANGLE,
                        sentence,
                        button("sidebar.copy-words", () -> Copying.text(sentence)),
                        button("sidebar.fine", sidebar::dismiss));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Button dangerous() {
        Button yes = button("sidebar.bin.remove", sidebar.bin()::empty);
        yes.getStyleClass().add("danger");
        return yes;
    }

    private void say(Feather icon, String sentence, Button... actions) {
        Label words = new Label(Wrapping.safe(sentence), Icons.small(icon));
        words.setId("sidebar-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setAccessibleRole(AccessibleRole.TEXT);
        HBox row = new HBox(actions);
        row.getStyleClass().add("sidebar-actions");
        row.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(words, row);
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Texts.text(key));
        button.setId(key.replace('.', '-').toLowerCase(Locale.ROOT));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
