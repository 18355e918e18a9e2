package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.audio.cut.Cuts;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.speech.Hearing;
import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.task.speech.Rewording;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What one model makes of a recording. UI thread only.
public final class Version {
    /// How the code of what is wrong with a recording begins.
    public static final String OF_THE_RECORDING = "AUDIO-";

    private final String id;
    private final Path file;
    private final String model;
    private final Instant at;
    private final Edits edits = new Edits();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Queued());
    private final ReadOnlyObjectWrapper<Script> script = new ReadOnlyObjectWrapper<>(Script.EMPTY);
    private final ReadOnlyObjectWrapper<Spent> spent = new ReadOnlyObjectWrapper<>(Spent.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Explanation>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Passage>> growing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<Integer> missing = new TreeSet<>();
    private Optional<Cuts> cuts = Optional.empty();
    private Optional<Stage> reached = Optional.empty();
    private Optional<Supplier<Spent>> owed = Optional.empty();
    private Duration length = Duration.ZERO;

    /// One that is to be heard.
    public Version(String id, Path file, String model, Instant at) {
        this.id = id;
        this.file = file;
        this.model = model;
        this.at = at;
    }

    /// One that was kept.
    public static Version of(Kept kept) {
        Hearing hearing = kept.hearing();
        Version version = new Version(hearing.id(), hearing.file(), hearing.model(), hearing.at());
        version.script.set(kept.script());
        version.length = hearing.length();
        version.spent.set(new Spent(hearing.cost(), 1, hearing.took(), hearing.simulated()));
        version.stage.set(hearing.whole() ? new Stage.Whole(1) : version.ended());
        return version;
    }

    /// As it is kept.
    public Kept kept() {
        Spent all = spent.get();
        return new Kept(
                new Hearing(
                        id,
                        at,
                        file,
                        length,
                        model,
                        all.took(),
                        all.neurons(),
                        all.simulated(),
                        stage.get() instanceof Stage.Whole),
                script.get());
    }

    public String id() {
        return id;
    }

    public Path file() {
        return file;
    }

    public String model() {
        return model;
    }

    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Script> script() {
        return script.getReadOnlyProperty();
    }

    /// What is being said, behind the passages, as far as it is heard: not final, and not kept as yet.
    public ReadOnlyObjectProperty<Optional<Passage>> growing() {
        return growing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Spent> spent() {
        return spent.getReadOnlyProperty();
    }

    /// Why something is missing; empty where nothing is, and where the user has put that away.
    public ReadOnlyObjectProperty<Optional<Explanation>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether nothing was sent because of the recording itself: hearing it again would find the same.
    public boolean unreadable() {
        return cuts.isEmpty()
                && trouble.get()
                        .filter(why -> why.code().startsWith(OF_THE_RECORDING))
                        .isPresent();
    }

    /// The user has read what is wrong.
    public void dismiss() {
        trouble.set(Optional.empty());
    }

    /// Writes another text into the passage of that place.
    public void write(int place, String text) {
        Passage old = script.get().passages().get(place);
        if (!text.equals(old.text())) {
            change(script.get().replacing(place, Rewording.of(old, text)));
        }
    }

    /// Lets the passage of that place begin and end at other times.
    public void move(int place, Interval to) {
        Passage old = script.get().passages().get(place);
        if (!to.equals(old.at())) {
            change(script.get().replacing(place, old.at(to)));
        }
    }

    private void change(Script changed) {
        edits.leave(script.get());
        script.set(changed);
    }

    /// Takes the last change back.
    public void undo() {
        edits.back(script.get()).ifPresent(script::set);
    }

    /// Makes the change again that was taken back last.
    public void redo() {
        edits.forth(script.get()).ifPresent(script::set);
    }

    public boolean canUndo() {
        return edits.canGoBack();
    }

    public boolean canRedo() {
        return edits.canGoForth();
    }

    /// The pieces that are still to be heard; empty as long as it is not known which there are.
    Set<Integer> missing() {
        return missing;
    }

    /// When something is said that nobody has listened to, as far as that is known and nobody is about to.
    public List<Interval> gaps() {
        return stage.get().running()
                ? List.of()
                : cuts.map(all -> Gaps.times(all, missing)).orElse(List.of());
    }

    Optional<Cuts> cuts() {
        return cuts;
    }

    void cut(Cuts into) {
        cuts = Optional.of(into);
        length = into.spans().getLast().end();
        missing.addAll(Gaps.of(into, script.get()));
    }

    /// Up to where it is written down.
    Duration heardUntil() {
        double end = script.get().passages().stream()
                .mapToDouble(passage -> passage.at().end())
                .max()
                .orElse(0);
        return Duration.ofNanos(Math.round(end * 1e9));
    }

    /// A model has listened live until there.
    void reach(Stage ended, Duration whole) {
        reached = Optional.of(ended);
        length = whole;
    }

    /// How far it is when nobody listens any longer.
    Stage ended() {
        if (reached.isPresent()) {
            return reached.get();
        }
        if (cuts.isPresent()) {
            int pieces = cuts.get().spans().size();
            return missing.isEmpty() ? new Stage.Whole(pieces) : new Stage.Partial(missing.size(), pieces);
        }
        return script.get().equals(Script.EMPTY) ? new Stage.Partial(1, 1) : new Stage.Unfinished();
    }

    /// What stands in the place of the missing pieces has come.
    void hear(int piece, Script heard) {
        missing.remove(piece);
        hear(heard);
    }

    /// More has come.
    void hear(Script more) {
        edits.clear();
        script.set(script.get().with(more));
    }

    /// What is being said is that by now.
    void grow(Optional<Passage> now) {
        growing.set(now);
    }

    /// What it will have cost by whichever moment the run ends.
    void owe(Supplier<Spent> sofar) {
        owed = Optional.of(sofar);
    }

    /// Nobody listens any longer: what was being said stays as it was heard, and is paid.
    void settle() {
        owed.map(Supplier::get).ifPresent(this::spend);
        owed = Optional.empty();
        Optional<Passage> left = growing.get();
        growing.set(Optional.empty());
        left.ifPresent(passage -> hear(new Script(List.of(passage))));
    }

    void enter(Stage next) {
        stage.set(next);
    }

    void spend(Spent all) {
        spent.set(all);
    }

    void say(Optional<Explanation> why) {
        trouble.set(why);
    }
}
