package dev.ganglion.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.ToolDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolTextTest {
    private static final ToolDefinition WEATHER = new ToolDefinition(
            "weather",
            "Weather of a city",
            JsonText.pretty("{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}"),
            "",
            true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"function\",\"function\":%s}",
                "{\"tools\":[{\"type\":\"function\",\"function\":%s}]}",
                "[%s]",
                "%s"
            })
    void readsEveryFormInWhichToolsArePassedAround(String form) {
        var tool = "{\"name\":\"weather\",\"description\":\"Weather of a city\","
                + "\"parameters\":{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}}";

        assertThat(ToolText.read(form.formatted(tool))).isEqualTo(new ToolText.Result.Good(List.of(WEATHER)));
    }

    @Test
    void readsToolsOfTheModelContextProtocol() {
        var text = "{\"tools\":[{\"name\":\"weather\",\"description\":\"Weather of a city\","
                + "\"inputSchema\":{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}}]}";

        assertThat(ToolText.read(text)).isEqualTo(new ToolText.Result.Good(List.of(WEATHER)));
    }

    @Test
    void readsWhatItWrites() {
        var canned = new ToolDefinition("a-b_1", "", WEATHER.parameters(), "{\"sun\": true}", true);

        assertThat(ToolText.read(ToolText.write(canned))).isEqualTo(new ToolText.Result.Good(List.of(canned)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"name\": 3", "[{\"name\":\"a\"},{\"other\":1}]", "{\"tools\":[]}"})
    void tellsWhatIsNoTool(String text) {
        assertThat(ToolText.read(text)).isInstanceOf(ToolText.Result.Bad.class);
    }

    @Test
    void checksNames() {
        assertThat(ToolText.flawOfName("get_weather-2", List.of("other"))).isEmpty();
        assertThat(ToolText.flawOfName("get weather", List.of())).hasValue("must be 1 to 64 letters, digits, _ or -");
        assertThat(ToolText.flawOfName("", List.of())).isPresent();
        assertThat(ToolText.flawOfName("a", List.of("a"))).hasValue("another tool has the name a already");
    }

    @Test
    void wantsNamedArguments() {
        assertThat(ToolText.flawOfParameters(WEATHER.parameters())).isEmpty();
        assertThat(ToolText.flawOfParameters("{\"type\":\"string\"}"))
                .hasValueSatisfying(flaw -> assertThat(flaw.path()).isEqualTo("/type"));
        assertThat(ToolText.flawOfParameters("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"txt\"}}}"))
                .hasValueSatisfying(flaw -> assertThat(flaw.path()).isEqualTo("/properties/a/type"));
    }
}
