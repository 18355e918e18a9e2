package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.speech.Recital;
import dev.ganglion.domain.speech.Spoken;
import dev.ganglion.domain.speech.Spoken.Spent;
import dev.ganglion.task.speak.Said;
import dev.ganglion.task.speak.Script;
import dev.ganglion.task.speak.Spending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A text as far as it has been spoken. Never changes.
///
/// @param clips by the places of their passages
record Rendition(Asked asked, Script script, SortedMap<Integer, Clip> clips, Spent spent) {
    /// What was asked for.
    record Asked(String id, Recital recital, Instant at) {}

    Rendition {
        clips = Collections.unmodifiableSortedMap(new TreeMap<>(clips));
    }

    static Rendition begun(Asked asked, Script script) {
        return new Rendition(asked, script, new TreeMap<>(), Spent.NOTHING);
    }

    /// As it was kept.
    static Rendition kept(Spoken kept, Script script, List<Clip> ordered) {
        SortedMap<Integer, Clip> clips = new TreeMap<>();
        ordered.forEach(clip -> clips.put(clips.size(), clip));
        return new Rendition(new Asked(kept.id(), kept.recital(), kept.at()), script, clips, kept.spent());
    }

    /// With one passage more.
    Rendition with(Said said) {
        SortedMap<Integer, Clip> more = new TreeMap<>(clips);
        more.put(said.place(), said.paid().value());
        return new Rendition(asked, script, more, spent.plus(Spending.of(said.paid())));
    }

    /// The same when it took that.
    Rendition with(Spent other) {
        return new Rendition(asked, script, clips, other);
    }

    int passages() {
        return script.passages().size();
    }

    /// How much of it has come, from 0 to 1.
    double done() {
        return (double) clips.size() / Math.max(1, passages());
    }

    /// The places of the passages that have not come.
    List<Integer> missing() {
        return IntStream.range(0, passages())
                .filter(place -> !clips.containsKey(place))
                .boxed()
                .toList();
    }

    /// The clips from the beginning to the first that has not come.
    List<Clip> inOrder() {
        List<Clip> ordered = new ArrayList<>();
        for (int place = 0; clips.containsKey(place); place++) {
            ordered.add(clips.get(place));
        }
        return ordered;
    }

    /// The words of those.
    String saidInOrder() {
        int most = Math.min(inOrder().size(), passages());
        return String.join("\n", script.passages().subList(0, most));
    }

    /// To be kept: what lies behind a gap is not.
    Spoken toKeep() {
        List<Clip> ordered = inOrder();
        long bytes = ordered.stream().mapToLong(clip -> clip.octets().length()).sum();
        String type = ordered.isEmpty() ? "" : ordered.getFirst().type();
        var sound = new Spoken.Sound(type, ordered.size(), passages(), bytes);
        return new Spoken(asked.id(), asked.recital(), asked.at(), spent, sound);
    }
}
