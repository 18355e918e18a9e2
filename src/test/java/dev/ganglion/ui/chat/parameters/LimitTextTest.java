package dev.ganglion.ui.chat.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.form.Value;
import dev.ganglion.ui.kit.InlineBackground;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class LimitTextTest {
    private static final Model LLAMA =
            Catalogue.bundled().find("@cf/meta/llama-3.3-70b-instruct-fp8-fast").orElseThrow();

    private final SimpleObjectProperty<Model> model = new SimpleObjectProperty<>(LLAMA);
    private final ChatParameters parameters = new ChatParameters(new InlineBackground(), new MemorySettings());
    private final StringBinding words = LimitText.of(model, parameters);

    @Test
    void saysTheLimitInForceWhetherItIsSetOrNot() {
        parameters.use(LLAMA);
        assertThat(words.get()).isEqualTo("Up to 256 tokens (default)");

        parameters.form().set("max_tokens", new Value.Numeral(512));
        assertThat(words.get()).isEqualTo("Up to 512 tokens");

        parameters.form().fill(parameters.form().filled().withExtra("{\"max_tokens\": 100}"));
        assertThat(words.get()).isEqualTo("Up to 100 tokens");
    }

    @Test
    void saysThatNobodyKnowsTheLimit() {
        model.set(Model.unlisted("@cf/no/such", Task.TEXT_GENERATION));

        assertThat(words.get()).isEqualTo("The model's own limit");
    }
}
