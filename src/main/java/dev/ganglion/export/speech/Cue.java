package dev.ganglion.export.speech;

import dev.ganglion.domain.speech.Interval;
import java.util.List;

/// What a subtitle shows at a time.
record Cue(Interval at, List<String> lines) {
    Cue {
        lines = List.copyOf(lines);
    }
}
