package dev.ganglion.ui.text.classify;

import dev.ganglion.domain.LabelScore;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.Order;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.task.TwoAtOnce;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskModels;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.run.Kept;
import dev.ganglion.ui.task.run.TaskRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Classifies each line of a text, two at a time. UI thread only.
final class ClassifyViewModel {
    /// A model that ranks stands in the catalogue under the same task.
    private static final TaskModels.Offer OFFER = new TaskModels.Offer(
            "classify",
            Task.TEXT_CLASSIFICATION,
            model -> !model.id().contains("rerank"),
            "@cf/huggingface/distilbert-sst-2-int8",
            Set.of("text"));

    private final TaskCalls calls;
    private final TaskModels models;
    private final TaskRun run;
    private final StringProperty text;
    private final ObservableList<Verdict> verdicts = FXCollections.observableArrayList();
    private final ObjectBinding<Optional<Quote>> quote;
    private final BooleanBinding ready;
    private List<String> asked = List.of();

    ClassifyViewModel(TaskServices services) {
        calls = services.calls();
        models = new TaskModels(services, OFFER);
        run = new TaskRun(services);
        text = Kept.text(services.settings(), "text.classify.text", "");
        quote = Bindings.createObjectBinding(this::nowQuoted, text, models.model(), run.running());
        ready = Bindings.createBooleanBinding(() -> !text.get().isBlank(), text);
    }

    /// The texts: every line that has words.
    private List<String> lines() {
        return text.get()
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList();
    }

    private Optional<Quote> nowQuoted() {
        List<String> lines = lines();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(calls.quote(models.model().get(), Planned.Reading.of(lines)));
    }

    /// Classifies all lines, unless it does so already.
    void classify() {
        if (ready.get() && !run.running().get()) {
            verdicts.clear();
            asked = lines();
            goOn();
        }
    }

    /// Classifies the lines that have no verdict yet.
    void goOn() {
        Model model = models.model().get();
        List<String> all = asked;
        Set<Integer> done = verdicts.stream().map(Verdict::place).collect(Collectors.toSet());
        List<Integer> rest = IntStream.range(0, all.size())
                .boxed()
                .filter(place -> !done.contains(place))
                .toList();
        run.<Verdict>start(
                yield -> TwoAtOnce.make(
                        rest.size(),
                        at -> verdict(model, rest.get(at), all.get(rest.get(at))),
                        (verdict, _) -> yield.accept(verdict)),
                batch -> {
                    batch.forEach(this::insert);
                    run.say(Texts.text("classify.progress", verdicts.size(), all.size()));
                },
                () -> {});
    }

    private Verdict verdict(Model model, int place, String line)
            throws OverBudget, WorkersAiException, InterruptedException {
        return new Verdict(place, line, calls.make(order(model, line)));
    }

    /// A call may end before the one that was sent before it.
    private void insert(Verdict verdict) {
        int at = verdicts.size();
        while (at > 0 && verdicts.get(at - 1).place() > verdict.place()) {
            at--;
        }
        verdicts.add(at, verdict);
    }

    private Order<List<LabelScore>> order(Model model, String line) {
        return Order.of(
                model, Planned.Reading.of(List.of(line)), client -> client.classifyText(model.id(), line, run::waits));
    }

    /// Begins with an example, in the place of what runs.
    void begin(String words) {
        run.cancel();
        asked = List.of();
        text.set(words);
        verdicts.clear();
    }

    /// What was found in all, in words, and how much is missing when nothing more comes by itself.
    String summary() {
        return Verdicts.summary(verdicts, run.running().get() ? verdicts.size() : asked.size());
    }

    TaskModels models() {
        return models;
    }

    TaskRun run() {
        return run;
    }

    StringProperty text() {
        return text;
    }

    /// What was found, in the order of the lines; those that failed are not among it, nor those that were
    /// not sent after that.
    ObservableList<Verdict> verdicts() {
        return verdicts;
    }

    ObjectBinding<Optional<Quote>> quote() {
        return quote;
    }

    BooleanBinding ready() {
        return ready;
    }
}
