package dev.ganglion.ui.usage.table;

import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.sums.Filter;
import dev.ganglion.ui.usage.sums.Group;
import dev.ganglion.ui.usage.sums.Line;
import dev.ganglion.ui.usage.sums.Names;
import dev.ganglion.ui.usage.sums.Span;
import dev.ganglion.ui.usage.sums.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The lines of the table, in order. UI thread only; conversations are read behind it when they are asked for.
public final class TableViewModel {
    /// What the lines are made of.
    ///
    /// @param tallies those that the filter takes, conversations not told apart
    private record Source(Filter filter, Span span, List<Tally> tallies) {}

    private record Conversations(List<Tally> tallies, Map<String, String> titles) {}

    private final TableServices services;
    private final ReadOnlyObjectWrapper<Group> group = new ReadOnlyObjectWrapper<>(Group.MODEL);
    private final ReadOnlyObjectWrapper<Order> order = new ReadOnlyObjectWrapper<>(Order.of(Group.MODEL));
    private final ReadOnlyObjectWrapper<Table> table =
            new ReadOnlyObjectWrapper<>(Table.of(List.of(), Group.MODEL, UnaryOperator.identity()));
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private Map<String, String> titles = Map.of();
    private @Nullable Source source;
    private Background.Job reading = () -> {};

    public TableViewModel(TableServices services) {
        this.services = services;
    }

    /// Shows the sums of other calls.
    public void show(Filter filter, Span span, List<Tally> tallies) {
        source = new Source(filter, span, tallies);
        fill();
    }

    void by(Group other) {
        if (group.get() != other) {
            group.set(other);
            order.set(Order.of(other));
            fill();
        }
    }

    void sort(Column column) {
        order.set(order.get().by(column));
        arrange();
    }

    ReadOnlyObjectProperty<Group> group() {
        return group.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Order> order() {
        return order.getReadOnlyProperty();
    }

    /// The sums, not in order.
    ReadOnlyObjectProperty<Table> table() {
        return table.getReadOnlyProperty();
    }

    /// Why there are no lines; empty where all went well.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /// Whether something can be done with that line: a conversation opened, a model compared.
    boolean leads(Line line) {
        return switch (group.get()) {
            case CONVERSATION -> titles.containsKey(line.key());
            case MODEL -> true;
            case TASK, CONNECTION, DAY -> false;
        };
    }

    /// Does that.
    void follow(Line line) {
        if (!leads(line)) {
            return;
        }
        switch (group.get()) {
            case CONVERSATION -> services.openChat().accept(line.key());
            case MODEL -> services.compare().accept(line.key());
            case TASK, CONNECTION, DAY -> {}
        }
    }

    /// The whole table with exact figures, as a spreadsheet takes it from the clipboard.
    public String copied() {
        return Copied.of(lines, table.get().total(), Texts.text("usage.group." + group.get()));
    }

    private void fill() {
        reading.cancel();
        trouble.set("");
        Source of = source;
        if (of == null) {
            return;
        }
        if (group.get() == Group.CONVERSATION) {
            read(of);
        } else {
            set(of.tallies());
        }
    }

    private void read(Source of) {
        reading = services.background()
                .<Conversations>start(
                        yield -> yield.accept(conversations(of)),
                        read -> {
                            titles = read.getLast().titles();
                            set(read.getLast().tallies());
                        },
                        () -> {},
                        failure -> {
                            lines.clear();
                            trouble.set(Texts.text("usage.failed", String.valueOf(failure.getMessage())));
                        });
    }

    private Conversations conversations(Source of) {
        List<Tally> tallies = services
                .tallies()
                .conversations(of.span().first(), of.span().last())
                .stream()
                .filter(tally -> of.filter().takes(tally.key()))
                .toList();
        Set<String> ids = tallies.stream()
                .flatMap(tally -> tally.key().payer().conversation().stream())
                .collect(Collectors.toSet());
        return new Conversations(tallies, new HashMap<>(services.titles().apply(ids)));
    }

    private void set(List<Tally> tallies) {
        table.set(Table.of(tallies, group.get(), this::name));
        arrange();
    }

    private void arrange() {
        lines.setAll(table.get().lines().stream()
                .sorted(order.get().comparator(group.get()))
                .toList());
    }

    private String name(String key) {
        return switch (group.get()) {
            case MODEL -> services.names().model().apply(key);
            case TASK -> Texts.text("task." + Task.valueOf(key));
            case CONVERSATION -> key.isEmpty() ? Texts.text("usage.no-conversation") : title(key);
            case CONNECTION -> services.names().connection().apply(key);
            case DAY -> Names.day(LocalDate.parse(key));
        };
    }

    private String title(String id) {
        String title = titles.get(id);
        return title == null ? Texts.text("usage.conversation-gone") : title;
    }
}
