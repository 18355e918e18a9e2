package dev.ganglion.ui.speech.loop;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.speech.Stage;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.loop.Answer;
import dev.ganglion.task.loop.Crew;
import dev.ganglion.task.loop.Turn;
import dev.ganglion.task.speech.ModelEar;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskModels;
import dev.ganglion.ui.task.TaskServices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Who listens, answers and speaks, and what a turn with them may cost. UI thread only.
final class Cast {
    private static final String INSTRUCTIONS = "loop.instructions";

    /// A short question, and one that takes its time.
    private static final Duration SHORT = Duration.ofSeconds(2);

    private static final Duration LONG = Duration.ofSeconds(60);

    private static final int WORD = 40;
    private static final int CHARACTERS_A_TOKEN = 5;

    private final TaskServices services;
    private final TaskModels ears;
    private final TaskModels minds;
    private final TaskModels voices;
    private final StringProperty instructions = new SimpleStringProperty();

    Cast(TaskServices services) {
        this.services = services;
        ears = new TaskModels(
                services,
                new TaskModels.Offer(
                        "loop.listen",
                        Task.SPEECH_RECOGNITION,
                        model -> !model.id().endsWith("/flux"),
                        "@cf/openai/whisper-large-v3-turbo",
                        Set.of("audio")));
        minds = new TaskModels(
                services,
                new TaskModels.Offer(
                        "loop.answer",
                        Task.TEXT_GENERATION,
                        model -> model.chats() && !model.guards(),
                        "@cf/meta/llama-3.2-3b-instruct",
                        Set.of()));
        voices = new TaskModels(
                services,
                new TaskModels.Offer(
                        "loop.speak",
                        Task.TEXT_TO_SPEECH,
                        _ -> true,
                        "@cf/myshell-ai/melotts",
                        Set.of("text", "prompt")));
        instructions.set(
                services.settings().value(INSTRUCTIONS).orElseGet(() -> Texts.text("loop.instructions.first")));
        instructions.subscribe(now -> services.settings().put(INSTRUCTIONS, now));
    }

    Crew crew() {
        return new Crew(
                ears.model().get(), minds.model().get(), voices.model().get(), instructions.get(), voices.parameters());
    }

    /// The id of the model that does that stage.
    String model(Stage stage) {
        TaskModels models = switch (stage) {
            case LISTEN -> ears;
            case ANSWER -> minds;
            case SPEAK -> voices;
        };
        return models.model().get().id();
    }

    /// What the next turn may cost, all stages together, after those turns.
    ObjectBinding<Optional<Quote>> quote(ObservableValue<List<Turn>> before) {
        return Bindings.createObjectBinding(
                () -> Optional.of(quote(before.getValue())),
                before,
                ears.model(),
                minds.model(),
                voices.model(),
                instructions);
    }

    private Quote quote(List<Turn> before) {
        List<Message> messages = new ArrayList<>();
        messages.add(new Message(Role.SYSTEM, instructions.get()));
        before.stream().filter(Turn::answered).forEach(turn -> {
            messages.add(new Message(Role.USER, turn.words()));
            messages.add(new Message(Role.ASSISTANT, turn.answer()));
        });
        messages.add(new Message(Role.USER, "-".repeat(WORD)));
        Quote shortest = quote(ears.model().get(), ModelEar.planned(Optional.of(SHORT), 0));
        Quote longest = quote(ears.model().get(), ModelEar.planned(Optional.of(LONG), 0));
        Quote answer = quote(minds.model().get(), Answer.planned(messages));
        Quote word = quote(voices.model().get(), new Planned.Speaking(WORD));
        Quote speech = quote(voices.model().get(), new Planned.Speaking(Answer.MOST_TOKENS * CHARACTERS_A_TOKEN));
        var all = new Estimate(
                OptionalLong.empty(),
                OptionalLong.empty(),
                sum(Stream.of(shortest, answer, word)
                        .map(quote -> quote.estimate().least())),
                sum(Stream.of(longest, answer, speech)
                        .map(quote -> quote.estimate().most())));
        return new Quote(all, answer.left());
    }

    private Quote quote(Model model, Planned planned) {
        return services.calls().quote(model, planned);
    }

    private static Optional<Neurons> sum(Stream<Optional<Neurons>> amounts) {
        return amounts.reduce(Optional.of(Neurons.ZERO), (one, other) -> one.flatMap(all -> other.map(all::plus)));
    }

    TaskModels ears() {
        return ears;
    }

    TaskModels minds() {
        return minds;
    }

    TaskModels voices() {
        return voices;
    }

    /// What the model that answers is told first.
    StringProperty instructions() {
        return instructions;
    }
}
