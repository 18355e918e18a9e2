package dev.ganglion.task.loop;

import dev.ganglion.audio.Recording;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.speech.Stage;
import dev.ganglion.domain.speech.TalkTurn;
import dev.ganglion.domain.speech.TalkTurn.Break;
import dev.ganglion.domain.speech.Talks.Kept;
import dev.ganglion.domain.speech.Talks.Sound;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was said once, and what came of it so far. Never changes.
///
/// @param said empty where its sound was not kept
/// @param clips the answer as it was spoken, by the places of its passages
public record Turn(TalkTurn facts, Optional<Recording> said, SortedMap<Integer, Clip> clips) {
    public Turn {
        clips = Collections.unmodifiableSortedMap(new TreeMap<>(clips));
    }

    /// One that nobody has heard yet.
    public static Turn of(TalkTurn begun, Recording said) {
        return new Turn(begun, Optional.of(said), new TreeMap<>());
    }

    /// One that was kept.
    public static Turn of(Kept kept) {
        return new Turn(
                kept.turn(),
                kept.sound().question().map(Recording::of),
                kept.sound().answer());
    }

    /// What was said, as far as it was heard.
    public String words() {
        return facts.words();
    }

    /// Empty until there is one.
    public String answer() {
        return facts.answer();
    }

    /// Whether it belongs to what a model is told of the conversation.
    public boolean answered() {
        return !words().isEmpty() && !answer().isBlank();
    }

    /// The same with other facts.
    public Turn with(TalkTurn other) {
        return new Turn(other, said, clips);
    }

    /// With a passage that was spoken.
    public Turn spoken(int place, Clip clip) {
        SortedMap<Integer, Clip> more = new TreeMap<>(clips);
        more.put(place, clip);
        return new Turn(facts, said, more);
    }

    /// The stage that it has yet to go through; empty where it is whole, or the sound for it is gone.
    public Optional<Stage> unfinished() {
        Optional<Stage> next = facts.broken().map(Break::stage).or(this::missing);
        return next.filter(stage -> stage != Stage.LISTEN || said.isPresent());
    }

    private Optional<Stage> missing() {
        if (words().isEmpty()) {
            return Optional.of(Stage.LISTEN);
        }
        if (answer().isBlank()) {
            return Optional.of(Stage.ANSWER);
        }
        boolean spoken = facts.passages() > 0 && clips.size() >= facts.passages();
        return spoken ? Optional.empty() : Optional.of(Stage.SPEAK);
    }

    /// As it is kept, with a question that lies in memory.
    ///
    /// @param question empty where it is not to be kept
    public Kept kept(Optional<Octets> question) {
        return new Kept(facts, new Sound(question.map(octets -> new Clip("application/octet-stream", octets)), clips));
    }
}
