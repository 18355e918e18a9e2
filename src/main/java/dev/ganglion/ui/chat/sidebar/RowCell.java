package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.Retirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A row of the list: a title of a group, a conversation, or the field in which it is written on.
final class RowCell extends ListCell<Row> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final SidebarViewModel sidebar;
    private final Runnable back;
    private final HeadFace head = new HeadFace();
    private final LineFace line = new LineFace();
    private final Tooltip hint = new Tooltip();

    /// Calls `back` when the focus is to return to the list.
    RowCell(SidebarViewModel sidebar, Runnable back) {
        this.sidebar = sidebar;
        this.back = back;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // As wide as the list, so that a long title is cut instead of scrolled.
        setPrefWidth(0);
        setOnMouseClicked(this::clicked);
        // The menu is of the row under the pointer. By key it is asked of the list, and is of the selected one.
        setOnContextMenuRequested(_ -> getListView().getSelectionModel().clearAndSelect(getIndex()));
        sidebar.opened().subscribe(_ -> mark());
        sidebar.answering().subscribe(_ -> mark());
        sidebar.editing().subscribe((before, now) -> {
            if (getItem() instanceof Row.Line(Summary summary, var _, var _)
                    && (before.of(summary.id()) || now.of(summary.id()))) {
                show(getItem());
            }
        });
    }

    private void clicked(MouseEvent click) {
        if (click.getButton() != MouseButton.PRIMARY || getItem() == null) {
            return;
        }
        switch (getItem()) {
            case Row.Head title -> title.folder().ifPresent(sidebar.kept()::fold);
            case Row.Line one -> sidebar.page().open(one.summary().id());
        }
    }

    /// Shows the same row again, since what is known of its model may have changed.
    void again() {
        show(isEmpty() ? null : getItem());
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        show(empty ? null : row);
    }

    private void show(@Nullable Row row) {
        pseudoClassStateChanged(HEAD, row instanceof Row.Head);
        switch (row) {
            case null -> {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
            }
            case Row.Head title -> {
                head.show(title);
                setText(title.words());
                setGraphic(head);
                setTooltip(null);
                setAccessibleText(HeadFace.spoken(title));
            }
            case Row.Line one -> show(one);
        }
        mark();
    }

    private void show(Row.Line one) {
        Summary summary = one.summary();
        Optional<Retirement> retirement = sidebar.page().retirement(summary.model());
        setText(summary.title());
        line.show(one, retirement.isPresent());
        boolean written = sidebar.editing().get().of(summary.id());
        setGraphic(written ? new EditField(sidebar, summary, back) : line);
        List<String> hints = new ArrayList<>(
                List.of(summary.title(), sidebar.kept().days().whole(summary.changed()) + "  ·  " + summary.model()));
        retirement.map(Retirement::sentence).ifPresent(hints::add);
        hint.setText(String.join("\n", hints));
        setTooltip(hint);
        setAccessibleText(spoken(one, retirement));
    }

    private static String spoken(Row.Line one, Optional<Retirement> retirement) {
        List<String> said = new ArrayList<>(List.of(one.summary().title(), one.when()));
        if (one.draft()) {
            said.add(Texts.text("sidebar.draft"));
        }
        retirement.map(Retirement::sentence).ifPresent(said::add);
        return String.join(". ", said);
    }

    /// What may change while the row stays.
    private void mark() {
        boolean isLine = !isEmpty() && getItem() instanceof Row.Line;
        String id = isLine && getItem() != null ? getItem().key() : "";
        pseudoClassStateChanged(OPEN, isLine && id.equals(sidebar.opened().getValue()));
        line.answering(isLine && sidebar.answering().getValue().contains(id));
    }
}
