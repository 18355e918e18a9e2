package dev.ganglion.ui.chat.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.chat.Library;
import dev.ganglion.domain.chat.Library.Saved;
import dev.ganglion.domain.chat.MemoryLibrary;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.ui.kit.InlineBackground;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class SetupViewModelTest {
    private static final ToolDefinition CLOCK = new ToolDefinition("clock", "", "{\"type\":\"object\"}", "noon", true);

    private final MemoryLibrary library = new MemoryLibrary();
    private final SetupViewModel setup = new SetupViewModel(
            new InlineBackground(),
            library,
            new SimpleObjectProperty<>(Model.unlisted("@cf/a/plain", Task.TEXT_GENERATION)));

    @Test
    void sendsNoToolThatIsBroken() {
        setup.tools().add();
        setup.tools().change(new ToolDefinition("two words", "", CLOCK.parameters(), "", true));
        setup.tools().add();
        setup.tools().change(CLOCK);

        assertThat(setup.checked().get().brokenTools()).isEqualTo(1);
        assertThat(setup.checked().get().sendable().tools()).containsExactly(CLOCK);
        assertThat(setup.setup().get().tools()).hasSize(2);
    }

    @Test
    void sendsNoToolThatIsNotOffered() {
        setup.setup().set(Setup.NONE.withTools(List.of(CLOCK)));

        setup.tools().offer(0, false);

        assertThat(setup.checked().get().sendable().tools()).isEmpty();
        assertThat(setup.setup().get().tools()).hasSize(1);
    }

    @Test
    void namesWhereParametersAreBroken() {
        setup.setup()
                .set(Setup.NONE.withTools(List.of(
                        new ToolDefinition("a", "", "{\n\"type\": \"object\",\n\"properties\": 7}", "", true))));

        assertThat(setup.checked().get().tools().getFirst())
                .hasValue("the parameters, line 3 /properties: must be object, but is integer");
    }

    @Test
    void asksForTextWhereTheSchemaIsBroken() {
        setup.format(new ReplyFormat.JsonSchema("reply", "{\"type\": \"objec\"}"));

        assertThat(setup.checked().get().format()).isPresent();
        assertThat(setup.checked().get().sendable().format()).isEqualTo(new ReplyFormat.Text());
        assertThat(setup.setup().get().format()).isInstanceOf(ReplyFormat.JsonSchema.class);
    }

    @Test
    void bringsARemovedToolBack() {
        setup.setup().set(Setup.NONE.withTools(List.of(CLOCK)));

        setup.tools().remove(0);
        assertThat(setup.setup().get().tools()).isEmpty();

        setup.tools().undo();
        assertThat(setup.setup().get().tools()).containsExactly(CLOCK);
    }

    @Test
    void givesEveryNewToolANameOfItsOwn() {
        setup.tools().add();
        setup.tools().add();

        assertThat(setup.setup().get().tools())
                .extracting(ToolDefinition::name)
                .containsExactly("my_tool", "my_tool_2");
    }

    @Test
    void keepsToolsInTheLibrary() {
        setup.setup().set(Setup.NONE.withTools(List.of(CLOCK)));
        setup.tools().chosen().set(0);
        setup.tools().saveEdited();
        setup.tools().remove(0);

        var kept = library.list(Library.Kind.TOOL).getFirst();
        assertThat(setup.tools().read(kept.text())).isEmpty();

        assertThat(setup.setup().get().tools())
                .extracting(ToolDefinition::name, ToolDefinition::cannedResult)
                .containsExactly(tuple("clock", "noon"));
        assertThat(setup.cannedResult("clock")).hasValue("noon");
        assertThat(setup.cannedResult("other")).isEmpty();
    }

    @Test
    void tellsWhatCannotBePasted() {
        assertThat(setup.tools().read("a poem")).isPresent();
        assertThat(setup.setup().get()).isEqualTo(Setup.NONE);
    }

    @Test
    void bringsASavedPromptBack() {
        setup.prompts().save("Pirate", "You are a pirate.");
        Saved pirate = setup.prompts().all().getFirst();

        setup.prompts().remove(pirate);
        assertThat(setup.prompts().all()).isEmpty();

        setup.prompts().undo();
        assertThat(setup.prompts().all()).containsExactly(pirate);
    }

    @Test
    void doubtsWhatTheCatalogueDoesNotList() {
        assertThat(setup.toolsDoubt().getValue()).isEmpty();

        setup.setup().set(new Setup("", List.of(CLOCK), new ReplyFormat.JsonObject()));

        assertThat(setup.toolsDoubt().getValue()).contains("plain");
        assertThat(setup.formatDoubt().getValue()).contains("plain");
    }
}
