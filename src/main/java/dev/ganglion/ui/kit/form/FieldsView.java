package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Form;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The fields of the form: what is needed and what is usual first, the rest folded away unless it is all there is.
/// UI thread only.
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

    private final FormViewModel form;
    private final List<FieldRow> rows = new ArrayList<>();
    private final List<Field> rare = new ArrayList<>();
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

    /// Rows of the rest are made when they are first seen.
    private void unfold(boolean open) {
        if (open && rareRows.getChildren().isEmpty()) {
            rareRows.getChildren().setAll(rows(rare));
        }
        rareRows.setVisible(open);
        rareRows.setManaged(open);
        more.setGraphic(Icons.small(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
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
        }
        rows.stream().filter(row -> row.field().name().equals(name)).findFirst().ifPresent(FieldRow::focusEditor);
    }
}
