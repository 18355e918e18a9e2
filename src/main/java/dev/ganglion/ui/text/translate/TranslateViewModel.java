package dev.ganglion.ui.text.translate;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.Order;
import dev.ganglion.task.Paid;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskModels;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.run.Kept;
import dev.ganglion.ui.task.run.TaskRun;
import dev.ganglion.workersai.text.TranslationForm;
import dev.ganglion.workersai.text.TranslationRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/// Translates a text. UI thread only.
final class TranslateViewModel {
    private static final String M2M = "@cf/meta/m2m100-1.2b";
    private static final TaskModels.Offer OFFER = new TaskModels.Offer(
            "translate",
            Task.TRANSLATION,
            _ -> true,
            M2M,
            Set.of("text", "source_lang", "target_lang", "target_language", "requests"));

    private final TaskServices services;
    private final TaskModels models;
    private final TaskRun run;
    private final StringProperty text;
    private final ReadOnlyObjectWrapper<Languages> languages = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Pair> pair = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Translated>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectBinding<Optional<Quote>> quote;
    private final StringBinding hindrance;
    private final BooleanBinding ready;

    TranslateViewModel(TaskServices services) {
        this.services = services;
        models = new TaskModels(services, OFFER);
        run = new TaskRun(services);
        text = Kept.text(services.settings(), "text.translate.text", "");
        models.model().subscribe(this::turnTo);
        quote = Bindings.createObjectBinding(this::nowQuoted, text, models.model(), run.running());
        hindrance = Bindings.createStringBinding(() -> pair.get().same() ? Texts.text("translate.same") : "", pair);
        ready = Bindings.createBooleanBinding(
                () -> !text.get().isBlank() && !pair.get().same(), text, pair);
    }

    private void turnTo(Model model) {
        Languages offered = Languages.of(model);
        languages.set(offered);
        pair.set(new Pair(
                pick("source", offered.sources(), "en"),
                pick("target." + TranslationForm.of(model.id()), offered.targets(), "fr")));
    }

    /// The one that was used last, else the usual one, else the first.
    private Language pick(String key, List<Language> offered, String usual) {
        return services.settings()
                .value("text.translate." + key)
                .map(Language::new)
                .filter(offered::contains)
                .or(() -> Optional.of(new Language(usual)).filter(offered::contains))
                .or(() -> Optional.of(new Language("hin_Deva")).filter(offered::contains))
                .orElseGet(offered::getFirst);
    }

    void from(Language source) {
        choose(new Pair(source, pair.get().target()));
    }

    void into(Language target) {
        choose(new Pair(pair.get().source(), target));
    }

    private void choose(Pair chosen) {
        pair.set(chosen);
        services.settings().put("text.translate.source", chosen.source().code());
        services.settings()
                .put("text.translate.target." + form(), chosen.target().code());
    }

    private TranslationForm form() {
        return TranslationForm.of(models.model().get().id());
    }

    /// Whether the model translates both ways.
    boolean swappable() {
        return pair.get().swapped().fits(languages.get());
    }

    /// Translates the other way from now on; what was translated becomes the text.
    void swap() {
        if (swappable()) {
            result.get().filter(done -> done.pair().equals(pair.get())).ifPresent(done -> text.set(done.text()));
            choose(pair.get().swapped());
            result.set(Optional.empty());
        }
    }

    /// What is sent: a model of one text gets all of it, one of many gets its lines.
    private List<String> texts() {
        return switch (form()) {
            case ONE_TEXT -> List.of(text.get());
            case MANY_TEXTS ->
                text.get().lines().filter(line -> !line.isBlank()).toList();
        };
    }

    private Optional<Quote> nowQuoted() {
        return text.get().isBlank()
                ? Optional.empty()
                : Optional.of(services.calls().quote(models.model().get(), planned()));
    }

    private Planned planned() {
        return new Planned.Translating(Extent.ofTexts(texts()));
    }

    /// Translates, if there is a text.
    void translate() {
        if (!ready.get()) {
            return;
        }
        Model model = models.model().get();
        Pair wanted = pair.get();
        String original = text.get();
        TranslationForm form = form();
        Optional<String> source =
                form == TranslationForm.ONE_TEXT ? Optional.of(wanted.source().code()) : Optional.empty();
        var request = new TranslationRequest(
                model.id(), texts(), source, wanted.target().code(), form);
        Order<List<String>> order = Order.of(model, planned(), client -> client.translate(request, run::waits));
        run.<Paid<List<String>>>start(
                yield -> yield.accept(services.calls().make(order)),
                done -> result.set(Optional.of(translated(original, wanted, done.getLast()))),
                () -> {});
    }

    private static Translated translated(String original, Pair pair, Paid<List<String>> paid) {
        List<String> lines = paid.value();
        String text = lines.size() == 1 ? lines.getFirst() : Translated.interleave(original, lines);
        return new Translated(text, pair, paid);
    }

    /// Begins with an example.
    void begin(String words, String target) {
        models.choose(target.contains("_") ? "@cf/ai4bharat/indictrans2-en-indic-1B" : M2M);
        if (pair.get().source().code().length() == 2) {
            from(new Language("en"));
        }
        into(new Language(target));
        text.set(words);
        result.set(Optional.empty());
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

    ReadOnlyObjectProperty<Languages> languages() {
        return languages.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Pair> pair() {
        return pair.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Translated>> result() {
        return result.getReadOnlyProperty();
    }

    ObjectBinding<Optional<Quote>> quote() {
        return quote;
    }

    /// Why nothing can be translated though there is a text; empty where it can.
    StringBinding hindrance() {
        return hindrance;
    }

    BooleanBinding ready() {
        return ready;
    }
}
