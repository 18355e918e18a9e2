package dev.ganglion.ui.shell;

import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the program has to say, above the page, until it is dismissed.
final class NoticesView extends VBox {
    private final ShellViewModel shell;

    NoticesView(ShellViewModel shell) {
        this.shell = shell;
        getStyleClass().add("notices");
        shell.notices().addListener((ListChangeListener<Notice>) changed -> fill());
        fill();
    }

    private void fill() {
        getChildren().setAll(shell.notices().stream().map(this::notice).toList());
    }

    private HBox notice(Notice said) {
        Label text = new Label(Wrapping.safe(said.words()), Icons.small(icon(said.tone())));
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = button(Feather.COPY, Texts.text("notice.copy"));
        copy.setOnAction(pressed -> Copying.text(said.words()));
        Button close = button(Feather.X, Texts.text("notice.close"));
        close.setOnAction(pressed -> shell.dismiss(said.words()));
        HBox notice = new HBox(text);
        said.step().map(step -> step(said, step)).ifPresent(notice.getChildren()::add);
        notice.getChildren().addAll(copy, close);
        notice.getStyleClass().addAll("notice", said.tone().name().toLowerCase(Locale.ROOT));
        notice.setAlignment(Pos.CENTER_LEFT);
        return notice;
    }

    private static Feather icon(Notice.Tone tone) {
        return switch (tone) {
            case NEWS -> Feather.INFO;
            case WARNING, TROUBLE -> Feather.ALERT_TRIANGLE;
        };
    }

    private Button step(Notice said, Notice.Step step) {
        Button button = new Button(step.label());
        button.getStyleClass().add("notice-step");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> {
            shell.dismiss(said.words());
            step.run().run();
        });
        return button;
    }

    private static Button button(Feather icon, String what) {
        Button button = new Button("", Icons.small(icon));
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(what);
        button.setTooltip(new Tooltip(what));
        return button;
    }
}
