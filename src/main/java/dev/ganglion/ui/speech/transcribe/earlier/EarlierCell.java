package dev.ganglion.ui.speech.transcribe.earlier;

import dev.ganglion.domain.speech.Hearing;
import dev.ganglion.domain.speech.Transcripts.Found;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.speech.transcribe.wave.Clocks;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A transcript in the list: of what, when and by which model, and how it begins.
final class EarlierCell extends ListCell<Found> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.UK);

    private final ZoneId zone;
    private final Label name = new Label();
    private final Label when = new Label();
    private final Label excerpt = new Label();
    private final VBox words = new VBox(name, when, excerpt);
    private final Button discard = new Button("", Icons.small(Feather.TRASH_2));
    private final HBox row = new HBox(words, discard);
    private final Tooltip tip = new Tooltip();

    EarlierCell(EarlierViewModel earlier, ZoneId zone) {
        this.zone = zone;
        getStyleClass().add("earlier-cell");
        name.getStyleClass().add("strong");
        when.getStyleClass().addAll("muted", "secondary");
        excerpt.getStyleClass().addAll("muted", "secondary");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        discard.getStyleClass().addAll("quiet", "icon-button", "discard");
        discard.setAccessibleText(Texts.text("transcribe.discard"));
        discard.setTooltip(new Tooltip(Texts.text("transcribe.discard")));
        discard.setMinWidth(USE_PREF_SIZE);
        discard.setFocusTraversable(false);
        discard.setOnAction(_ -> {
            if (getItem() != null) {
                earlier.discard(getItem());
            }
        });
        discard.visibleProperty().bind(hoverProperty().or(selectedProperty()));
        row.getStyleClass().add("earlier-row");
        row.setVisible(false);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        setGraphic(row);
        setOnMouseClicked(click -> {
            if (getItem() != null && click.getButton() == MouseButton.PRIMARY) {
                earlier.open(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Found found, boolean empty) {
        super.updateItem(found, empty);
        row.setVisible(!empty && found != null);
        setTooltip(null);
        if (empty || found == null) {
            setAccessibleText(null);
            return;
        }
        Hearing hearing = found.hearing();
        name.setText(hearing.name());
        String model = hearing.model().substring(hearing.model().lastIndexOf('/') + 1);
        when.setText(Texts.text(
                hearing.whole() ? "transcribe.earlier.line" : "transcribe.earlier.partial",
                WHEN.format(hearing.at().atZone(zone)),
                model));
        excerpt.setText(Wrapping.safe(found.excerpt()));
        tip.setText(Texts.text(
                "transcribe.earlier.tip", hearing.file().toString(), Clocks.tenths(hearing.length()), hearing.model()));
        setTooltip(tip);
        setAccessibleText(name.getText() + ". " + when.getText() + ". " + excerpt.getText());
    }
}
