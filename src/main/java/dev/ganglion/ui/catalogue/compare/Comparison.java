package dev.ganglion.ui.catalogue.compare;

import dev.ganglion.domain.Parameter;
import dev.ganglion.ui.catalogue.card.Intake;
import dev.ganglion.ui.catalogue.card.ModelCard;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ModelLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The models that the user lays side by side, four at most. UI thread only.
public final class Comparison {
    /// How many models fit.
    public static final int MOST = 4;

    private final Intake intake;
    private final Map<String, List<Parameter>> known = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<ModelLine>> picks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<CompareTable> table = new ReadOnlyObjectWrapper<>(CompareTable.EMPTY);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    public Comparison(Intake intake) {
        this.intake = intake;
    }

    /// The models that are picked, in the order of picking.
    public ReadOnlyObjectProperty<List<ModelLine>> picks() {
        return picks.getReadOnlyProperty();
    }

    /// Whether the table is shown.
    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /// Their cards side by side.
    ReadOnlyObjectProperty<CompareTable> table() {
        return table.getReadOnlyProperty();
    }

    /// What to do next.
    ReadOnlyStringProperty hint() {
        return hint.getReadOnlyProperty();
    }

    public boolean picked(String id) {
        return picks.get().stream().anyMatch(line -> line.model().id().equals(id));
    }

    /// Takes a model in, or out when it is in. A fifth is not taken, and the hint says so.
    public void pick(ModelLine line) {
        List<ModelLine> now = picks.get();
        if (picked(line.model().id())) {
            remove(line);
        } else if (now.size() == MOST) {
            hint.set(Texts.text("compare.full"));
        } else {
            set(Stream.concat(now.stream(), Stream.of(line)).toList());
        }
    }

    void remove(ModelLine line) {
        set(picks.get().stream()
                .filter(other -> !other.model().id().equals(line.model().id()))
                .toList());
    }

    void clear() {
        set(List.of());
    }

    /// Shows the table, where there is anything to compare.
    public void show() {
        if (picks.get().size() > 1) {
            open.set(true);
        }
    }

    /// Goes back to the list; the picks stay.
    public void hide() {
        open.set(false);
    }

    /// Takes the picked models from another catalogue; those that it lacks are dropped.
    public void renew(Function<String, Optional<ModelLine>> lines) {
        known.clear();
        set(picks.get().stream()
                .flatMap(line -> lines.apply(line.model().id()).stream())
                .toList());
    }

    private void set(List<ModelLine> lines) {
        picks.set(lines);
        hint.set(Texts.text(
                switch (lines.size()) {
                    case 0, 1 -> "compare.more";
                    case MOST -> "compare.most";
                    default -> "compare.ready";
                }));
        if (lines.size() < 2) {
            open.set(false);
        }
        lines.forEach(line -> intake.of(line.model().id(), parameters -> {
            known.put(line.model().id(), parameters);
            lay();
        }));
        lay();
    }

    /// Lays out the cards of which it is known what their models take.
    private void lay() {
        table.set(CompareTable.of(picks.get().stream()
                .filter(line -> known.containsKey(line.model().id()))
                .map(line -> ModelCard.of(line, known.getOrDefault(line.model().id(), List.of())))
                .toList()));
    }
}
