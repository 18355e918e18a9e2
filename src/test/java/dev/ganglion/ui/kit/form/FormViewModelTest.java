package dev.ganglion.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.catalogue.schema.SettingsMemory;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Presets.Preset;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormViewModelTest {
    private static final String LLAMA = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    private static final String QWQ = "@cf/qwen/qwq-32b";
    private static final String GLM = "@cf/zai-org/glm-5.3";
    private static final String GUARD = "@cf/meta/llama-guard-3-8b";

    private final MemorySettings settings = new MemorySettings();
    private final SettingsMemory memory = new SettingsMemory(settings);
    private final FormViewModel form = new FormViewModel(memory, Set.of("messages", "prompt", "stream"));

    @Test
    void showsNoFieldThatThePageFills() {
        use(LLAMA);

        assertThat(form.form().get().field("messages")).isEmpty();
        assertThat(form.form().get().field("temperature")).isPresent();
        assertThat(form.values().get()).isEqualTo(Values.NONE);
    }

    @Test
    void carriesWhatFitsToAnotherModelAndSaysWhatDoesNot() {
        use(LLAMA);
        form.set("temperature", new Value.Numeral(2));
        form.set("top_k", new Value.Numeral(7));
        form.set("frequency_penalty", new Value.Numeral("-1.5"));

        use(GUARD);

        assertThat(form.values().get()).isEqualTo(new Values(Map.of("temperature", new Value.Numeral(2))));
        assertThat(form.said().get()).isEqualTo("This model does not take: Frequency penalty, Top K.");
    }

    @Test
    void saysWhatWasCutToTheLimitsOfAnotherModel() {
        use(LLAMA);
        form.set("frequency_penalty", new Value.Numeral("-1.5"));

        use(QWQ);

        assertThat(form.values().get().of("frequency_penalty")).contains(new Value.Numeral(0));
        assertThat(form.said().get()).isEqualTo("Cut to its limits: Frequency penalty -1.5 → 0.");
    }

    @Test
    void remembersWhatWasSetForEachModel() {
        use(LLAMA);
        form.set("temperature", new Value.Numeral(1));
        use(GLM);
        form.set("temperature", new Value.Numeral(2));
        use(LLAMA);

        assertThat(form.values().get().of("temperature")).contains(new Value.Numeral(1));

        FormViewModel restarted = new FormViewModel(memory, Set.of());
        restarted.use(GLM, Forms.bundled(GLM));
        assertThat(restarted.values().get().of("temperature")).contains(new Value.Numeral(2));
    }

    @Test
    void aModelThatWasOnlyLookedAtTakesWhatIsSetLater() {
        use(LLAMA);
        use(GLM);
        use(LLAMA);
        form.set("temperature", new Value.Numeral(1));

        use(GLM);

        assertThat(form.values().get().of("temperature")).contains(new Value.Numeral(1));
    }

    @Test
    void clampsWhatIsSetAndTakesNothingOfTheWrongKind() {
        use(LLAMA);

        form.set("temperature", new Value.Numeral(99));
        form.set("top_k", new Value.Text("many"));
        form.set("no_such_field", new Value.Truth(true));

        assertThat(form.values().get()).isEqualTo(new Values(Map.of("temperature", new Value.Numeral(5))));
    }

    @Test
    void aDefaultPresetHoldsWhereNothingElseWasSet() {
        use(LLAMA);
        form.set("temperature", new Value.Numeral(0));
        form.presets().save("Exact");
        form.presets().standard(Optional.of("Exact"));
        settings.remove("form.last." + LLAMA);

        FormViewModel fresh = new FormViewModel(memory, Set.of());
        fresh.use(LLAMA, Forms.bundled(LLAMA));

        assertThat(fresh.values().get().of("temperature")).contains(new Value.Numeral(0));
    }

    @Test
    void aDeletedPresetComesBack() {
        use(LLAMA);
        form.presets().save("Plain");

        form.presets().delete("Plain");

        assertThat(form.presets().all().get().all()).isEmpty();
        assertThat(form.said().get()).isEqualTo("Deleted “Plain”.");

        form.presets().undo();

        assertThat(form.presets().all().get().all()).containsExactly(new Preset("Plain", Filled.NOTHING));
        assertThat(memory.presets(LLAMA)).isEqualTo(form.presets().all().get());
        assertThat(form.presets().undoable().get()).isEmpty();
    }

    @Test
    void aPresetBringsBackFieldsAndExtraJson() {
        use(LLAMA);
        form.set("temperature", new Value.Numeral(0));
        form.write("{\"min_p\": 0.1}");
        form.presets().save("Exact");
        form.fill(Filled.NOTHING);

        form.presets().apply(form.presets().all().get().named("Exact").orElseThrow());

        assertThat(form.filled())
                .isEqualTo(new Filled(new Values(Map.of("temperature", new Value.Numeral(0))), "{\"min_p\": 0.1}"));
    }

    @Test
    void jsonThatCannotBeReadIsNeitherSentNorLost() {
        use(LLAMA);
        form.set("response_format", new Value.Json("{\"type\": \"json_object\"}"));

        form.draft("response_format", "{\"type\": ");
        use(GLM);
        use(LLAMA);

        assertThat(form.values().get().of("response_format")).isEmpty();
        assertThat(form.drafted(form.form().get().field("response_format").orElseThrow()))
                .contains("{\"type\": ");
    }

    @Test
    void extraJsonWithASecretIsNeitherSentNorKept() {
        use(LLAMA);

        form.write("{\"api_key\": \"s3cret\", \"min_p\": 0.1}");

        assertThat(form.extraFields().get()).containsOnlyKeys("min_p");
        assertThat(settings.all().values()).noneMatch(text -> text.contains("s3cret"));
        assertThat(form.extraText()).contains("s3cret");
        form.presets().save("Mine");
        assertThat(settings.all().values()).noneMatch(text -> text.contains("s3cret"));
    }

    @Test
    void aRefreshedSchemaKeepsWhatIsSet() {
        use(LLAMA);
        form.set("temperature", new Value.Numeral(1));
        form.set("top_k", new Value.Numeral(7));

        form.use(LLAMA, Forms.bundled(GUARD));

        assertThat(form.values().get()).isEqualTo(new Values(Map.of("temperature", new Value.Numeral(1))));
        assertThat(form.said().get()).isEqualTo("This model does not take: Top K.");
    }

    private void use(String model) {
        form.use(model, Forms.bundled(model).beside("messages"));
    }
}
