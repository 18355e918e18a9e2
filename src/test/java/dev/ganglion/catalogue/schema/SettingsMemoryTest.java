package dev.ganglion.catalogue.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Presets;
import dev.ganglion.domain.form.Presets.Preset;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsMemoryTest {
    private static final Values VALUES = new Values(Map.of(
            "temperature", new Value.Numeral("0.25"),
            "effort", new Value.Text("low"),
            "logprobs", new Value.Truth(true),
            "stop", new Value.Texts(List.of("END")),
            "tools", new Value.Json("[ \"a\",\n 1 ]")));

    private final Settings settings = new MemorySettings();
    private final SettingsMemory memory = new SettingsMemory(settings);

    @Test
    void remembersEveryKindOfValueAsItWas() {
        Filled filled = new Filled(VALUES, "{\"not\": finished");

        memory.remember("@cf/a/b", filled);

        assertThat(memory.last("@cf/a/b")).contains(filled);
        assertThat(memory.last("@cf/a/c")).isEmpty();
    }

    @Test
    void remembersPresetsAndTheDefaultOne() {
        Presets presets = Presets.NONE
                .with(new Preset("Exact", new Filled(VALUES, "")))
                .with(new Preset("Plain", Filled.NOTHING))
                .standing(Optional.of("Exact"));

        memory.keep("@cf/a/b", presets);

        assertThat(memory.presets("@cf/a/b")).isEqualTo(presets);
        assertThat(memory.presets("@cf/a/c")).isEqualTo(Presets.NONE);
    }

    @Test
    void whatIsDamagedIsAsIfItWereNotThere() {
        settings.put(
                "form.last.@cf/a/b", "{\"values\": {\"x\": 1, \"y\": {\"$json\": \"{broken\"}, \"z\": 1e99999999}}");
        settings.put("form.last.@cf/a/c", "no JSON");
        settings.put("form.presets.@cf/a/b", "{\"standard\": \"gone\", \"presets\": [{\"name\": \"\"}, 7]}");

        assertThat(memory.last("@cf/a/b")).contains(new Filled(new Values(Map.of("x", new Value.Numeral(1))), ""));
        assertThat(memory.last("@cf/a/c")).isEmpty();
        assertThat(memory.presets("@cf/a/b")).isEqualTo(Presets.NONE);
    }

    @Test
    void writesValuesAsARequestCarriesThem() {
        Values values = VALUES.with("chat_template_kwargs", new Value.Json("{\"enable_thinking\": false}"))
                .with("chat_template_kwargs.low_effort", new Value.Truth(true))
                .with("max_tokens", new Value.Numeral(100));

        assertThat(ValueJson.object(values))
                .hasToString("{\"chat_template_kwargs\":{\"enable_thinking\":false,\"low_effort\":true},"
                        + "\"effort\":\"low\",\"logprobs\":true,\"max_tokens\":100,\"stop\":[\"END\"],"
                        + "\"temperature\":0.25,\"tools\":[\"a\",1]}");
        assertThat(ValueJson.plain(values))
                .containsEntry("temperature", new BigDecimal("0.25"))
                .containsEntry("max_tokens", BigInteger.valueOf(100))
                .containsEntry("stop", List.of("END"))
                .containsEntry("chat_template_kwargs", Map.of("enable_thinking", false, "low_effort", true));
    }
}
