package dev.ganglion.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Which keys belong to an input method.
class CompositionTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Composition composition = new Composition(nanos::get);

    @Test
    void leavesKeysToTheInputMethodWhileItComposes() {
        composition.changed(true);

        assertThat(composition.takesKey()).isTrue();
    }

    @Test
    void leavesTheKeyToItThatHasJustCommitted() {
        composition.changed(true);
        composition.changed(false);
        nanos.addAndGet(10_000_000);

        assertThat(composition.takesKey()).isTrue();
    }

    @Test
    void takesTheNextKeyOnceThatOneIsReleased() {
        composition.changed(true);
        composition.changed(false);
        composition.released();

        assertThat(composition.takesKey()).isFalse();
    }

    @Test
    void takesAKeyThatComesLaterThoughNoReleaseWasSeen() {
        composition.changed(true);
        composition.changed(false);
        nanos.addAndGet(110_000_000);

        assertThat(composition.takesKey()).isFalse();
    }

    @Test
    void takesEveryKeyWhereNothingIsComposed() {
        composition.changed(false);

        assertThat(composition.takesKey()).isFalse();
    }
}
