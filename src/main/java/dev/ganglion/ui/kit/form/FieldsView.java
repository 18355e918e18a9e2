package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Form;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The fields of the form: what is needed and what is usual first, the rest folded away unless it is all
/// there is. Of the rest, rows that are seen at once are made at once, those further down in the frames
/// that follow. UI thread only.
public final class FieldsView extends VBox {
    /// In the order in which people look for them.
    private static final List<String> USUAL = List.of(
            "temperature",
            "max_tokens",
            "max_completion_tokens",
            "top_p",
            "seed",
            "reasoning_effort",
            "width",
            "height",
            "steps",
            "num_steps",
            "guidance",
            "negative_prompt",
            "language",
            "task",
            "speaker",
            "encoding",
            "pooling");

    /// A form this short is shown whole.
    private static final int SHORT = 8;

    /// So many rows fit into a frame.
    private static final int SLICE = 3;

    /// How tall rows are at least, with the space between them: a switch stands beside its label.
    private static final double FLAT = 40;

    private static final double TALL = 72;

    /// Where it is not known how much is seen.
    private static final double SCREEN = 1_000;

    private final FormViewModel form;
    private final List<FieldRow> rows = new ArrayList<>();
    private final List<Field> rare = new ArrayList<>();
    private final Deque<Field> waiting = new ArrayDeque<>();
    private final AnimationTimer gradually = new AnimationTimer() {
        @Override
        public void handle(long now) {
            make(SLICE);
        }
    };
    private final VBox usualRows = new VBox();
    private final VBox rareRows = new VBox();
    private final ToggleButton more = new ToggleButton("", Icons.small(Feather.CHEVRON_RIGHT));
    private final Label nothing = new Label(Texts.text("form.none"));

    public FieldsView(FormViewModel form) {
        this.form = form;
        getStyleClass().add("fields");
        usualRows.getStyleClass().add("field-rows");
        rareRows.getStyleClass().add("field-rows");
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        more.getStyleClass().addAll("quiet", "more");
        more.setId("more-fields");
        more.setMaxWidth(Double.MAX_VALUE);
        more.selectedProperty().subscribe(this::unfold);
        form.form().subscribe(this::show);
        form.values().subscribe(_ -> refresh());
    }

    private void show(Form shown) {
        List<Field> fields = shown.fields().stream()
                .filter(field -> !(field instanceof Field.File) && !form.isAtHand(field.name()))
                .sorted(Comparator.comparingInt(FieldsView::rank))
                .toList();
        List<Field> usual =
                fields.stream().filter(field -> rank(field) < USUAL.size()).toList();
        List<Field> first = fields.size() <= SHORT || usual.isEmpty() ? fields : usual;
        rows.clear();
        waiting.clear();
        rare.clear();
        rare.addAll(fields);
        rare.removeAll(first);
        usualRows.getChildren().setAll(rows(first));
        rareRows.getChildren().clear();
        getChildren().setAll(fields.isEmpty() ? List.of(nothing) : List.of(usualRows));
        if (!rare.isEmpty()) {
            getChildren().addAll(more, rareRows);
        }
        unfold(more.isSelected());
        refresh();
    }

    /// What is needed comes before what is usual, and that before the rest, which stays as the schema has it.
    private static int rank(Field field) {
        int usual = USUAL.indexOf(field.name());
        if (field.needed()) {
            return -1;
        }
        return usual < 0 ? USUAL.size() : usual;
    }

    private List<FieldRow> rows(List<Field> fields) {
        List<FieldRow> made =
                fields.stream().map(field -> new FieldRow(field, form)).toList();
        rows.addAll(made);
        return made;
    }

    /// Rows of the rest are made when they are first seen. Their room is kept for those that are still to
    /// come, so that nothing moves meanwhile.
    private void unfold(boolean open) {
        if (open && rareRows.getChildren().isEmpty()) {
            waiting.addAll(rare);
            rareRows.setMinHeight(height(rare));
            make(seen());
            gradually.start();
        }
        rareRows.setVisible(open);
        rareRows.setManaged(open);
        more.setGraphic(Icons.small(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    }

    /// Makes so many of the rows that wait.
    private void make(int count) {
        List<Field> next = new ArrayList<>();
        while (next.size() < count && !waiting.isEmpty()) {
            next.add(waiting.remove());
        }
        rareRows.getChildren().addAll(rows(next));
        if (waiting.isEmpty()) {
            gradually.stop();
            rareRows.setMinHeight(USE_COMPUTED_SIZE);
        }
    }

    /// Makes those that wait.
    void finish() {
        make(waiting.size());
    }

    /// How many of the rest are seen at most, below what is usual.
    private int seen() {
        double room = getScene() == null ? SCREEN : getScene().getHeight();
        double height = height(rows.stream().map(FieldRow::field).toList());
        int seen = 0;
        while (height < room && seen < rare.size()) {
            height += height(rare.get(seen));
            seen++;
        }
        return seen;
    }

    private static double height(List<Field> fields) {
        return fields.stream().mapToDouble(FieldsView::height).sum();
    }

    private static double height(Field field) {
        return field instanceof Field.Switch ? FLAT : TALL;
    }

    private void refresh() {
        rows.forEach(FieldRow::refresh);
        long set = rare.stream()
                .filter(field -> form.values().get().names().contains(field.name()))
                .count();
        String all = Integer.toString(rare.size());
        more.setText(set == 0 ? Texts.text("form.more", all) : Texts.text("form.more.set", all, Long.toString(set)));
    }

    /// Puts the focus on the field of that name, unfolding the rest where it is there. Nothing happens without one.
    public void focus(String name) {
        if (rare.stream().anyMatch(field -> field.name().equals(name))) {
            more.setSelected(true);
            finish();
        }
        rows.stream().filter(row -> row.field().name().equals(name)).findFirst().ifPresent(FieldRow::focusEditor);
    }
}
