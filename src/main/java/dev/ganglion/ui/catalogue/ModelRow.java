package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.catalogue.Spans.Span;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ChipRow;
import dev.ganglion.ui.kit.models.Cost;
import dev.ganglion.ui.kit.models.ModelLine;
import dev.ganglion.ui.kit.models.Monogram;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One model. Its parts lie side by side in it, without boxes, and what most rows never show is made when it is first
/// to be seen: a list styles and lays out every row that comes into sight.
final class ModelRow extends Region {
    static final double HEIGHT = 56;

    private static final double GAP = 8;
    private static final double LINE_GAP = 3;

    private final ObservableValue<Room> room;
    private final Monogram monogram = new Monogram();
    private final Label name = label("strong");
    private final ChipRow conditions = new ChipRow();
    private final Label id = label("id");
    private final Text task = Lines.text("task");
    private final ChipRow marks = new ChipRow();
    private final Text context = Lines.text("figure");
    private final Text added = Lines.text("second");
    private final Lines input = new Lines();
    private final Lines output = new Lines();
    private Optional<Margin> margin = Optional.empty();
    private Optional<FontIcon> recent = Optional.empty();
    private Optional<Tips> tips = Optional.empty();
    private Optional<ModelLine> shown = Optional.empty();

    /// What the pointer is told, once it has been on the row.
    private record Tips(Tooltip price, Tooltip whole) {
        void show(ModelLine line) {
            price.setText(line.prices());
            whole.setText(line.vendor().name() + '\n' + line.model().id());
        }
    }

    ModelRow(ObservableValue<Room> room) {
        this.room = room;
        getStyleClass().add("model-row");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        id.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Stream.of(monogram, name, conditions, id, marks).forEach(part -> part.setManaged(false));
        getChildren().addAll(monogram, name, conditions, task, marks, context);
        Stream.of(input, output).flatMap(lines -> lines.nodes().stream()).forEach(text -> {
            text.getStyleClass().add("costs");
            getChildren().add(text);
        });
        setOnMouseEntered(_ -> prepareTips());
        room.subscribe(this::arrange);
    }

    /// Star and box, where they have been made.
    Optional<Margin> margin() {
        return margin;
    }

    Margin makeMargin() {
        var made = new Margin();
        add(made);
        margin = Optional.of(made);
        return made;
    }

    /// Made in the midst of a layout, a part would be measured before it is styled.
    private void add(Node part) {
        getChildren().add(part);
        if (getScene() != null) {
            part.applyCss();
        }
    }

    void recent(boolean isRecent) {
        if (isRecent && recent.isEmpty()) {
            var sign = Icons.small(Feather.CLOCK);
            Tooltip.install(sign, new Tooltip(Texts.text("model.recent")));
            sign.setAccessibleText(Texts.text("model.recent"));
            sign.setManaged(false);
            add(sign);
            recent = Optional.of(sign);
            requestLayout();
        }
        recent.filter(sign -> sign.isVisible() != isRecent).ifPresent(sign -> {
            sign.setVisible(isRecent);
            requestLayout();
        });
    }

    /// Costs nothing where it is shown already, as in most rows when a word grows by a letter.
    void show(ModelLine line) {
        if (shown.isPresent() && shown.get().equals(line)) {
            return;
        }
        shown = Optional.of(line);
        monogram.show(line.vendor());
        name.setText(line.model().name());
        id.setText(line.model().id());
        task.setText(line.task());
        conditions.show(line.conditions());
        marks.show(Stream.concat(line.standing().stream(), line.capabilities().stream())
                .toList());
        context.setText(line.context());
        added.setText(line.added());
        tips.ifPresent(there -> there.show(line));
        show(line.cost());
        requestLayout();
    }

    private void show(Cost cost) {
        switch (cost) {
            case Cost.PerToken(var in, var out) -> {
                input.show(in.dollars(), in.neurons());
                output.show(
                        out.map(Cost.Figure::dollars).orElse(""),
                        out.map(Cost.Figure::neurons).orElse(""));
            }
            case Cost.PerUse(var once, var unit) -> {
                input.show("", "");
                output.show(once.dollars(), unit);
            }
            case Cost.Unpublished() -> {
                input.show("", "");
                output.show("", Texts.text("model.unpublished.short"));
            }
        }
    }

    private void prepareTips() {
        if (tips.isEmpty()) {
            var made = new Tips(new Tooltip(), new Tooltip());
            name.setTooltip(made.whole());
            id.setTooltip(made.whole());
            Stream.of(input, output)
                    .flatMap(lines -> lines.nodes().stream())
                    .forEach(text -> Tooltip.install(text, made.price()));
            tips = Optional.of(made);
            shown.ifPresent(made::show);
        }
    }

    private void arrange(Room now) {
        keep(id, now.has(Column.TASK));
        keep(added, now.has(Column.ADDED));
        requestLayout();
    }

    private void keep(Node part, boolean hasRoom) {
        if (!hasRoom) {
            getChildren().remove(part);
        } else if (part.getParent() == null) {
            getChildren().add(part);
        }
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - snappedBottomInset();
        Spans spans = Spans.of(room.getValue(), getWidth());
        margin.ifPresent(there -> there.resizeRelocate(Spans.MARGIN_FROM, 0, Spans.MARGIN, height));
        monogram.resizeRelocate(
                Spans.MONOGRAM_FROM, Math.rint((height - Spans.MONOGRAM) / 2), Spans.MONOGRAM, Spans.MONOGRAM);
        spans.of(Column.CONTEXT).ifPresent(span -> Lines.place(context, span, height));
        spans.of(Column.ADDED).ifPresent(span -> Lines.place(added, span, height));
        spans.of(Column.INPUT).ifPresent(span -> input.place(span, height));
        spans.of(Column.OUTPUT).ifPresent(span -> output.place(span, height));
        placeWords(spans.of(Column.MODEL).orElseThrow(), height);
        spans.of(Column.TASK).ifPresent(span -> placeTaskColumn(span, height));
    }

    /// The name, and below it the id or, where the task has no column of its own, that.
    private void placeWords(Span span, double height) {
        double first = name.prefHeight(-1);
        double second = id.getParent() == this ? id.prefHeight(-1) : taskLineHeight();
        double y = Math.rint((height - first - LINE_GAP - second) / 2);
        placeName(span, y, first);
        if (id.getParent() == this) {
            id.resizeRelocate(span.from(), y + first + LINE_GAP, Math.min(span.width(), id.prefWidth(-1)), second);
        } else {
            placeTaskLine(span, y + first + LINE_GAP, second);
        }
    }

    private void placeName(Span span, double y, double height) {
        double signs = conditions.isVisible() ? conditions.prefWidth(-1) + GAP : 0;
        double sign = recent.filter(Node::isVisible)
                .map(icon -> icon.prefWidth(-1) + GAP)
                .orElse(0.0);
        double width = Math.min(name.prefWidth(-1), Math.max(0, span.width() - signs - sign));
        name.resizeRelocate(span.from(), y, width, height);
        double tall = conditions.prefHeight(-1);
        conditions.resizeRelocate(span.from() + width + GAP, y + Math.rint((height - tall) / 2), signs - GAP, tall);
        recent.ifPresent(icon ->
                icon.relocate(span.from() + width + signs + GAP, y + Math.rint((height - icon.prefHeight(-1)) / 2)));
    }

    /// The task, and below it what sets the model apart.
    private void placeTaskColumn(Span span, double height) {
        double words = task.getLayoutBounds().getHeight();
        double chips = marks.isVisible() ? marks.prefHeight(-1) : 0;
        double y = Math.rint((height - words - (chips > 0 ? LINE_GAP + chips : 0)) / 2);
        task.relocate(span.from(), y);
        marks.resizeRelocate(span.from(), y + Math.ceil(words) + LINE_GAP, span.width(), chips);
    }

    /// Both in one line.
    private void placeTaskLine(Span span, double y, double height) {
        double words = Math.ceil(task.getLayoutBounds().getWidth()) + GAP;
        task.relocate(
                span.from(), y + Math.rint((height - task.getLayoutBounds().getHeight()) / 2));
        double chips = marks.isVisible() ? marks.prefHeight(-1) : 0;
        marks.resizeRelocate(
                span.from() + words, y + Math.rint((height - chips) / 2), Math.max(0, span.width() - words), chips);
    }

    private double taskLineHeight() {
        return Math.max(task.getLayoutBounds().getHeight(), marks.isVisible() ? marks.prefHeight(-1) : 0);
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
