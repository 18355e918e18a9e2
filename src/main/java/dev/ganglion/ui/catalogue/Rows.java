package dev.ganglion.ui.catalogue;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Model;
import dev.ganglion.ledger.estimate.Dispute;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Background.Job;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ModelLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The lines of models, made once each, with a mark on those whose replies state another cost than their price list.
/// UI thread only.
final class Rows {
    private static final Job NOTHING_RUNS = () -> {};

    private final Background background;
    private final Supplier<Map<String, Dispute>> source;
    private final Map<String, ModelLine> lines = new HashMap<>();
    private final ReadOnlyObjectWrapper<Map<String, Dispute>> disputes = new ReadOnlyObjectWrapper<>(Map.of());
    private Job reading = NOTHING_RUNS;

    /// What was read, and the lines that it gave.
    private record Read(Map<String, Dispute> disputes, Map<String, ModelLine> lines) {}

    /// @param source the disputes by the model's id; may block
    Rows(Background background, Supplier<Map<String, Dispute>> source) {
        this.background = background;
        this.source = source;
    }

    ModelLine of(Model model) {
        return lines.computeIfAbsent(model.id(), _ -> made(model, disputes.get()));
    }

    /// Changes when lines have to be shown anew.
    ReadOnlyObjectProperty<Map<String, Dispute>> disputes() {
        return disputes.getReadOnlyProperty();
    }

    /// Makes them anew, as these models are others.
    void renew(List<Model> models) {
        lines.clear();
        refresh(models);
    }

    /// Reads the disputes again, off this thread, and makes the lines of those models that have none yet,
    /// so that rows which a key press brings need not wait for theirs. Without disputes no model has a
    /// mark.
    void refresh(List<Model> models) {
        reading.cancel();
        var before = disputes.get();
        var known = Set.copyOf(lines.keySet());
        reading = background.<Read>start(
                yield -> {
                    Map<String, Dispute> read = source.get();
                    var made = new HashMap<String, ModelLine>();
                    models.stream()
                            .filter(model -> !read.equals(before) || !known.contains(model.id()))
                            .forEach(model -> made.put(model.id(), made(model, read)));
                    yield.accept(new Read(read, made));
                },
                read -> take(read.getLast()),
                () -> {},
                _ -> take(new Read(Map.of(), Map.of())));
    }

    private void take(Read read) {
        if (!read.disputes.equals(disputes.get())) {
            lines.clear();
            lines.putAll(read.lines);
            disputes.set(read.disputes);
        } else {
            read.lines.forEach(lines::putIfAbsent);
        }
    }

    private static ModelLine made(Model model, Map<String, Dispute> disputes) {
        ModelLine line = ModelLine.of(model);
        Dispute dispute = disputes.get(model.id());
        return dispute == null ? line : line.disputed(word(dispute), sentence(dispute));
    }

    private static String word(Dispute dispute) {
        return Texts.text(dispute.excess() > 0 ? "model.dispute.more" : "model.dispute.less", by(dispute));
    }

    private static String sentence(Dispute dispute) {
        return Texts.text(
                dispute.excess() > 0 ? "card.dispute.more" : "card.dispute.less",
                by(dispute),
                Figures.count(dispute.disputed()),
                Figures.count(dispute.calls()));
    }

    private static String by(Dispute dispute) {
        return dispute.listed() ? Figures.percent(Math.abs(dispute.excess())) : Figures.neurons(dispute.stated());
    }
}
