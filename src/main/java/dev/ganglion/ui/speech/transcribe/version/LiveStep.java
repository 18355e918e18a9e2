package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Figures;
import dev.ganglion.task.Paid;
import dev.ganglion.task.speech.Turn;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.version.Hearer.Step;
import dev.ganglion.ui.speech.transcribe.version.Hearer.When;
import dev.ganglion.workersai.ChatEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is told while sound is heard as it comes.
sealed interface LiveStep extends Step {
    /// All that is known by now.
    ///
    /// @param ended the turns that are over, the first first
    /// @param open the one that goes on
    /// @param waits until when it connects again, where it has to
    record Now(Streaming into, List<Turn> ended, Optional<Turn> open, Optional<ChatEvent.Retrying> waits)
            implements LiveStep {
        @Override
        public void into(Version version, When when) {
            into.take(ended, open);
            into.reach(when.took());
        }

        @Override
        public Stage stage(Version version) {
            return new Stage.Live(into.until(), into.length(), waits);
        }

        @Override
        public boolean tells() {
            return into.news();
        }

        @Override
        public boolean replaces(Step before) {
            return before instanceof Now;
        }
    }

    /// The model has told all there is.
    ///
    /// @param whole whether it has heard all of the sound, and not only as much as was allowed
    record Over(Streaming into, Paid<List<Turn>> paid, boolean whole) implements LiveStep {
        @Override
        public void into(Version version, When when) {
            into.take(paid.value(), Optional.empty());
            into.pay(paid, when.took());
            if (whole) {
                into.finish();
            } else {
                version.say(Optional.of(limit(into.sent())));
            }
        }

        private static Explanation limit(Duration most) {
            return new Explanation(
                    Texts.text("transcribe.limit"),
                    Texts.text("transcribe.limit.why", Figures.duration(most)),
                    Texts.text("transcribe.limit.todo"),
                    "LIVE-LIMIT");
        }

        @Override
        public Stage stage(Version version) {
            return version.ended();
        }

        @Override
        public boolean tells() {
            return true;
        }
    }
}
