package dev.ganglion.task.speak;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.sound.Length;
import dev.ganglion.domain.speech.Spoken.Spent;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.task.Paid;
import dev.ganglion.task.speech.Ear;
import dev.ganglion.task.speech.WordErrors;
import dev.ganglion.workersai.speech.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a model that listens made of what a model had spoken.
///
/// @param heard the text
/// @param errors how far it is from what was to be said
/// @param spent by listening
public record RoundTrip(String heard, WordErrors errors, Spent spent) {
    /// Has the clips heard one after the other. Blocks; interrupting the thread cancels it.
    ///
    /// @param said what was to be said
    public static RoundTrip of(String said, List<Clip> clips, Ear ear)
            throws OverBudget, WorkersAiException, InterruptedException {
        List<String> texts = new ArrayList<>();
        Spent spent = Spent.NOTHING;
        for (Clip clip : clips) {
            Duration length = Length.of(clip.octets()).orElse(Duration.ofMinutes(1));
            Paid<Transcript> paid = ear.hear(clip, length, _ -> {});
            texts.add(paid.value().text().strip());
            spent = spent.plus(Spending.of(paid));
        }
        String heard = String.join("\n", texts);
        return new RoundTrip(heard, WordErrors.between(said, heard), spent);
    }
}
