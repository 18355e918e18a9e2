package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The notices above the box, newest last.
public final class NoticesView extends VBox {
    private final Notices notices;

    /// Shows them as long as they are there.
    public NoticesView(Notices notices) {
        this.notices = notices;
        getStyleClass().add("composer-notices");
        managedProperty().bind(visibleProperty());
        notices.list().subscribe(this::show);
        show();
    }

    private void show() {
        getChildren().setAll(notices.list().stream().map(this::line).toList());
        setVisible(!notices.list().isEmpty());
    }

    private Node line(Notice notice) {
        HBox line = line(notice.tone(), notice.text());
        notice.offer().ifPresent(offer -> line.getChildren().add(button(offer)));
        Button close = new Button("", Icons.small(Feather.X));
        close.getStyleClass().addAll("quiet", "icon-button");
        close.setAccessibleText(Texts.text("composer.dismiss"));
        close.setTooltip(new Tooltip(Texts.text("composer.dismiss")));
        close.setOnAction(_ -> notices.dismiss(notice));
        line.getChildren().add(close);
        return line;
    }

    /// A sentence with the sign of its tone.
    public static HBox line(Notice.Tone tone, String text) {
        Label words = new Label(Wrapping.safe(text), Icons.small(icon(tone)));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words);
        line.getStyleClass().addAll("composer-notice", tone.name().toLowerCase(Locale.ROOT));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// A button that does what is offered.
    public static Button button(Notice.Offer offer) {
        Button button = new Button(offer.label());
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> offer.run().run());
        return button;
    }

    private static Feather icon(Notice.Tone tone) {
        return switch (tone) {
            case DONE -> Feather.CHECK;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case TROUBLE -> Feather.ALERT_OCTAGON;
        };
    }
}
