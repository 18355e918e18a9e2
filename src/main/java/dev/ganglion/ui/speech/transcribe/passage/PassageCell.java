package dev.ganglion.ui.speech.transcribe.passage;

import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.wave.Clocks;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A passage in the list: when it begins and ends, who speaks, what. A click goes to the word or
/// the passage, a double click edits.
final class PassageCell extends ListCell<Passage> {
    private static final PseudoClass GROWING = PseudoClass.getPseudoClass("growing");
    private static final PseudoClass SOUNDING = PseudoClass.getPseudoClass("sounding");

    private final ReadingViewModel reading;
    private final Label start = new Label();
    private final Label end = new Label();
    private final Label speaker = new Label();
    private final Label unsure = new Label(Texts.text("transcribe.unsure"));
    private final Label open = new Label(Texts.text("transcribe.growing"));
    private final PassageText text = new PassageText();
    private final StackPane startPlace = new StackPane(start);
    private final StackPane endPlace = new StackPane(end);
    private final StackPane textPlace = new StackPane(text);
    private final HBox row = new HBox(startPlace, endPlace, speaker, textPlace, open, unsure);
    private final Label before = gap();
    private final Label after = gap();
    private final Tooltip doubt = new Tooltip();

    /// As long as it stays the same, what is typed into it stays too.
    private @Nullable Passage shown;

    /// A part of a passage that can be edited.
    enum Part {
        START,
        END,
        TEXT
    }

    PassageCell(ReadingViewModel reading) {
        this.reading = reading;
        getStyleClass().add("passage-cell");
        row.getStyleClass().add("passage-row");
        List.of(start, end).forEach(time -> time.getStyleClass().addAll("numeric", "time"));
        List.of(startPlace, endPlace).forEach(place -> place.getStyleClass().add("time-place"));
        speaker.getStyleClass().addAll("badge", "speaker");
        speaker.managedProperty().bind(speaker.visibleProperty());
        speaker.setMinWidth(USE_PREF_SIZE);
        unsure.getStyleClass().addAll("badge", "warning");
        unsure.managedProperty().bind(unsure.visibleProperty());
        unsure.setMinWidth(USE_PREF_SIZE);
        unsure.setTooltip(doubt);
        open.getStyleClass().add("badge");
        open.managedProperty().bind(open.visibleProperty());
        open.setMinWidth(USE_PREF_SIZE);
        open.setTooltip(new Tooltip(Texts.text("transcribe.growing.tip")));
        textPlace.setMinWidth(0);
        HBox.setHgrow(textPlace, Priority.ALWAYS);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        setGraphic(new VBox(before, row, after));
        row.setVisible(false);
        setOnMouseClicked(this::clicked);
        reading.current().subscribe(_ -> mark());
        reading.growing().subscribe(_ -> grow());
        reading.gaps().subscribe(_ -> tellGaps());
    }

    private static Label gap() {
        Label gap = new Label();
        gap.getStyleClass().addAll("gap", "secondary");
        gap.setWrapText(true);
        gap.visibleProperty().bind(gap.textProperty().isNotEmpty());
        gap.managedProperty().bind(gap.visibleProperty());
        return gap;
    }

    private static String told(List<Interval> gaps) {
        return gaps.stream()
                .map(gap -> Texts.text("transcribe.gap", Clocks.tenths(gap.start()), Clocks.tenths(gap.end())))
                .collect(Collectors.joining("\n"));
    }

    /// Where nobody has listened: before the passage, and behind the last one.
    private void tellGaps() {
        int at = getIndex();
        boolean last = at == reading.passages().size() - 1;
        before.setText(getItem() == null ? "" : told(reading.gapsBefore(at)));
        after.setText(getItem() == null || !last ? "" : told(reading.gapsBefore(at + 1)));
    }

    private void clicked(MouseEvent click) {
        if (getItem() == null || click.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (click.getClickCount() == 1) {
            reading.go(getIndex(), text.letter(click.getSceneX(), click.getSceneY()));
        } else if (click.getClickCount() == 2) {
            edit(within(startPlace, click) ? Part.START : within(endPlace, click) ? Part.END : Part.TEXT);
        }
    }

    private static boolean within(Node place, MouseEvent click) {
        return place.contains(place.sceneToLocal(click.getSceneX(), click.getSceneY()));
    }

    @Override
    protected void updateItem(@Nullable Passage passage, boolean empty) {
        super.updateItem(passage, empty);
        row.setVisible(!empty && passage != null);
        if (empty || passage == null || !passage.equals(shown)) {
            rest();
        }
        shown = empty ? null : passage;
        tellGaps();
        if (empty || passage == null) {
            setAccessibleText(null);
            pseudoClassStateChanged(SOUNDING, false);
            pseudoClassStateChanged(GROWING, false);
            return;
        }
        start.setText(Clocks.tenths(passage.at().start()));
        end.setText(Clocks.tenths(passage.at().end()));
        speaker.setVisible(passage.speaker().isPresent());
        passage.speaker().ifPresent(number -> speaker.setText(Texts.text("transcribe.speaker", number + 1)));
        grow();
        passage.confidence()
                .ifPresent(sure -> doubt.setText(Texts.text("transcribe.unsure.tip", Math.round(sure * 100))));
        setAccessibleText(Texts.text("transcribe.passage.spoken", start.getText(), end.getText(), passage.text()));
        mark();
    }

    /// What is still being said is not final, so that neither its doubts nor its end matter yet.
    private void grow() {
        boolean grows = getIndex() >= 0 && reading.growing().get() == getIndex();
        pseudoClassStateChanged(GROWING, grows);
        open.setVisible(grows);
        unsure.setVisible(!grows && getItem() != null && getItem().unsure());
    }

    /// Shows where the recording is, and what was found.
    void mark() {
        Passage passage = getItem();
        if (passage == null || isEmpty()) {
            return;
        }
        boolean sounding = reading.current().get() == getIndex();
        pseudoClassStateChanged(SOUNDING, sounding);
        List<Hit> all = reading.hits().get();
        int chosenPlace = reading.hit().get();
        Optional<Hit> chosen =
                chosenPlace < 0 || chosenPlace >= all.size() ? Optional.empty() : Optional.of(all.get(chosenPlace));
        List<Hit> here = all.stream().filter(hit -> hit.row() == getIndex()).toList();
        text.show(passage, here, chosen, sounding ? Optional.of(reading.position()) : Optional.empty());
    }

    /// Edits a part of the passage in its place; of one that still grows, nothing.
    void edit(Part part) {
        Passage passage = getItem();
        if (passage == null || reading.growing().get() == getIndex()) {
            return;
        }
        int at = getIndex();
        switch (part) {
            case START -> open(startPlace, time("edit-start", passage.at().start(), text -> reading.begin(at, text)));
            case END -> open(endPlace, time("edit-end", passage.at().end(), text -> reading.end(at, text)));
            case TEXT ->
                open(
                        textPlace,
                        EditBox.lines(
                                new EditBox.Subject("edit-text", passage.text(), Texts.text("transcribe.edit.text")),
                                text -> {
                                    reading.write(at, text);
                                    return true;
                                },
                                this::back));
        }
    }

    private TextInputControl time(String id, double seconds, Predicate<String> take) {
        return EditBox.line(
                new EditBox.Subject(id, Clocks.millis(seconds), Texts.text("transcribe.edit.time")), take, this::back);
    }

    private static void open(StackPane place, TextInputControl box) {
        place.getChildren().setAll(box);
        box.requestFocus();
        box.selectAll();
    }

    private void back() {
        rest();
        getListView().requestFocus();
    }

    private void rest() {
        show(startPlace, start);
        show(endPlace, end);
        show(textPlace, text);
    }

    private static void show(StackPane place, Node usual) {
        if (place.getChildren().getFirst() != usual) {
            place.getChildren().setAll(usual);
        }
    }
}
