package dev.ganglion.task.speech;

import dev.ganglion.domain.speech.Script;
import dev.ganglion.workersai.speech.TurnEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What has been told of the turns of a recording so far, those that have not ended too: what is left of a
/// connection that breaks. For one thread at a time.
public final class Turns {
    private final Map<Integer, Turn> turns = new TreeMap<>();

    /// Takes the next event. It replaces what was told of the same turn.
    public void take(TurnEvent told) {
        turns.put(told.turn(), Turn.of(told));
    }

    /// Those in which something was said, in their order.
    public List<Turn> all() {
        return turns.values().stream().filter(turn -> !turn.text().isEmpty()).toList();
    }

    /// The same as passages.
    public Script script() {
        return Scripts.of(all());
    }
}
