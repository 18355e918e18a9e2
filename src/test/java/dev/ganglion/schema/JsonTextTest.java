package dev.ganglion.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"object\" | 1:18 | Unexpected end-of-input",
                "[1, 2               | 1:6  | Unexpected end-of-input",
                "{\"a\": 1, \"b       | 1:12 | Unexpected end-of-input in property name",
                "{\"a\" 1}            | 1:6  | Unexpected character ('1')",
            })
    void tellsWhatIsBrokenInWordsForTheUserAlone(String text, String place, String reason) {
        JsonText.Result result = JsonText.read(text);

        assertThat(result).isInstanceOfSatisfying(JsonText.Result.Bad.class, bad -> {
            assertThat(bad.reason()).isEqualTo(reason);
            assertThat(bad.place().line() + ":" + bad.place().column()).isEqualTo(place);
        });
    }
}
