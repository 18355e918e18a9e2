package dev.ganglion.catalogue.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.Parameters;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Parameter;
import dev.ganglion.domain.form.Bounds;
import dev.ganglion.domain.form.Facts;
import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Field.Shape;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.form.Value;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.schema.Schemas;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormsTest {
    private static final String LLAMA = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    private static final String LUCID = "@cf/leonardo/lucid-origin";
    private static final String GLM = "@cf/zai-org/glm-5.3";

    @Test
    void readsTheFactsOfAnOlderModel() {
        Form form = Forms.bundled(LLAMA).beside("messages");

        assertThat(form.field("temperature"))
                .contains(new Field.Numeric(
                        Facts.optional("temperature").byDefault(new Value.Numeral("0.6")),
                        Bounds.of("0", "5"),
                        Optional.empty(),
                        false));
        assertThat(form.field("max_tokens"))
                .contains(new Field.Numeric(
                        Facts.optional("max_tokens").byDefault(new Value.Numeral(256)),
                        new Bounds(Optional.of(BigDecimal.ONE), Optional.empty()),
                        Optional.empty(),
                        true));
        assertThat(form.field("raw"))
                .contains(new Field.Switch(Facts.optional("raw").byDefault(new Value.Truth(false))));
        assertThat(form.field("prompt")).isEmpty();
        assertThat(form.field("lora")).isEmpty();
    }

    @Test
    void readsTheFactsOfAModelThatChatsLikeOpenAi() {
        Form form = Forms.bundled(GLM);

        assertThat(form.field("reasoning_effort").map(Field::facts).flatMap(Facts::byDefault))
                .contains(new Value.Text("max"));
        assertThat(form.field("reasoning_effort").orElseThrow())
                .isInstanceOfSatisfying(
                        Field.Choice.class,
                        choice -> assertThat(choice.options()).hasSize(3));
        assertThat(form.field("stop").orElseThrow()).isInstanceOf(Field.Texts.class);
        assertThat(form.field("modalities"))
                .contains(new Field.Texts(Facts.optional("modalities"), Bounds.ANY, List.of("text", "audio")));
        assertThat(form.field("chat_template_kwargs"))
                .contains(new Field.Json(
                        Facts.optional("chat_template_kwargs"),
                        Shape.OBJECT,
                        List.of("enable_thinking", "clear_thinking")));
        assertThat(form.field("tool_choice"))
                .contains(new Field.Json(Facts.optional("tool_choice"), Shape.ANY, List.of()));
    }

    @Test
    void filesAreThePagesBusiness() {
        assertThat(Forms.bundled("@cf/openai/whisper").field("audio").orElseThrow())
                .isInstanceOf(Field.File.class);
        assertThat(Forms.bundled("@cf/openai/whisper-large-v3-turbo")
                        .field("audio")
                        .orElseThrow())
                .isInstanceOf(Field.File.class);
        assertThat(Forms.bundled("@cf/black-forest-labs/flux-2-dev")
                        .field("input_image_0")
                        .orElseThrow())
                .isInstanceOf(Field.File.class);
        assertThat(Forms.bundled("@cf/moondream/moondream3.1-9B-A2B")
                        .field("image")
                        .orElseThrow())
                .isInstanceOf(Field.File.class);
        assertThat(Forms.bundled("@cf/cloudflare/clef").field("images").orElseThrow())
                .isInstanceOf(Field.File.class);
    }

    @Test
    void everyActiveModelHasEveryField() {
        for (Model model : Catalogue.bundled().active()) {
            assertThat(Forms.bundled(model.id()).fields())
                    .as(model.id())
                    .isNotEmpty()
                    .extracting(Field::name)
                    .containsAll(namesOnce(model));
        }
    }

    /// Where the number of steps has two names, it is asked for once.
    private static List<String> namesOnce(Model model) {
        List<String> names =
                Parameters.bundled(model.id()).stream().map(Parameter::name).toList();
        return names.contains("num_steps")
                ? names.stream().filter(name -> !name.equals("steps")).toList()
                : names;
    }

    /// The sandbox words the same facts as JSON Schema, with code of its own.
    @Test
    void aLiveSchemaGivesTheSameFormAsTheFacts() {
        for (Model model : Catalogue.bundled().active()) {
            Form live = new Forms(id -> Optional.of(schema(id))).of(model.id()).form();
            Form bundled = Forms.bundled(model.id());

            assertThat(live.fields()).extracting(Field::name).as(model.id()).isEqualTo(names(bundled));
            for (Field field : bundled.fields()) {
                Field other = live.field(field.name()).orElseThrow();
                assertThat(other.getClass()).as("%s %s", model.id(), field).isEqualTo(field.getClass());
                assertThat(other.facts().byDefault()).isEqualTo(field.facts().byDefault());
                assertThat(other.needed()).as("%s %s", model.id(), field).isEqualTo(field.needed());
            }
        }
    }

    @Test
    void fallsBackToTheFactsWhereTheLiveSchemaCannotBeRead() {
        Forms forms = new Forms(_ -> Optional.of(JsonMapper.shared().readTree("[]")));

        assertThat(forms.of(LLAMA)).isEqualTo(new Forms.Told(Forms.bundled(LLAMA), Optional.of("it is not an object")));
    }

    @Test
    void asksOnceForWhatHasTwoNames() {
        assertThat(Parameters.bundled(LUCID)).extracting(Parameter::name).contains("steps", "num_steps");

        for (Forms forms : List.of(Forms.BUNDLED, new Forms(id -> Optional.of(schema(id))))) {
            assertThat(names(forms.of(LUCID).form())).contains("num_steps").doesNotContain("steps");
        }
    }

    @Test
    void aModelThatNobodyKnowsHasAnEmptyForm() {
        assertThat(Forms.BUNDLED.of("@cf/no/such")).isEqualTo(new Forms.Told(Form.NONE, Optional.empty()));
    }

    private static List<String> names(Form form) {
        return form.fields().stream().map(Field::name).toList();
    }

    private static JsonNode schema(String id) {
        ModelFacts facts = dev.ganglion.sandbox.facts.Catalogue.load().model(id).orElseThrow();
        return Schemas.input(facts);
    }
}
