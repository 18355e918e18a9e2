package dev.ganglion.cli.task;

import dev.ganglion.cli.input.Given;
import dev.ganglion.cli.input.MediaKind;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Octets;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.workersai.speech.SpeechRequest;
import dev.ganglion.workersai.speech.TranscriptionRequest;
import dev.ganglion.workersai.speech.TurnRequest;
import java.util.Map;

/// The tasks that hear or speak.
final class SpeechJobs {
    private SpeechJobs() {}

    static Job transcription(String model, Given given) throws Misuse {
        if (model.endsWith("/flux")) {
            throw given.misuse("listens over a WebSocket only");
        }
        // the sound of a video is heard too, and samples without a header look like nothing
        Clip clip =
                given.file(MediaKind.SOUND, MediaKind.VIDEO, MediaKind.UNKNOWN).clip();
        var request = TranscriptionRequest.of(model, clip, given.fields());
        return Job.words((client, waits) -> client.transcribe(request, waits), Outcome.Heard::new)
                .costing(Planned.Hearing.of(clip.octets()))
                .giving(Job.Gives.TRANSCRIPT);
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
