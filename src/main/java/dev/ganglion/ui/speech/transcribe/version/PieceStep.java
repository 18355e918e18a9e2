package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.audio.cut.Cuts;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.task.speech.Heard;
import dev.ganglion.ui.speech.transcribe.version.Hearer.Step;
import dev.ganglion.ui.speech.transcribe.version.Hearer.When;
import dev.ganglion.workersai.ChatEvent;
import java.util.Optional;

/// What is told while the pieces of a recording are heard.
sealed interface PieceStep extends Step {
    /// So much of it is read, from 0 to 1.
    record Read(double part) implements PieceStep {
        @Override
        public void into(Version version, When when) {}

        @Override
        public Stage stage(Version version) {
            return new Stage.Cutting(part);
        }

        @Override
        public boolean replaces(Step before) {
            return before instanceof Read;
        }
    }

    /// It is cut.
    record Cut(Cuts cuts) implements PieceStep {
        @Override
        public void into(Version version, When when) {
            if (version.cuts().isEmpty()) {
                version.cut(cuts);
                cuts.flaw().ifPresent(flaw -> version.say(Optional.of(flaw.explanation())));
            }
        }

        @Override
        public Stage stage(Version version) {
            return hearing(version, Optional.empty());
        }
    }

    /// Something has become of a piece.
    record Told(int piece, Heard heard) implements PieceStep {
        @Override
        public void into(Version version, When when) {
            switch (heard) {
                case Heard.Begun _, Heard.Left _, Heard.Waits _ -> {}
                case Heard.Silent _ -> version.hear(piece, Script.EMPTY);
                case Heard.Failed(Exception why) -> version.say(Optional.of(Run.explain(why, when.now())));
                case Heard.Told(var script, var paid) -> {
                    version.spend(version.spent().get().with(paid).within(when.took()));
                    version.hear(piece, script);
                }
            }
        }

        @Override
        public Stage stage(Version version) {
            return hearing(version, heard instanceof Heard.Waits(var until) ? Optional.of(until) : Optional.empty());
        }

        @Override
        public boolean tells() {
            return heard instanceof Heard.Told;
        }
    }

    private static Stage hearing(Version version, Optional<ChatEvent.Retrying> waits) {
        int pieces = version.cuts().map(cuts -> cuts.spans().size()).orElse(1);
        return new Stage.Hearing(pieces - version.missing().size(), pieces, waits);
    }
}
