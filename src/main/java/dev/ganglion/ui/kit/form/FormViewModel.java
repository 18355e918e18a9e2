package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Fit;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.form.Memory;
import dev.ganglion.domain.form.Presets;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.ui.kit.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The form of the model in use and how it is filled in; remembers that for each model. UI thread only.
public final class FormViewModel {
    private final Memory memory;
    private final Set<String> own;
    private Set<String> atHand = Set.of();
    private final ReadOnlyObjectWrapper<Form> form = new ReadOnlyObjectWrapper<>(Form.NONE);
    private final ReadOnlyObjectWrapper<Values> values = new ReadOnlyObjectWrapper<>(Values.NONE);
    private final ReadOnlyObjectWrapper<Extra> extra = new ReadOnlyObjectWrapper<>(new Extra.Nothing());
    private final ReadOnlyObjectWrapper<Map<String, Object>> extraFields = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final PresetsViewModel presets;
    private final Map<String, Drafts> drafts = new HashMap<>();
    private String model = "";

    /// What was typed for a model and is not, or must not be, kept.
    private static final class Drafts {
        final Map<String, String> json = new HashMap<>();
        String extra;

        Drafts(String extra) {
            this.extra = extra;
        }
    }

    /// @param own names of fields that the page fills itself: they are not shown, and extra JSON does not reach them
    public FormViewModel(Memory memory, Set<String> own) {
        this.memory = memory;
        this.own = Set.copyOf(own);
        this.presets = new PresetsViewModel(memory, this);
    }

    /// The page has controls of its own for the fields of these names, which set them here: the pane of
    /// parameters does not show them once more. To be said before anything is shown.
    public void atHand(Set<String> names) {
        atHand = Set.copyOf(names);
    }

    /// Whether the page shows the field of that name itself.
    boolean isAtHand(String name) {
        return atHand.contains(name);
    }

    /// Turns to that model. What was set for it last comes back, else its default preset; else what is set now stays
    /// as far as it fits. What does not fit is said.
    public void use(String next, Form whole) {
        Form shown = whole.without(own);
        boolean refreshed = next.equals(model);
        Optional<Filled> known = refreshed ? Optional.of(filled()) : known(next);
        Filled start = known.orElseGet(this::filled);
        Fit fit = shown.fit(start.values());
        model = next;
        drafts.computeIfAbsent(next, _ -> new Drafts(start.extra()));
        presets.use(next);
        form.set(shown);
        values.set(fit.values());
        read();
        if (known.isEmpty() && !filled().equals(Filled.NOTHING)) {
            remember();
        }
        if (!refreshed || !fit.changes().isEmpty()) {
            said.set(FormText.changes(fit.changes()));
        }
    }

    private Optional<Filled> known(String next) {
        Presets set = memory.presets(next);
        return memory.last(next).or(() -> set.standard().flatMap(set::named).map(Presets.Preset::filled));
    }

    /// Says something in the line above the fields, until something else is said.
    public void say(String sentence) {
        said.set(sentence);
    }

    /// Takes back what was said, if it still stands there.
    public void takeBack(String sentence) {
        if (said.get().equals(sentence)) {
            said.set("");
        }
    }

    /// Says that the model's live schema was not used, and why.
    public void sayUnreadable(String why) {
        say((said.get() + ' ' + Texts.text("form.schema.trouble", why)).strip());
    }

    /// Sets a field to what it takes of that value; it stays as it is where it takes nothing of it.
    public void set(String name, Value value) {
        form.get().field(name).flatMap(field -> field.fit(value)).ifPresent(fitting -> {
            draft().json.remove(name);
            change(values.get().with(name, fitting));
        });
    }

    /// Back to the model's own default.
    public void unset(String name) {
        draft().json.remove(name);
        change(values.get().without(name));
    }

    /// Keeps what was typed into a field of JSON and cannot be sent: the field is not set meanwhile.
    void draft(String name, String text) {
        change(values.get().without(name));
        draft().json.put(name, text);
    }

    /// What was typed into a field of JSON and cannot be sent.
    Optional<String> drafted(Field field) {
        return Optional.ofNullable(draft().json.get(field.name()));
    }

    private Drafts draft() {
        return drafts.computeIfAbsent(model, _ -> new Drafts(""));
    }

    private void change(Values changed) {
        values.set(changed);
        read();
        remember();
    }

    /// Takes another text of extra JSON.
    void write(String text) {
        draft().extra = text;
        read();
        remember();
    }

    private void read() {
        extra.set(Extra.read(draft().extra, own, values.get()));
        extraFields.set(extra.get() instanceof Extra.Merged(var fields, var _, var _) ? fields : Map.of());
    }

    private void remember() {
        memory.remember(model, kept());
    }

    /// As it is kept: without extra JSON that holds what looks like a secret.
    public Filled kept() {
        return extra.get().secret() ? new Filled(values.get(), "") : filled();
    }

    /// How the form is filled in now.
    public Filled filled() {
        return new Filled(values.get(), draft().extra);
    }

    /// Fills the form anew, as far as it takes that.
    public void fill(Filled filled) {
        Values fitting = form.get().fit(filled.values()).values();
        draft().json.clear();
        draft().extra = filled.extra();
        // What is written otherwise may say the same, and the box has to show it as it is written now.
        extra.set(new Extra.Nothing());
        change(fitting);
    }

    /// What the extra JSON adds to a request, over the fields, as plain Java values; empty while it cannot be used.
    public ReadOnlyObjectProperty<Map<String, Object>> extraFields() {
        return extraFields.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Form> form() {
        return form.getReadOnlyProperty();
    }

    /// What is set, without the extra JSON.
    public ReadOnlyObjectProperty<Values> values() {
        return values.getReadOnlyProperty();
    }

    /// Changes whenever the extra JSON or what it overrides does.
    ReadOnlyObjectProperty<Extra> extra() {
        return extra.getReadOnlyProperty();
    }

    /// What the line above the fields says; empty while it says nothing.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    PresetsViewModel presets() {
        return presets;
    }

    /// The text of the extra JSON as it was typed.
    String extraText() {
        return draft().extra;
    }
}
