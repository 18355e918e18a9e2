package dev.ganglion.cli.task;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.Recording;
import dev.ganglion.cli.input.Given;
import dev.ganglion.cli.input.MediaKind;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Octets;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.task.speech.live.FileSound;
import dev.ganglion.task.speech.live.Hearkening;
import dev.ganglion.workersai.speech.LiveRequest;
import dev.ganglion.workersai.speech.SpeechRequest;
import dev.ganglion.workersai.speech.TranscriptionRequest;
import dev.ganglion.workersai.speech.TurnRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The tasks that hear or speak.
final class SpeechJobs {
    private SpeechJobs() {}

    static Job transcription(String model, Given given) throws Misuse {
        // the sound of a video is heard too, and samples without a header look like nothing
        Clip clip =
                given.file(MediaKind.SOUND, MediaKind.VIDEO, MediaKind.UNKNOWN).clip();
        if (LiveRequest.only(model)) {
            return live(model, clip, given);
        }
        var request = TranscriptionRequest.of(model, clip, given.fields());
        return Job.words((client, waits) -> client.transcribe(request, waits), Outcome.Heard::new)
                .costing(Planned.Hearing.of(clip.octets()))
                .giving(Job.Gives.TRANSCRIPT);
    }

    /// The sound is decoded here, since such a model takes bare samples alone.
    private static Job live(String model, Clip clip, Given given) throws Misuse {
        var recording = Recording.of(clip);
        try {
            Duration length = FileSound.length(recording);
            var call = new LiveCall(Hearkening.request(model, given.fields()), recording, length);
            return new Job(call, Hearkening.planned(length), Job.Gives.TRANSCRIPT, Optional.of(call::sent));
        } catch (AudioException unread) {
            throw new Misuse(unread.failure().explanation().inOneLine());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Misuse("It was stopped.");
        }
    }

    static Job speech(String model, Given given) throws Misuse {
        String text = given.someWords();
        Map<String, Object> fields = given.fields();
        var request = SpeechRequest.of(model, text, fields);
        return Job.file(
                        (client, waits) -> client.speak(request, waits),
                        clip -> new Outcome.Made(clip.type(), clip.octets()))
                .costing(Planned.Speaking.of(text));
    }

    static Job turn(String model, Given given) throws Misuse {
        Octets sound = given.file(MediaKind.SOUND, MediaKind.UNKNOWN).octets();
        var request = new TurnRequest(model, sound, given.word("dtype"));
        return Job.words((client, waits) -> client.detectTurn(request, waits), Outcome.Turned::new)
                .costing(Planned.Hearing.of(sound));
    }
}
