package dev.ganglion.ui.image.sheet;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.ui.image.draft.Commission;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.Reference;
import dev.ganglion.ui.image.draft.Seeds;
import dev.ganglion.ui.image.draft.Sizes;
import dev.ganglion.ui.image.queue.DrawQueue;
import dev.ganglion.ui.image.queue.Piece;
import dev.ganglion.ui.kit.Texts;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A contact sheet: what it is to hold, what that may cost, and how far it is. UI thread only.
public final class SheetViewModel {
    private static final int MOST_STEPS = 1_000;

    /// A sheet that was begun.
    ///
    /// @param cells as in the plan
    record Drawn(SheetPlan plan, List<Optional<Piece>> cells) {}

    private final ImageServices services;
    private final DrawQueue queue;
    private final SheetReferences references;
    private final StringProperty prompts = new SimpleStringProperty("");
    private final StringProperty seeds = new SimpleStringProperty("");
    private final StringProperty steps = new SimpleStringProperty("");
    private final StringProperty negative = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Sizes.Shape>> shape = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Model> models = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<SheetPlan> plan =
            new ReadOnlyObjectWrapper<>(SheetPlan.of(SheetPlan.Axes.NONE, SheetPlan.Shared.NOTHING));
    private final ReadOnlyObjectWrapper<Optional<Quote>> quote = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Drawn>> drawn = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param pictures of the form, which those of a sheet can be drawn from
    public SheetViewModel(ImageServices services, DrawQueue queue, ObservableList<Reference> pictures) {
        this.services = services;
        this.queue = queue;
        this.references = new SheetReferences(services, pictures);
        prompts.subscribe(_ -> reckon());
        seeds.subscribe(_ -> reckon());
        steps.subscribe(_ -> reckon());
        negative.subscribe(_ -> reckon());
        shape.subscribe(_ -> reckon());
        models.subscribe(this::reckon);
        references.all().subscribe(this::reckon);
        references.wanted().subscribe(_ -> reckon());
        queue.load().subscribe(_ -> reckon());
    }

    /// One on each line.
    StringProperty prompts() {
        return prompts;
    }

    /// Numbers and ranges; empty for one by chance.
    StringProperty seeds() {
        return seeds;
    }

    /// Numbers and ranges; empty for the models' defaults.
    StringProperty steps() {
        return steps;
    }

    /// What no picture is to show; goes to the models that can be told.
    StringProperty negative() {
        return negative;
    }

    /// The form of all pictures; empty for each model's own size.
    ObjectProperty<Optional<Sizes.Shape>> shape() {
        return shape;
    }

    /// What the pictures are drawn from, too.
    SheetReferences references() {
        return references;
    }

    /// Whether one of the models can be told what not to show.
    boolean takesNegative() {
        return models.stream().anyMatch(SheetPlan::takesNegative);
    }

    /// Whether one of the models draws in several sizes.
    boolean takesSize() {
        return models.stream().anyMatch(SheetPlan::takesSize);
    }

    /// The models that draw it.
    ObservableList<Model> models() {
        return models;
    }

    /// All models that could.
    List<Model> offered() {
        return services.tasks().catalogue().get().search("", Optional.of(Task.TEXT_TO_IMAGE));
    }

    /// What the sheet may cost; empty while it holds nothing.
    ReadOnlyObjectProperty<Optional<Quote>> quote() {
        return quote.getReadOnlyProperty();
    }

    /// How many calls the sheet takes, or why it cannot be drawn.
    ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Drawn>> drawn() {
        return drawn.getReadOnlyProperty();
    }

    /// Reckons anew what the sheet may cost, as budgets may stand otherwise now.
    void reckon() {
        SheetPlan.Axes axes = new SheetPlan.Axes(
                Axis.lines(prompts.get()),
                List.copyOf(models),
                Axis.numbers(seeds.get(), Seeds.MOST),
                Axis.numbers(steps.get(), MOST_STEPS));
        SheetPlan.Shared shared = new SheetPlan.Shared(shape.get(), negative.get(), references.sent());
        SheetPlan now = SheetPlan.of(axes, shared);
        plan.set(now);
        told.set(strange() ? Texts.text("image.sheet.strange") : new SheetWords(now, shared, axes.models()).told());
        quote.set(now.isTooLarge() ? Optional.empty() : quoted(now.pictures()));
    }

    /// Of those that have a price.
    private Optional<Quote> quoted(List<Commission> pictures) {
        Map<Model, Planned> calls = pictures.stream()
                .filter(SheetPlan::priced)
                .collect(Collectors.groupingBy(
                        Commission::model,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                Commission::planned,
                                Collectors.collectingAndThen(Collectors.toList(), Planned.Many::new))));
        return calls.isEmpty()
                ? Optional.empty()
                : Optional.of(services.tasks().calls().quote(calls));
    }

    /// Whether there is a sheet to draw.
    boolean ready() {
        SheetPlan now = plan.get();
        return !now.isTooLarge() && !now.pictures().isEmpty() && !references.busy() && !strange();
    }

    private boolean strange() {
        return Axis.strange(seeds.get()) || Axis.strange(steps.get());
    }

    /// Puts all pictures of the sheet into the queue.
    public void draw() {
        if (!ready()) {
            return;
        }
        SheetPlan now = plan.get();
        references.fit(
                now.pictures(),
                fitted -> fitted.refused().ifPresentOrElse(told::set, () -> begin(now, fitted.pictures())));
    }

    private void begin(SheetPlan now, List<Commission> pictures) {
        Queue<Piece> pieces = new ArrayDeque<>(queue.add(pictures));
        List<Optional<Piece>> cells =
                now.cells().stream().map(cell -> cell.map(_ -> pieces.remove())).toList();
        drawn.set(Optional.of(new Drawn(now, cells)));
    }

    /// Whether a picture of the sheet failed or was cancelled.
    boolean lacking() {
        return drawn.get().stream()
                .flatMap(sheet -> sheet.cells().stream())
                .flatMap(Optional::stream)
                .anyMatch(
                        piece -> !piece.stage().get().open() && piece.outcome().isEmpty());
    }

    /// Draws once more what failed or was cancelled.
    void retry() {
        drawn.get()
                .ifPresent(sheet ->
                        sheet.cells().stream().flatMap(Optional::stream).forEach(queue::retry));
    }

    /// Stops all that waits or is being drawn; says whether anything was.
    boolean stop() {
        boolean fitting = references.stop();
        return queue.cancelAll() || fitting;
    }

    DrawQueue queue() {
        return queue;
    }
}
