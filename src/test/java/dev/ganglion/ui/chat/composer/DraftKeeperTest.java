package dev.ganglion.ui.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Draft;
import org.junit.jupiter.api.Test;

/// When drafts are kept.
class DraftKeeperTest {
    private final SteppedBackground background = new SteppedBackground();
    private final ComposerDesk desk = new ComposerDesk(background);

    @Test
    void keepsManyKeysTogether() {
        desk.write("H");
        desk.write("He");
        desk.write("Hello");

        background.runAll();

        assertThat(desk.kept).containsExactly(Draft.of("Hello"));
    }

    @Test
    void isNotPutOffByKeysThatFollow() {
        desk.write("H");
        desk.write("He");

        assertThat(background.waiting()).isEqualTo(1);
    }

    @Test
    void keepsAgainWhatIsWrittenLater() {
        desk.write("One");
        background.runAll();
        desk.write("Two");
        background.runAll();

        assertThat(desk.kept).containsExactly(Draft.of("One"), Draft.of("Two"));
    }

    @Test
    void doesNotKeepADraftAfterItWasSent() {
        desk.write("Hi");
        desk.composer.send();

        background.runAll();

        assertThat(desk.kept).containsExactly(Draft.NONE);
    }

    @Test
    void doesNotKeepADraftAfterItWasLeft() {
        desk.write("Hi");
        desk.composer.leave();

        background.runAll();

        assertThat(desk.kept).isEmpty();
    }
}
