package dev.ganglion.domain.speech;

import dev.ganglion.domain.speech.Spoken.Spent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was said once in a spoken conversation, and what came of it so far, without its sound. Never
/// changes.
///
/// @param at when it was said
/// @param heard the texts of its pieces, by their places
/// @param passages how many passages the answer has; 0 until it is cut
/// @param parts of each stage that has begun to cost something
/// @param broken where it came to an end before its end
public record TalkTurn(
        String id,
        Instant at,
        SortedMap<Integer, String> heard,
        String answer,
        int passages,
        Map<Stage, Part> parts,
        Optional<Break> broken) {
    /// What a stage took, and whose work it was.
    public record Part(String model, Spent spent) {}

    /// A stage that did not come to its end.
    ///
    /// @param why in a few words; empty where the user cancelled it
    /// @param after how long it worked
    public record Break(Stage stage, Optional<String> why, Duration after) {}

    public TalkTurn {
        heard = Collections.unmodifiableSortedMap(new TreeMap<>(heard));
        Map<Stage, Part> byStage = new EnumMap<>(Stage.class);
        byStage.putAll(parts);
        parts = Collections.unmodifiableMap(byStage);
    }

    /// One of which nothing has come yet.
    public static TalkTurn begun(String id, Instant at) {
        return new TalkTurn(id, at, new TreeMap<>(), "", 0, Map.of(), Optional.empty());
    }

    /// What was said, as far as it was heard.
    public String words() {
        return String.join(" ", heard.values()).strip();
    }

    /// With a piece that was heard.
    public TalkTurn heard(int place, String text) {
        SortedMap<Integer, String> more = new TreeMap<>(heard);
        more.put(place, text.strip());
        return new TalkTurn(id, at, more, answer, passages, parts, broken);
    }

    public TalkTurn answered(String text) {
        return new TalkTurn(id, at, heard, text, passages, parts, broken);
    }

    public TalkTurn cutInto(int count) {
        return new TalkTurn(id, at, heard, answer, count, parts, broken);
    }

    /// With what a stage has taken in all.
    public TalkTurn with(Stage stage, Part part) {
        Map<Stage, Part> more = new EnumMap<>(Stage.class);
        more.putAll(parts);
        more.put(stage, part);
        return new TalkTurn(id, at, heard, answer, passages, more, broken);
    }

    public TalkTurn broken(Optional<Break> at) {
        return new TalkTurn(id, this.at, heard, answer, passages, parts, at);
    }

    /// What a stage has taken.
    public Optional<Part> by(Stage stage) {
        return Optional.ofNullable(parts.get(stage));
    }

    /// All stages together, with the time of the one that broke.
    public Spent total() {
        Spent paid = parts.values().stream().map(Part::spent).reduce(Spent.NOTHING, Spent::plus);
        Duration more = broken.map(end -> end.after()
                        .minus(by(end.stage()).map(part -> part.spent().took()).orElse(Duration.ZERO)))
                .orElse(Duration.ZERO);
        return paid.in(paid.took().plus(more));
    }
}
