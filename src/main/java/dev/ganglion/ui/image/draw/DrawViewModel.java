package dev.ganglion.ui.image.draw;

import dev.ganglion.domain.Task;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.ui.image.draft.Commission;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.Seeds;
import dev.ganglion.ui.image.draft.Size;
import dev.ganglion.ui.image.draft.Sizes;
import dev.ganglion.ui.image.queue.DrawQueue;
import dev.ganglion.ui.image.queue.Piece;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskModels;
import dev.ganglion.ui.task.intake.Incoming;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The form that pictures are drawn by. UI thread only.
public final class DrawViewModel {
    static final String NEGATIVE = "negative_prompt";
    private static final String SEED = "seed";
    private static final Set<String> OWN = Set.of(
            "prompt",
            NEGATIVE,
            SEED,
            "width",
            "height",
            "image",
            "image_b64",
            "mask",
            "input_image_0",
            "input_image_1",
            "input_image_2",
            "input_image_3");

    private final ImageServices services;
    private final DrawQueue queue;
    private final TaskModels models;
    private final ReferencesViewModel references;
    private final DrawSettings kept;
    private final StringProperty prompt = new SimpleStringProperty("");
    private final StringProperty negative = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Size>> size;
    private final ObjectProperty<Seeds> seeds;
    private final ObjectProperty<Integer> variations;
    private final ReadOnlyObjectWrapper<Quotes> quotes;

    public DrawViewModel(ImageServices services, DrawQueue queue) {
        this.services = services;
        this.queue = queue;
        models = new TaskModels(
                services.tasks(),
                new TaskModels.Offer(
                        "image", Task.TEXT_TO_IMAGE, _ -> true, "@cf/black-forest-labs/flux-1-schnell", OWN));
        references = new ReferencesViewModel(services, models.model().get());
        kept = new DrawSettings(services.tasks().settings());
        prompt.set(kept.prompt());
        negative.set(kept.negative());
        size = new SimpleObjectProperty<>(kept.size());
        seeds = new SimpleObjectProperty<>(kept.seeds());
        variations = new SimpleObjectProperty<>(kept.variations());
        quotes = new ReadOnlyObjectWrapper<>(quoted());
        models.model().subscribe(references::use);
        models.whole().subscribe(this::sayKept);
        watch();
    }

    /// Keeps what the user sets, and the estimate up with all of it.
    private void watch() {
        prompt.subscribe(kept::keepPrompt);
        negative.subscribe(kept::keepNegative);
        size.subscribe(chosen -> kept.keep(chosen));
        seeds.subscribe(chosen -> kept.keep(chosen));
        variations.subscribe(chosen -> kept.keep(chosen));
        Stream.of(
                        models.model(),
                        models.whole(),
                        models.form().values(),
                        models.form().extraFields())
                .forEach(changing -> changing.subscribe(_ -> quote()));
        size.subscribe(_ -> quote());
        variations.subscribe(_ -> quote());
        references.all().subscribe(this::quote);
        // What was drawn is paid for, so that less is left.
        queue.load().subscribe(_ -> quote());
        services.tasks().calls().onKept(this::quote);
    }

    /// What the model before was told and the next one is not goes nowhere in silence.
    private void sayKept(Form before, Form next) {
        boolean told =
                before.field(NEGATIVE).isPresent() && next.field(NEGATIVE).isEmpty();
        if (told && !negative.get().isBlank()) {
            references.sayKept("image.negative.kept");
        }
    }

    public TaskModels models() {
        return models;
    }

    public ReferencesViewModel references() {
        return references;
    }

    public StringProperty prompt() {
        return prompt;
    }

    /// What is not to be seen, where the model can be told.
    public StringProperty negative() {
        return negative;
    }

    /// Empty for what the model draws by itself.
    public ObjectProperty<Optional<Size>> size() {
        return size;
    }

    public ObjectProperty<Seeds> seeds() {
        return seeds;
    }

    /// How many pictures a run draws, 1 to 16.
    public ObjectProperty<Integer> variations() {
        return variations;
    }

    /// What the next run may cost.
    public ReadOnlyObjectProperty<Quotes> quotes() {
        return quotes.getReadOnlyProperty();
    }

    /// The sizes that the model allows; empty where it has but one.
    Optional<Sizes> sizes() {
        return Sizes.of(models.whole().get());
    }

    boolean takes(String field) {
        return models.whole().get().field(field).isPresent();
    }

    boolean takesNegative() {
        return takes(NEGATIVE);
    }

    boolean takesSeed() {
        return takes(SEED);
    }

    /// Reckons anew what the next run may cost, as budgets may stand otherwise now.
    void quote() {
        quotes.set(quoted());
    }

    private Quotes quoted() {
        return Quotes.of(services.tasks().calls(), commission(), variations.get());
    }

    /// What is drawn next, without its seed.
    public Commission commission() {
        Filled form = models.form().kept();
        Values values = form.values();
        Optional<Size> chosen = sizes().flatMap(allowed -> size.get().map(allowed::fit));
        if (chosen.isPresent()) {
            values = values.with("width", new Value.Numeral(chosen.get().width()))
                    .with("height", new Value.Numeral(chosen.get().height()));
        }
        if (takesNegative() && !negative.get().isBlank()) {
            values = values.with(NEGATIVE, new Value.Text(negative.get().strip()));
        }
        return new Commission(
                models.model().get(),
                prompt.get().strip(),
                new Filled(values, form.extra()),
                models.form().extraFields().get(),
                references.sent(),
                references.sentMask());
    }

    /// Puts a run of pictures into the queue; says why where it cannot.
    public List<Piece> draw() {
        if (prompt.get().isBlank()) {
            references.say(Texts.text("image.draw.blank"));
            return List.of();
        }
        if (references.reading().get() > 0) {
            references.say(Texts.text("image.draw.reading"));
            return List.of();
        }
        references.say("");
        return queue.add(run());
    }

    private List<Commission> run() {
        Commission one = commission();
        int pictures = variations.get();
        if (!takesSeed()) {
            return Collections.nCopies(pictures, one);
        }
        List<Long> chosen = seeds.get().of(pictures, services.chance());
        Seeds after = seeds.get().after(pictures);
        // What chance has chosen can be taken again.
        seeds.set(after.mode() == Seeds.Mode.RANDOM ? after.from(chosen.getLast()) : after);
        return chosen.stream()
                .map(seed -> one.with(SEED, new Value.Numeral(seed)))
                .toList();
    }

    /// Fills the form in as it was for that picture, as far as it still can be.
    public void recall(Recall recall) {
        new Recalling(services, this).recall(recall);
    }

    /// Takes what is dropped or pasted: a file that Ganglion has drawn fills the form in, anything else is
    /// drawn from.
    public void take(List<Incoming> given) {
        new Recalling(services, this).take(given);
    }

    /// Stops all that waits or is being drawn; says whether anything was.
    boolean stop() {
        return queue.cancelAll();
    }
}
