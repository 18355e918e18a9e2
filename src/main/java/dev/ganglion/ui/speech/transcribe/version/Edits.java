package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.domain.speech.Script;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What a text was before, and after what was taken back. Unchanged passages are shared, so that a step
/// costs little.
final class Edits {
    private static final int MOST = 200;

    private final Deque<Script> before = new ArrayDeque<>();
    private final Deque<Script> after = new ArrayDeque<>();

    /// The text is about to change from this one.
    void leave(Script from) {
        before.push(from);
        after.clear();
        if (before.size() > MOST) {
            before.removeLast();
        }
    }

    /// What it was before `now`.
    Optional<Script> back(Script now) {
        return step(before, after, now);
    }

    /// What it was before it was taken back.
    Optional<Script> forth(Script now) {
        return step(after, before, now);
    }

    private static Optional<Script> step(Deque<Script> from, Deque<Script> to, Script now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }

    /// New passages have come: what is taken back must not take them along.
    void clear() {
        before.clear();
        after.clear();
    }

    boolean canGoBack() {
        return !before.isEmpty();
    }

    boolean canGoForth() {
        return !after.isEmpty();
    }
}
