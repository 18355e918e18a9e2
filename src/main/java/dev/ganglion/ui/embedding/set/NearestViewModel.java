package dev.ganglion.ui.embedding.set;

import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.vector.Embedded;
import dev.ganglion.task.vector.EmbeddingForm;
import dev.ganglion.task.vector.EmbeddingOrder;
import dev.ganglion.task.vector.EmbeddingRun;
import dev.ganglion.ui.embedding.work.WorkViewModel;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.CallCost;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.workersai.text.Vector;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which texts are nearest to one of them, or to one that is typed. UI thread only.
public final class NearestViewModel {
    private static final String KEY = "embedding.query";

    /// Texts by how near they are.
    ///
    /// @param to what they are near to
    /// @param paid what embedding that cost; empty where it is one of them
    public record Found(String to, List<Near> near, Optional<String> paid) {
        static final Found NOTHING = new Found("", List.of(), Optional.empty());

        public Found {
            near = List.copyOf(near);
        }
    }

    private final TaskServices services;
    private final SetsViewModel sets;
    private final WorkViewModel work;
    private final StringProperty query;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Quote>> quote = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Background.Job ordering = () -> {};

    public NearestViewModel(TaskServices services, SetsViewModel sets) {
        this.services = services;
        this.sets = sets;
        this.work = new WorkViewModel(services);
        this.query = new SimpleStringProperty(services.settings().value(KEY).orElse(""));
        query.subscribe(text -> services.settings().put(KEY, text));
        query.subscribe(_ -> estimate());
        sets.showing().subscribe(_ -> {
            work.cancel();
            ordering.cancel();
            found.set(Found.NOTHING);
            estimate();
        });
        sets.selected().subscribe(at -> {
            if (at.intValue() >= 0) {
                near(at.intValue());
            }
        });
    }

    private void near(int at) {
        sets.cloud()
                .ifPresent(cloud -> order(
                        cloud,
                        new Found(cloud.texts().get(at), List.of(), Optional.empty()),
                        all -> Near.order(all.matrix().cosines(at), at)));
    }

    private void order(Cloud cloud, Found about, Function<Cloud, List<Near>> ordered) {
        ordering.cancel();
        ordering = services.background()
                .<List<Near>>start(
                        yield -> yield.accept(ordered.apply(cloud)),
                        near -> found.set(new Found(about.to(), near.getLast(), about.paid())),
                        () -> {},
                        _ -> {});
    }

    /// Embeds the text that is typed, as the set was, and finds what is near to it. One that is there
    /// already is not embedded anew.
    public void find() {
        String text = query.get().strip();
        Optional<Cloud> looked = sets.cloud();
        if (text.isEmpty() || looked.isEmpty()) {
            return;
        }
        Cloud cloud = looked.get();
        said.set("");
        int known = cloud.texts().indexOf(text);
        if (known >= 0 && way(cloud).equals(cloud.sets().getFirst().order())) {
            sets.select(known);
            return;
        }
        EmbeddingRun run = new EmbeddingRun(way(cloud), List.of(text));
        work.start(1, done -> run.go(services.calls(), done), () -> take(cloud, run.soFar()));
    }

    private void take(Cloud cloud, Embedded came) {
        if (came.vectors().isEmpty() || sets.cloud().filter(cloud::equals).isEmpty()) {
            return;
        }
        VectorSet set = cloud.sets().getFirst();
        Space lies = Space.of(set.order(), came);
        if (!lies.equals(set.space())) {
            said.set(Texts.text(
                    "embedding.nearest.apart", lies.words(), set.space().words()));
            return;
        }
        Vector vector = came.vectors().getFirst();
        sets.select(-1);
        order(
                cloud,
                new Found(came.texts().getFirst(), List.of(), Optional.of(CallCost.of(came.paid()))),
                all -> Near.order(all.matrix().cosines(vector), -1));
    }

    /// As the texts were embedded; as a query where the model embeds those otherwise.
    private static EmbeddingOrder way(Cloud cloud) {
        EmbeddingOrder order = cloud.sets().getFirst().order();
        return order.form() == EmbeddingForm.DOCUMENTS
                ? new EmbeddingOrder(order.model(), EmbeddingForm.QUERIES, order.values())
                : order;
    }

    private void estimate() {
        String text = query.get().strip();
        quote.set(sets.cloud().filter(_ -> !text.isEmpty()).map(cloud -> {
            EmbeddingOrder way = way(cloud);
            return services.calls().quote(way.model(), way.planned(List.of(text)));
        }));
    }

    /// What is typed.
    public StringProperty query() {
        return query;
    }

    public ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Quote>> quote() {
        return quote.getReadOnlyProperty();
    }

    /// Why what came cannot be compared.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    public WorkViewModel work() {
        return work;
    }
}
