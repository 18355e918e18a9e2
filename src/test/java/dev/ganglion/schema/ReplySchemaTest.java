package dev.ganglion.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplySchemaTest {
    private static final String PERSON = """
            {
              "type": "object",
              "properties": {
                "name": {"type": "string", "minLength": 2},
                "age": {"type": "integer", "minimum": 0},
                "tags": {"type": "array", "items": {"enum": ["a", "b"]}}
              },
              "required": ["name", "age"],
              "additionalProperties": false
            }""";

    @Test
    void acceptsAReplyThatFollowsIt() {
        assertThat(check("{\"name\": \"Ada\", \"age\": 36, \"tags\": [\"a\"]}")).isEqualTo(new Verdict.Fits());
    }

    @Test
    void looksInsideACodeFence() {
        var fenced = "```json\n{\"name\": \"Ada\",\n \"age\": -1}\n```";

        assertThat(check(fenced)).isEqualTo(misfits(new Misfit("/age", new Place(3, 9), "must be at least 0")));
    }

    @Test
    void namesThePathAndPlaceOfEachMisfit() {
        var reply = "{\"name\": 7,\n\"age\": \"old\",\n\"tags\": [\"a\", \"c\"]}";

        assertThat(check(reply))
                .isEqualTo(misfits(
                        new Misfit("/name", new Place(1, 10), "must be string, but is integer"),
                        new Misfit("/age", new Place(2, 8), "must be integer, but is string"),
                        new Misfit("/tags/1", new Place(3, 15), "must be one of \"a\", \"b\"")));
    }

    @Test
    void missesWhatIsRequiredOnlyAtTheEnd() {
        var schema = read(PERSON);

        assertThat(schema.check("{\"name\": \"Ada\"", false)).isEqualTo(new Verdict.SoFar());
        assertThat(schema.check("{\"name\": \"Ada\"}", true))
                .isEqualTo(misfits(new Misfit("", new Place(1, 1), "lacks “age”")));
    }

    @Test
    void seesAMisfitAsSoonAsItsValueIsWhole() {
        var schema = read(PERSON);

        assertThat(schema.check("{\"name\": \"Ada\", \"age\": \"ol", false)).isEqualTo(new Verdict.SoFar());
        assertThat(schema.check("{\"name\": \"Ada\", \"age\": \"old\"", false))
                .isEqualTo(misfits(new Misfit("/age", new Place(1, 24), "must be integer, but is string")));
    }

    @Test
    void isContentWithEveryBeginningOfAGoodReply() {
        var schema = read(PERSON);
        var reply = "```json\n{\"name\": \"A\\\"d}a\", \"age\": 36, \"tags\": [\"a\", \"b\"]}\n```";

        for (int end = 0; end < reply.length() - 5; end++) {
            assertThat(schema.check(reply.substring(0, end), false))
                    .as(reply.substring(0, end))
                    .isEqualTo(new Verdict.SoFar());
        }
        assertThat(schema.check(reply, true)).isEqualTo(new Verdict.Fits());
    }

    @Test
    void tellsProseAtOnce() {
        assertThat(read(PERSON).check("Sure, here", false)).isInstanceOf(Verdict.NotJson.class);
    }

    @Test
    void tellsWhereAReplyStopsBeingJson() {
        assertThat(check("{\"name\": \"Ada\",\n  age: 3}"))
                .isInstanceOfSatisfying(
                        Verdict.NotJson.class,
                        broken -> assertThat(broken.place().line()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "true",
                "{\"type\": \"strin\"}",
                "{\"type\": ",
                "{\"properties\": 3}",
                "{\"$ref\": \"http://127.0.0.1:9/a\"}",
                "{\"$ref\": \"#/$defs/lost\"}",
                "{\"$defs\": {\"a\": {\"$ref\": \"#/$defs/b\"}, \"b\": {\"$ref\": \"#/$defs/a\"}}}",
                "{\"$ref\": \"#\"}"
            })
    void refusesWhatIsNoSchema(String text) {
        assertThat(ReplySchema.read(text)).isInstanceOf(ReplySchema.Result.Bad.class);
    }

    @Test
    void followsASchemaThatRefersToItself() {
        var tree =
                "{\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"#\"}}, \"additionalProperties\": false}";

        assertThat(read(tree).check("{\"next\": {\"next\": {\"other\": 1}}}", true))
                .isEqualTo(misfits(
                        new Misfit("/next/next", new Place(1, 19), "has “other”, which the schema does not allow")));
    }

    private static Verdict check(String reply) {
        return read(PERSON).check(reply, true);
    }

    private static ReplySchema read(String schema) {
        return ((ReplySchema.Result.Good) ReplySchema.read(schema)).schema();
    }

    private static Verdict misfits(Misfit... all) {
        return new Verdict.Misfits(List.of(all));
    }
}
