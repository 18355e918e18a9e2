package dev.ganglion.ui.chat.parameters;

import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.catalogue.schema.LiveSchemas;
import dev.ganglion.catalogue.schema.SettingsMemory;
import dev.ganglion.catalogue.schema.ValueJson;
import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Settings;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.FormViewModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What the chosen model is told beside the conversation. UI thread only.
public final class ChatParameters {
    /// What the page fills itself, or shows nothing of.
    private static final Set<String> OWN = Set.of(
            "model",
            "messages",
            "prompt",
            "raw",
            "input",
            "instructions",
            "image",
            "stream",
            "stream_options",
            "max_output_tokens",
            "n");

    private Forms forms = Forms.BUNDLED;
    private Optional<LiveSchemas> live = Optional.empty();
    private Optional<Model> model = Optional.empty();
    private final Background background;
    private final FormViewModel form;
    private final ObservableValue<OptionalInt> limit;
    private String warning = "";

    /// Begins with the forms that are bundled; their schemas are read in `background` once [#refreshFrom] says whence.
    public ChatParameters(Background background, Settings settings) {
        this.background = background;
        this.form = new FormViewModel(new SettingsMemory(settings), OWN);
        this.limit = Bindings.createObjectBinding(this::asked, form.values(), form.extraFields());
        limit.subscribe(this::compareWithContext);
    }

    /// Turns to the form of that model, and behind it to the one of its live schema.
    public void use(Model chosen) {
        model = Optional.of(chosen);
        show(chosen);
        refresh();
    }

    /// Reads the schemas of models from there from now on, such as when the connection changes.
    public void refreshFrom(LiveSchemas.Source source) {
        LiveSchemas schemas = new LiveSchemas(source);
        live = Optional.of(schemas);
        forms = new Forms(schemas::input);
        refresh();
    }

    private void show(Model shown) {
        Forms.Told told = forms.of(shown.id());
        form.use(shown.id(), told.form().beside("messages"));
        told.trouble().ifPresent(form::sayUnreadable);
        compareWithContext(limit.getValue());
    }

    /// A service takes such a limit and fails later, or cuts it silently.
    private void compareWithContext(OptionalInt asked) {
        form.takeBack(warning);
        OptionalInt context = model.map(Model::contextWindow).orElse(OptionalInt.empty());
        warning = asked.isPresent() && context.isPresent() && asked.getAsInt() >= context.getAsInt()
                ? Texts.text("form.beyond-context", Figures.count(asked.getAsInt()), Figures.count(context.getAsInt()))
                : "";
        if (!warning.isEmpty()) {
            form.say(warning);
        }
    }

    /// Where the schema does not come, the bundled facts hold.
    private void refresh() {
        if (live.isEmpty()
                || model.isEmpty()
                || live.get().input(model.get().id()).isPresent()) {
            return;
        }
        LiveSchemas schemas = live.get();
        Model asked = model.get();
        background.<Boolean>start(
                _ -> schemas.load(asked.id()),
                _ -> {},
                () -> model.filter(asked::equals).ifPresent(this::show),
                _ -> {});
    }

    public FormViewModel form() {
        return form;
    }

    /// The fields of a request, those of the extra JSON over the others.
    public Map<String, Object> sent() {
        Map<String, Object> fields = new HashMap<>(ValueJson.plain(form.values().get()));
        fields.putAll(form.extraFields().get());
        return fields;
    }

    /// How many tokens an answer is asked to have at most; empty leaves it to the model.
    public ObservableValue<OptionalInt> limit() {
        return limit;
    }

    /// Of two limits the higher one, since an estimate must not be too low.
    private OptionalInt asked() {
        Map<String, Object> sent = sent();
        return Stream.of("max_tokens", "max_completion_tokens")
                .map(sent::get)
                .filter(Number.class::isInstance)
                .mapToInt(limit -> (int) Math.min(((Number) limit).longValue(), Integer.MAX_VALUE))
                .filter(limit -> limit > 0)
                .max();
    }
}
