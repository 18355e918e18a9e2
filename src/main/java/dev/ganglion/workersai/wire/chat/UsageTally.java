package dev.ganglion.workersai.wire.chat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import java.util.Optional;

/// Finds the one usage of an answer that may state it many times.
///
/// A total (of a whole reply, a legacy chunk, or the native tail) wins. Chunks of the chat family are increments,
/// where the prompt is counted once, or running totals, where it is repeated: the second prompt tells.
final class UsageTally {
    private final Counted total = new Counted();
    private final Counted sum = new Counted();
    private final Counted highest = new Counted();
    private boolean totalled;
    private boolean counted;
    private boolean running;
    private boolean repeated;
    private boolean impossible;
    private boolean partial;

    /// Takes the usage of the answer as a whole; a later one replaces it. One of nothing says nothing.
    void total(Counted usage) {
        note(usage);
        if (usage.nothing()) {
            return;
        }
        repeated |= totalled;
        totalled = true;
        total.clear();
        total.add(usage);
    }

    /// Takes the usage that a chunk of the chat family carries.
    void chunk(Counted usage) {
        note(usage);
        if (usage.nothing()) {
            return;
        }
        running |= usage.prompt > 0 && sum.prompt > 0;
        counted = true;
        sum.add(usage);
        highest.raise(usage);
    }

    private void note(Counted usage) {
        impossible |= usage.impossible;
        partial |= usage.partial;
    }

    /// Whether a total came more than once.
    boolean repeated() {
        return repeated;
    }

    /// Whether some of what was stated cannot be: a negative number, or more cached tokens than there were.
    boolean impossible() {
        return impossible || best().cached > best().prompt;
    }

    private Counted best() {
        return totalled ? total : running ? highest : sum;
    }

    /// What was used; `header` is what the reply's head stated, for want of anything better.
    Optional<Usage> usage(Optional<Neurons> header) {
        Counted chunks = running ? highest : sum;
        if (!totalled && !counted && header.isEmpty()) {
            return Optional.empty();
        }
        Optional<Neurons> neurons = total.neurons().or(chunks::neurons).or(() -> header);
        if (partial && neurons.isEmpty()) {
            return Optional.empty(); // what is left of it would cost too little
        }
        return Optional.of(best().usage(neurons));
    }
}
