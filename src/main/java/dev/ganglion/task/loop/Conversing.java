package dev.ganglion.task.loop;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.cut.CutLimits;
import dev.ganglion.audio.cut.Cuts;
import dev.ganglion.audio.cut.Span;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.speech.Stage;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.task.speak.PlainWords;
import dev.ganglion.task.speak.ReadingAloud;
import dev.ganglion.task.speak.Script;
import dev.ganglion.task.speech.ModelEar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The stages of a spoken conversation. Each does what of it is not done yet, so that nothing is paid
/// twice. Every method blocks; interrupting the thread cancels it.
public final class Conversing {
    private final TaskCalls calls;
    private final Crew crew;

    public Conversing(TaskCalls calls, Crew crew) {
        this.calls = calls;
        this.crew = crew;
    }

    /// Does one stage of a turn.
    ///
    /// @param before the turns before it
    /// @throws Unsaid where the stage has come to nothing that the next one could work with
    public void work(Stage stage, Turn turn, List<Turn> before, Consumer<Step> each)
            throws AudioException, OverBudget, WorkersAiException, Unsaid, InterruptedException {
        switch (stage) {
            case LISTEN -> listen(turn, each);
            case ANSWER -> answer(turn, before, each);
            case SPEAK -> speak(turn, each);
        }
    }

    private void listen(Turn turn, Consumer<Step> each)
            throws AudioException, OverBudget, WorkersAiException, Unsaid, InterruptedException {
        var ear = new ModelEar(calls, crew.ear(), Map.of());
        Recording said = turn.said().orElseThrow(() -> new Unsaid(Stage.LISTEN));
        Cuts cuts = ear.suited(Cuts.of(said, CutLimits.SERVICE, _ -> {}));
        boolean words = !turn.words().isEmpty();
        for (int place = 0; place < cuts.spans().size(); place++) {
            Span span = cuts.spans().get(place);
            if (!span.silent() && !turn.facts().heard().containsKey(place)) {
                var paid = ear.hear(cuts.clip(span), span.length(), _ -> {});
                each.accept(new Step.Heard(place, paid));
                words |= !paid.value().text().isBlank();
            }
        }
        if (!words) {
            throw new Unsaid(Stage.LISTEN);
        }
    }

    private void answer(Turn turn, List<Turn> before, Consumer<Step> each)
            throws OverBudget, WorkersAiException, Unsaid, InterruptedException {
        var order = Answer.to(crew.mind(), messages(turn, before), piece -> each.accept(new Step.Answering(piece)));
        var paid = calls.make(order);
        each.accept(new Step.Answered(paid));
        if (paid.value().isBlank()) {
            throw new Unsaid(Stage.ANSWER);
        }
    }

    /// What was said and answered before, then what is said now.
    private List<Message> messages(Turn turn, List<Turn> before) {
        List<Message> messages = new ArrayList<>();
        if (!crew.instructions().isBlank()) {
            messages.add(new Message(Role.SYSTEM, crew.instructions()));
        }
        for (Turn earlier : before) {
            if (earlier.answered()) {
                messages.add(new Message(Role.USER, earlier.words()));
                messages.add(new Message(Role.ASSISTANT, earlier.answer()));
            }
        }
        messages.add(new Message(Role.USER, turn.words()));
        return messages;
    }

    private void speak(Turn turn, Consumer<Step> each)
            throws OverBudget, WorkersAiException, Unsaid, InterruptedException {
        Script script = Script.of(crew.voice(), PlainWords.of(turn.answer(), ""), crew.voiceFields());
        if (script.passages().isEmpty()) {
            throw new Unsaid(Stage.SPEAK);
        }
        each.accept(new Step.Cut(script.passages().size()));
        List<Integer> missing = IntStream.range(0, script.passages().size())
                .filter(place -> !turn.clips().containsKey(place))
                .boxed()
                .toList();
        new ReadingAloud(calls).read(script, missing, said -> each.accept(new Step.Spoken(said)));
    }
}
