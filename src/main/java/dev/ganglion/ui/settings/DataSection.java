package dev.ganglion.ui.settings;

import dev.ganglion.domain.backup.Contents;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Backup, restore and reset.
final class DataSection extends VBox {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(Locale.UK)
            .withZone(ZoneId.systemDefault());
    private static final String SUGGESTED = "ganglion.ganglion-backup";

    private final DataViewModel data;
    private final Runnable restart;
    private final VBox news = new VBox();
    /// The button of what was asked for last.
    private Node begun = news;

    DataSection(DataViewModel data, FileDialogs dialogs, Runnable restart) {
        this.data = data;
        this.restart = restart;
        FileDialogs.Kind kind = new FileDialogs.Kind(Texts.text("data.kind"), "*.ganglion-backup");
        getStyleClass().add("settings-lines");
        Button backUp =
                button("data.back-up", () -> dialogs.save(kind, SUGGESTED).ifPresent(data::backUp));
        Button restore = button("data.restore", () -> dialogs.open(kind).ifPresent(data::consider));
        Button reset = button("data.reset", data::reset);
        for (Button each : List.of(backUp, restore, reset)) {
            each.addEventHandler(ActionEvent.ACTION, _ -> begun = each);
        }
        data.state().subscribe(state -> {
            boolean typing = isFocusWithin();
            boolean busy = state instanceof DataState.Working;
            backUp.setDisable(busy);
            restore.setDisable(busy);
            reset.setDisable(busy);
            show(state);
            if (typing) {
                stay();
            }
        });
        getChildren()
                .addAll(
                        news,
                        new Line(Texts.text("data.back-up.name"), Texts.text("data.back-up.words"), backUp),
                        new Line(Texts.text("data.restore.name"), Texts.text("data.restore.words"), restore),
                        new Line(Texts.text("data.reset.name"), Texts.text("data.reset.words"), reset));
    }

    /// Keeps the focus with what is said now: the button that had it may be gone, and the page would jump
    /// to its top.
    private void stay() {
        news.getChildren().stream()
                .flatMap(said -> ((HBox) said).getChildren().stream())
                .filter(Button.class::isInstance)
                .findFirst()
                .orElse(begun.isDisabled() ? news : begun)
                .requestFocus();
    }

    private void show(DataState state) {
        news.getChildren().clear();
        switch (state) {
            case DataState.Idle _ -> {}
            case DataState.Working(String what) -> say(Feather.CLOCK, what);
            case DataState.Done(String sentence) -> say(Feather.CHECK, sentence, dismiss("data.fine"));
            case DataState.Failed(String sentence) ->
                say(Feather.ALERT_TRIANGLE, sentence, dismiss("data.fine"))
                        .getStyleClass()
                        .add("failed");
            case DataState.Asking(var _, Contents contents) -> ask(contents);
            case DataState.Staged(Contents contents) ->
                say(
                        Feather.CLOCK,
                        Texts.text("data.staged", WHEN.format(contents.written())),
                        dismiss("data.unstage"),
                        button("data.restart", restart));
            case DataState.Reset(int count) ->
                say(
                        Feather.CHECK,
                        Texts.text("data.was-reset", count),
                        button("data.take-back", data::takeBack),
                        dismiss("data.fine"));
        }
    }

    private void ask(Contents contents) {
        Button yes = button("data.yes", data::restore);
        yes.getStyleClass().add("accent");
        String question = Texts.text(
                "data.ask",
                WHEN.format(contents.written()),
                contents.version(),
                contents.conversations(),
                contents.entries());
        say(Feather.HELP_CIRCLE, question, dismiss("data.no"), yes);
    }

    private Button dismiss(String key) {
        return button(key, data::dismiss);
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Texts.text(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private HBox say(Feather icon, String sentence, Button... actions) {
        Label words = new Label(Wrapping.safe(sentence), Icons.small(icon));
        words.setId("data-news");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox said = new HBox(words);
        said.getChildren().addAll(actions);
        said.setAlignment(Pos.CENTER_LEFT);
        said.getStyleClass().add("settings-news");
        news.getChildren().setAll(said);
        return said;
    }
}
