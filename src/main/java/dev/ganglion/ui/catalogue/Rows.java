package dev.ganglion.ui.catalogue;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Model;
import dev.ganglion.ledger.estimate.Dispute;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Background.Job;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ModelLine;
import java.util.HashMap;
import java.util.Map;
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

    /// @param source the disputes by the model's id; may block
    Rows(Background background, Supplier<Map<String, Dispute>> source) {
        this.background = background;
        this.source = source;
    }

    ModelLine of(Model model) {
        return lines.computeIfAbsent(model.id(), _ -> made(model));
    }

    /// Changes when lines have to be shown anew.
    ReadOnlyObjectProperty<Map<String, Dispute>> disputes() {
        return disputes.getReadOnlyProperty();
    }

    /// Makes them anew when next asked for.
    void forget() {
        lines.clear();
    }

    /// Reads the disputes again, off this thread. Without them no model has a mark.
    void refresh() {
        reading.cancel();
        reading = background.<Map<String, Dispute>>start(
                yield -> yield.accept(source.get()), read -> take(read.getLast()), () -> {}, _ -> take(Map.of()));
    }

    private void take(Map<String, Dispute> read) {
        if (!read.equals(disputes.get())) {
            lines.clear();
            disputes.set(read);
        }
    }

    private ModelLine made(Model model) {
        ModelLine line = ModelLine.of(model);
        Dispute dispute = disputes.get().get(model.id());
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
