package dev.ganglion.ui.chat.setup;

import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.chat.Library;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.schema.SoundSetup;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The setup of the conversation on the page, and what is wrong with it. UI thread only.
public final class SetupViewModel {
    private final Background background;
    private final ObservableValue<Model> model;
    private final ObjectProperty<Setup> setup = new SimpleObjectProperty<>(this, "setup", Setup.NONE);
    private final ReadOnlyObjectWrapper<SoundSetup> checked =
            new ReadOnlyObjectWrapper<>(SoundSetup.assumed(Setup.NONE));
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final LibraryViewModel prompts;
    private final LibraryViewModel schemas;
    private final ToolsViewModel tools;
    private Background.Job checking = () -> {};

    /// @param model the one that answers next
    public SetupViewModel(Background background, Library library, ObservableValue<Model> model) {
        this.background = background;
        this.model = model;
        this.prompts = new LibraryViewModel(background, library, Library.Kind.SYSTEM_PROMPT, this::troubled);
        this.schemas = new LibraryViewModel(background, library, Library.Kind.SCHEMA, this::troubled);
        this.tools =
                new ToolsViewModel(setup, new LibraryViewModel(background, library, Library.Kind.TOOL, this::troubled));
        setup.subscribe(this::check);
    }

    /// What the conversation carries; set it when another conversation is opened, follow it to keep it.
    public ObjectProperty<Setup> setup() {
        return setup;
    }

    void system(String prompt) {
        setup.set(setup.get().withSystem(prompt));
    }

    void format(ReplyFormat format) {
        setup.set(setup.get().withFormat(format));
    }

    private void check(Setup now) {
        checking.cancel();
        if (now.tools().isEmpty() && !(now.format() instanceof ReplyFormat.JsonSchema)) {
            checked.set(SoundSetup.assumed(now));
            return;
        }
        checking = background.<SoundSetup>start(
                yield -> yield.accept(SoundSetup.check(now)),
                batch -> checked.set(batch.getLast()),
                () -> {},
                this::troubled);
    }

    private void troubled(Exception failure) {
        trouble.set(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
    }

    /// What is wrong with the setup, as far as it has been looked at.
    ReadOnlyObjectProperty<SoundSetup> checked() {
        return checked.getReadOnlyProperty();
    }

    /// What went wrong with the library; empty when nothing did.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    LibraryViewModel prompts() {
        return prompts;
    }

    LibraryViewModel schemas() {
        return schemas;
    }

    ToolsViewModel tools() {
        return tools;
    }

    /// That the model is not known to call tools while some are offered; empty otherwise.
    ObservableValue<String> toolsDoubt() {
        return doubt(
                Capability.FUNCTION_CALLING,
                "setup.tools.doubt",
                now -> !now.offered().isEmpty());
    }

    /// That the model is not known to have a JSON mode while one is asked for; empty otherwise.
    ObservableValue<String> formatDoubt() {
        return doubt(Capability.JSON_MODE, "setup.format.doubt", now -> !(now.format() instanceof ReplyFormat.Text));
    }

    private ObservableValue<String> doubt(Capability capability, String key, Predicate<Setup> wanted) {
        return Bindings.createStringBinding(
                () -> wanted.test(setup.get()) && !model.getValue().can(capability)
                        ? Texts.text(key, model.getValue().name())
                        : "",
                setup,
                model);
    }

    /// The canned result for a call of that tool; empty when the user is to give one.
    public Optional<String> cannedResult(String tool) {
        return setup.get().tools().stream()
                .filter(definition -> definition.name().equals(tool))
                .map(ToolDefinition::cannedResult)
                .filter(result -> !result.isBlank())
                .findFirst();
    }
}
