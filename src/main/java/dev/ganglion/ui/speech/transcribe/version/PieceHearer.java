package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.cut.CutLimits;
import dev.ganglion.audio.cut.Cuts;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.task.speech.Listening;
import dev.ganglion.task.speech.ModelEar;
import dev.ganglion.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Sends the missing pieces of a recording.
///
/// @param limits of a piece
public record PieceHearer(ModelEar ear, CutLimits limits) implements Hearer {
    @Override
    public Background.Work<Step> work(Version version) {
        Optional<Cuts> known = version.cuts();
        List<Integer> missing = List.copyOf(version.missing());
        Script written = version.script().get();
        return yield -> {
            Cuts cuts = known.isPresent() ? known.get() : cut(version, yield);
            yield.accept(new PieceStep.Cut(cuts));
            Listening.to(
                    cuts,
                    known.isPresent() ? missing : Gaps.of(cuts, written),
                    ear,
                    (piece, heard) -> yield.accept(new PieceStep.Told(piece, heard)));
        };
    }

    private Cuts cut(Version version, Consumer<Step> yield) throws AudioException, InterruptedException {
        AtomicInteger told = new AtomicInteger();
        Cuts cuts = Cuts.of(Recording.of(version.file()), limits, part -> {
            int percent = (int) (part * 100);
            if (told.getAndSet(percent) != percent) {
                yield.accept(new PieceStep.Read(part));
            }
        });
        return ear.suited(cuts);
    }
}
