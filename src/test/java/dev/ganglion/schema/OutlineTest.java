package dev.ganglion.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.schema.Outline.Kind;
import dev.ganglion.schema.Outline.Property;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
    private static final Outline ALL = new Outline(List.of(
            new Property("name", Kind.STRING, true, "Full name", List.of()),
            new Property("mood", Kind.STRING, false, "", List.of("good", "bad")),
            new Property("age", Kind.INTEGER, true, "", List.of()),
            new Property("height", Kind.NUMBER, false, "in metres", List.of()),
            new Property("member", Kind.BOOLEAN, false, "", List.of()),
            new Property("tags", Kind.STRINGS, false, "", List.of()),
            new Property("scores", Kind.NUMBERS, false, "", List.of())));

    @Test
    void readsWhatItWrites() {
        assertThat(Outline.read(ALL.schema())).contains(ALL);
        assertThat(ReplySchema.read(ALL.schema())).isInstanceOf(ReplySchema.Result.Good.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"array\"}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"object\"}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"pattern\":\"x\"}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":[\"string\",\"null\"]}}}",
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"array\",\"items\":{\"type\":\"boolean\"}}}}",
                "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":true}",
                "{\"type\":\"object\",\"properties\":{},\"oneOf\":[]}",
                "nonsense"
            })
    void leavesToCodeWhatAFormCannotShow(String schema) {
        assertThat(Outline.read(schema)).isEmpty();
    }
}
