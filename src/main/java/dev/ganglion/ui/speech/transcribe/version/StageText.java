package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.wave.Clocks;
import dev.ganglion.workersai.ChatEvent;
import java.time.Duration;
import java.util.Optional;

/// How far a version is, in words.
public final class StageText {
    private StageText() {}

    public static String of(Stage stage) {
        return switch (stage) {
            case Stage.Queued _ -> Texts.text("transcribe.stage.queued");
            case Stage.Cutting(double part) -> Texts.text("transcribe.stage.cutting", Figures.percent(part));
            case Stage.Hearing(int done, int pieces, Optional<ChatEvent.Retrying> waits) ->
                waits.map(until -> Texts.text("transcribe.stage.waits", Figures.duration(until.pause())))
                        .orElse(Texts.text("transcribe.stage.hearing", Math.min(done + 1, pieces), pieces));
            case Stage.Live(var until, var length, var waits) ->
                waits.map(again -> Texts.text("transcribe.stage.waits", Figures.duration(again.pause())))
                        .orElseGet(() -> live(until, length));
            case Stage.Stopped(var until, var length) -> stopped(until, length);
            case Stage.Whole _ -> Texts.text("transcribe.stage.whole");
            case Stage.Unfinished _ -> Texts.text("transcribe.stage.unfinished");
            case Stage.Partial(int missing, int pieces) ->
                missing == pieces
                        ? Texts.text("transcribe.stage.nothing")
                        : Texts.text("transcribe.stage.partial", missing, pieces);
        };
    }

    private static String live(Duration until, Optional<Duration> length) {
        return length.map(whole -> Texts.text("transcribe.stage.live.of", Clocks.tenths(until), Clocks.tenths(whole)))
                .orElse(Texts.text("transcribe.stage.live", Clocks.tenths(until)));
    }

    private static String stopped(Duration until, Optional<Duration> length) {
        if (until.isZero()) {
            return Texts.text("transcribe.stage.nothing");
        }
        return length.map(
                        whole -> Texts.text("transcribe.stage.stopped.of", Clocks.tenths(until), Clocks.tenths(whole)))
                .orElse(Texts.text("transcribe.stage.stopped", Clocks.tenths(until)));
    }

    /// How much of the work is done, from 0 to 1; less than 0 where nobody knows.
    public static double progress(Stage stage) {
        return switch (stage) {
            case Stage.Queued _ -> -1;
            case Stage.Cutting(double part) -> part > 0 ? part * 0.1 : -1;
            case Stage.Hearing(int done, int pieces, var _) -> pieces == 1 ? -1 : 0.1 + 0.9 * done / pieces;
            case Stage.Live(var until, var length, var _) ->
                length.filter(whole -> whole.isPositive())
                        .map(whole -> Math.min(1, (double) until.toMillis() / whole.toMillis()))
                        .orElse(-1.0);
            case Stage.Whole _, Stage.Partial _, Stage.Stopped _, Stage.Unfinished _ -> 1;
        };
    }
}
