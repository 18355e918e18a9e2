package dev.ganglion.ui.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.ui.chat.composer.attach.Notice;
import dev.ganglion.ui.kit.InlineBackground;
import org.junit.jupiter.api.Test;

/// What the keys and buttons of the composer do, without a toolkit.
class ComposerViewModelTest {
    private static final Outcome WHOLE = new Outcome.Finished("stop");

    private final ComposerDesk desk = new ComposerDesk(new InlineBackground());
    private final ComposerViewModel composer = desk.composer;

    @Test
    void sendsWhatIsWrittenWithoutTheSpaceAroundIt() {
        desk.write("  Hi \n");

        composer.send();

        assertThat(desk.done).containsExactly("send Hi");
        assertThat(composer.draft()).isEqualTo(Draft.NONE);
    }

    @Test
    void sendsNothingFromAnEmptyBox() {
        desk.write("  \n");

        composer.send();
        composer.add();

        assertThat(desk.done).isEmpty();
        assertThat(composer.readiness().get()).isEqualTo(Readiness.NOTHING);
    }

    @Test
    void runsTheLastMessageAgainWhenItHasNoAnswer() {
        desk.unanswered.set(true);

        composer.send();

        assertThat(desk.done).containsExactly("again");
    }

    @Test
    void addsAMessageWithoutAskingForAnAnswer() {
        desk.write("Remember this");

        composer.add();

        assertThat(desk.done).containsExactly("add Remember this");
        assertThat(composer.text().get()).isEmpty();
    }

    @Test
    void keepsWhatIsSentWhileAnAnswerRunsUntilItHasEnded() {
        desk.state.set(ChatState.STREAMING);
        queue("One");
        queue("Two");

        desk.end(WHOLE);
        desk.end(WHOLE);

        assertThat(desk.done).containsExactly("send One", "send Two");
        assertThat(composer.queue().list()).isEmpty();
    }

    @Test
    void addsWaitingMessagesThatAskNothingOnTheWayToTheNextThatDoes() {
        desk.state.set(ChatState.STREAMING);
        desk.write("Note");
        composer.add();
        queue("Question");
        queue("Later");

        desk.end(WHOLE);

        assertThat(desk.done).containsExactly("add Note", "send Question");
        assertThat(composer.queue().list())
                .extracting(waiting -> waiting.draft().text())
                .containsExactly("Later");
    }

    @Test
    void saysWhyMessagesStayAfterAFailure() {
        desk.state.set(ChatState.WAITING);
        queue("Next");

        desk.end(new Outcome.Failed("BUSY", "The model is busy."));

        assertThat(desk.done).isEmpty();
        assertThat(composer.queue().held().get()).startsWith("The answer failed");
    }

    @Test
    void holdsMessagesBackWhenTheUserStopsAndWhenAToolIsToAnswer() {
        desk.state.set(ChatState.STREAMING);
        queue("Next");

        composer.stop();
        String stopped = composer.queue().held().get();
        desk.state.set(ChatState.STREAMING);
        desk.end(new Outcome.Finished("tool_calls"));

        assertThat(stopped).startsWith("You stopped");
        assertThat(composer.queue().held().get()).contains("tool");
        assertThat(desk.done).containsExactly("stop");
    }

    @Test
    void goesOnWithTheQueueAfterTheNextWholeAnswer() {
        desk.state.set(ChatState.STREAMING);
        queue("Held");
        desk.end(new Outcome.Failed("BUSY", "The model is busy."));
        desk.write("Fresh");

        composer.send();
        desk.end(WHOLE);

        assertThat(desk.done).containsExactly("send Fresh", "send Held");
        assertThat(composer.queue().held().get()).isEmpty();
    }

    @Test
    void stopsTheAnswerForAMessageThatIsSentNow() {
        desk.state.set(ChatState.STREAMING);
        queue("First");
        queue("Urgent");

        composer.sendNow(composer.queue().list().getLast());

        assertThat(desk.done).containsExactly("stop", "send Urgent");
        assertThat(composer.queue().list()).hasSize(1);
        assertThat(composer.queue().held().get()).isEmpty();
    }

    @Test
    void sendsAHeldMessageNowWithoutStoppingAnything() {
        desk.state.set(ChatState.STREAMING);
        queue("Held");
        desk.end(new Outcome.Stopped());

        composer.sendNow(composer.queue().list().getFirst());

        assertThat(desk.done).containsExactly("send Held");
    }

    @Test
    void swapsAWaitingMessageWithWhatIsWritten() {
        desk.state.set(ChatState.STREAMING);
        queue("One");
        queue("Two");
        desk.write("Written");

        composer.edit(composer.queue().list().getFirst());

        assertThat(composer.text().get()).isEqualTo("One");
        assertThat(composer.queue().list())
                .extracting(waiting -> waiting.draft().text())
                .containsExactly("Written", "Two");
    }

    @Test
    void takesAWaitingMessageIntoAnEmptyBox() {
        desk.state.set(ChatState.STREAMING);
        queue("One");

        composer.edit(composer.queue().list().getFirst());

        assertThat(composer.text().get()).isEqualTo("One");
        assertThat(composer.queue().list()).isEmpty();
    }

    @Test
    void bringsARemovedMessageBackToItsPlace() {
        desk.state.set(ChatState.STREAMING);
        queue("One");
        queue("Two");
        composer.remove(composer.queue().list().getFirst());

        composer.notices().undo();

        assertThat(composer.queue().list())
                .extracting(waiting -> waiting.draft().text())
                .containsExactly("One", "Two");
        assertThat(composer.notices().list()).isEmpty();
    }

    @Test
    void saysWhatWasRemoved() {
        desk.state.set(ChatState.STREAMING);
        queue("One");

        composer.remove(composer.queue().list().getFirst());

        assertThat(composer.notices().list()).extracting(Notice::text).containsExactly("Removed “One”");
    }

    @Test
    void editsTheLastMessageFromAnEmptyBoxOnly() {
        assertThat(composer.editLast()).isTrue();

        desk.write("Text");

        assertThat(composer.editLast()).isFalse();
        assertThat(desk.done).containsExactly("edit last");
    }

    @Test
    void stopsOnlyWhatRuns() {
        assertThat(composer.stop()).isFalse();

        desk.state.set(ChatState.WAITING);

        assertThat(composer.stop()).isTrue();
        assertThat(desk.done).containsExactly("stop");
    }

    @Test
    void keepsWaitingMessagesAndTheBoxAsOneDraft() {
        desk.state.set(ChatState.STREAMING);
        queue("Waits");

        desk.write("Written");

        assertThat(desk.kept.getLast()).isEqualTo(Draft.of("Waits\n\nWritten"));
    }

    @Test
    void leavesWithAllThatWasWritten() {
        desk.state.set(ChatState.STREAMING);
        queue("Waits");
        desk.write("Written");
        int kept = desk.kept.size();

        Draft left = composer.leave();

        assertThat(left).isEqualTo(Draft.of("Waits\n\nWritten"));
        assertThat(composer.draft()).isEqualTo(Draft.NONE);
        assertThat(composer.queue().list()).isEmpty();
        assertThat(desk.kept).hasSize(kept);
    }

    @Test
    void showsADraftWithoutKeepingItAgain() {
        composer.show(Draft.of("Before"));

        assertThat(composer.text().get()).isEqualTo("Before");
        assertThat(desk.kept).isEmpty();
    }

    @Test
    void forgetsTheDraftAtOnceWhenItIsSent() {
        desk.write("Hi");

        composer.send();

        assertThat(desk.kept).containsExactly(Draft.of("Hi"), Draft.NONE, Draft.NONE);
    }

    private void queue(String text) {
        desk.write(text);
        composer.send();
    }
}
