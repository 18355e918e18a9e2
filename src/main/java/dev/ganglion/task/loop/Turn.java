package dev.ganglion.task.loop;

import dev.ganglion.audio.Recording;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.speech.Spoken.Spent;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was said once, and what came of it so far. Never changes.
///
/// @param heard the texts of its pieces, by their places
/// @param passages how many passages the answer has; 0 until it is cut
/// @param clips the answer as it was spoken, by the places of its passages
/// @param spent by each stage that has begun to cost something
public record Turn(
        Recording said,
        SortedMap<Integer, String> heard,
        String answer,
        int passages,
        SortedMap<Integer, Clip> clips,
        Map<Stage, Spent> spent) {
    public Turn {
        heard = Collections.unmodifiableSortedMap(new TreeMap<>(heard));
        clips = Collections.unmodifiableSortedMap(new TreeMap<>(clips));
        Map<Stage, Spent> byStage = new EnumMap<>(Stage.class);
        byStage.putAll(spent);
        spent = Collections.unmodifiableMap(byStage);
    }

    /// One that nobody has heard yet.
    public static Turn of(Recording said) {
        return new Turn(said, new TreeMap<>(), "", 0, new TreeMap<>(), Map.of());
    }

    /// What was said, as far as it was heard.
    public String words() {
        return String.join(" ", heard.values()).strip();
    }

    /// With a piece that was heard.
    public Turn heard(int place, String text) {
        SortedMap<Integer, String> more = new TreeMap<>(heard);
        more.put(place, text.strip());
        return new Turn(said, more, answer, passages, clips, spent);
    }

    public Turn answered(String text) {
        return new Turn(said, heard, text, passages, clips, spent);
    }

    public Turn cutInto(int count) {
        return new Turn(said, heard, answer, count, clips, spent);
    }

    /// With a passage that was spoken.
    public Turn spoken(int place, Clip clip) {
        SortedMap<Integer, Clip> more = new TreeMap<>(clips);
        more.put(place, clip);
        return new Turn(said, heard, answer, passages, more, spent);
    }

    /// With what a stage has spent in all.
    public Turn spent(Stage stage, Spent amount) {
        Map<Stage, Spent> more = new EnumMap<>(Stage.class);
        more.putAll(spent);
        more.put(stage, amount);
        return new Turn(said, heard, answer, passages, clips, more);
    }

    /// What a stage has spent.
    public Optional<Spent> by(Stage stage) {
        return Optional.ofNullable(spent.get(stage));
    }

    /// All stages together.
    public Spent total() {
        return spent.values().stream().reduce(Spent.NOTHING, Spent::plus);
    }
}
