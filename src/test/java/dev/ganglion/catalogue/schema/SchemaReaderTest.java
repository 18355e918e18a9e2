package dev.ganglion.catalogue.schema;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ganglion.domain.Parameter.Need;
import dev.ganglion.domain.form.Bounds;
import dev.ganglion.domain.form.Facts;
import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Field.Shape;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.form.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemaReaderTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Test
    void waysOfAskingBecomeVariants() {
        Form form = form("""
                {"type": "object", "oneOf": [
                  {"title": "Prompt", "required": ["prompt"], "properties": {
                    "prompt": {"type": "string", "minLength": 1}, "seed": {"type": "integer"}}},
                  {"title": "Messages", "required": ["messages"], "properties": {
                    "messages": {"type": "array", "items": {"type": "object"}}, "seed": {"type": "integer"}}}]}""");

        assertThat(form.fields())
                .containsExactly(
                        new Field.Text(needed("prompt", "Prompt"), least("1"), false),
                        new Field.Numeric(Facts.optional("seed"), Bounds.ANY, Optional.empty(), true),
                        new Field.Json(needed("messages", "Messages"), Shape.ARRAY, List.of()));
        assertThat(form.beside("messages").fields()).extracting(Field::name).containsExactly("seed", "messages");
    }

    @ParameterizedTest
    @CsvSource({"true, OPTIONAL", "{}, OPTIONAL", "false, ONE_OF", "'{\"required\": [\"b\"]}', ONE_OF"})
    void nothingIsNeededWhereAWayOfAskingDemandsNothing(String other, Need need) {
        Form form = form(
                "{\"properties\": {\"a\": {}, \"b\": {}}, \"anyOf\": [{\"required\": [\"a\"]}, %s]}".formatted(other));

        assertThat(form.field("a").orElseThrow().facts().need()).isEqualTo(need);
    }

    @Test
    void followsReferencesAndMergesParts() {
        Form form = form("""
                {"$defs": {"share": {"type": "number", "minimum": 0, "maximum": 1}, "base": {"properties": {
                    "top_p": {"allOf": [{"$ref": "#/$defs/share"}, {"maximum": 0.9}], "default": 0.5}}}},
                 "allOf": [{"$ref": "#/$defs/base"}, {"required": ["top_p"]}]}""");

        assertThat(form.fields())
                .containsExactly(new Field.Numeric(
                        new Facts("top_p", Need.REQUIRED, Set.of(), Optional.of(new Value.Numeral("0.5")), ""),
                        Bounds.of("0", "0.9"),
                        Optional.empty(),
                        false));
    }

    @Test
    void nullIsNoValueOfItsOwn() {
        assertThat(field("{\"anyOf\": [{\"type\": \"integer\", \"minimum\": 1}, {\"type\": \"null\"}]}"))
                .isEqualTo(new Field.Numeric(Facts.optional("x"), least("1"), Optional.empty(), true));
        assertThat(field("{\"type\": [\"boolean\", \"null\"], \"default\": null}"))
                .isEqualTo(new Field.Switch(Facts.optional("x")));
        assertThat(field("{\"enum\": [\"a\", null, 2]}"))
                .isEqualTo(new Field.Choice(Facts.optional("x"), List.of(new Value.Text("a"), new Value.Numeral(2))));
    }

    @Test
    void takesATypeFromWhatIsSaidWhereNoneIsStated() {
        assertThat(field("{\"minimum\": 0}")).isInstanceOf(Field.Numeric.class);
        assertThat(field("{\"maxLength\": 4}")).isInstanceOf(Field.Text.class);
        assertThat(field("{\"properties\": {\"a\": {}}}"))
                .isEqualTo(new Field.Json(Facts.optional("x"), Shape.OBJECT, List.of("a")));
        assertThat(field("{\"const\": \"only\"}")).isInstanceOf(Field.Choice.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "true",
                "{\"type\": \"tuple\"}",
                "{\"type\": 7}",
                "{\"type\": [\"string\", \"object\"]}",
                "{\"anyOf\": [{\"type\": \"string\"}, {}]}",
                "{\"$ref\": \"https://example.com/elsewhere\"}",
                "{\"$ref\": \"#/nowhere\"}"
            })
    void whatCannotBeUnderstoodIsFreeJson(String schema) {
        assertThat(field(schema)).isEqualTo(new Field.Json(Facts.optional("x"), Shape.ANY, List.of()));
    }

    @Test
    void listsOfTextsAreListsAndListsOfObjectsAreJson() {
        assertThat(field(
                        "{\"type\": \"array\", \"items\": {\"type\": \"string\", \"enum\": [\"a\"]}, \"maxItems\": 4}"))
                .isEqualTo(new Field.Texts(
                        Facts.optional("x"),
                        new Bounds(Optional.empty(), Optional.of(BigDecimal.valueOf(4))),
                        List.of("a")));
        assertThat(field("{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"array\", \"items\": {\"type\":"
                        + " \"string\"}}]}"))
                .isInstanceOf(Field.Texts.class);
        assertThat(field("{\"type\": \"array\", \"items\": {\"type\": \"object\"}}"))
                .isEqualTo(new Field.Json(Facts.optional("x"), Shape.ARRAY, List.of()));
        assertThat(field("{\"type\": \"array\", \"items\": {\"type\": \"integer\", \"maximum\": 255}}"))
                .isInstanceOf(Field.File.class);
    }

    @Test
    void absurdBoundsAreAsIfTheyWereNotThere() {
        assertThat(field("{\"type\": \"number\", \"minimum\": 9, \"maximum\": 1, \"multipleOf\": -2}"))
                .isEqualTo(new Field.Numeric(Facts.optional("x"), Bounds.ANY, Optional.empty(), false));
        assertThat(field("{\"type\": \"integer\", \"maximum\": 1e999999, \"default\": 1e999999}"))
                .isEqualTo(new Field.Numeric(Facts.optional("x"), Bounds.ANY, Optional.empty(), true));
        assertThat(field("{\"type\": \"string\", \"minLength\": -1, \"maxLength\": \"many\"}"))
                .isEqualTo(new Field.Text(Facts.optional("x"), Bounds.ANY, false));
        assertThat(field(
                        "{\"type\": \"integer\", \"exclusiveMinimum\": 0, \"maximum\": 8, \"exclusiveMaximum\": true}"))
                .isEqualTo(new Field.Numeric(Facts.optional("x"), Bounds.of("1", "7"), Optional.empty(), true));
    }

    @Test
    void endsWhereASchemaRefersToItself() {
        Form form = form("""
                {"properties": {
                   "tree": {"$ref": "#/$defs/tree"},
                   "loop": {"$ref": "#/$defs/loop"},
                   "self": {"$ref": "#"}},
                 "$defs": {
                   "loop": {"$ref": "#/$defs/loop"},
                   "tree": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#/$defs/tree"}}]}},
                 "allOf": [{"$ref": "#"}]}""");

        assertThat(form.fields()).extracting(Field::name).containsExactly("tree", "loop", "self");
        assertThat(form.field("loop")).contains(new Field.Json(Facts.optional("loop"), Shape.ANY, List.of()));
    }

    @Test
    void aHostileSchemaIsGivenUpSoon() {
        ObjectNode many = MAPPER.createObjectNode();
        ObjectNode properties = many.putObject("properties");
        for (int i = 0; i < 50_000; i++) {
            properties.putObject("a field of a long name, number " + i).put("description", "x".repeat(60));
        }
        ObjectNode branching = MAPPER.createObjectNode();
        branching.putObject("properties").putObject("x").put("$ref", "#/$defs/a");
        var ways = branching.putObject("$defs").putObject("a").putArray("anyOf");
        for (int i = 0; i < 1_000; i++) {
            ways.addObject().put("$ref", "#/$defs/a");
        }
        assertThat(many.toString().length()).isGreaterThan(5_000_000);

        assertThat(soon(many)).isEqualTo(new Reading.Unreadable("it has more than 300 fields"));
        assertThat(soon(branching)).isEqualTo(new Reading.Unreadable("it is too large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"schema\"", "null", "{}", "{\"properties\": 3}", "{\"oneOf\": [true]}"})
    void saysWhatIsNoSchemaOfFields(String schema) {
        assertThat(SchemaReader.read(MAPPER.readTree(schema))).isInstanceOf(Reading.Unreadable.class);
    }

    private static Reading soon(JsonNode schema) {
        return assertTimeoutPreemptively(ofSeconds(5), () -> SchemaReader.read(schema));
    }

    private static Field field(String schema) {
        return form("{\"properties\": {\"x\": " + schema + "}}").fields().getFirst();
    }

    private static Form form(String schema) {
        return ((Reading.Read) SchemaReader.read(ValueJson.MAPPER.readTree(schema))).form();
    }

    private static Bounds least(String least) {
        return new Bounds(Optional.of(new BigDecimal(least)), Optional.empty());
    }

    private static Facts needed(String name, String variant) {
        return new Facts(name, Need.ONE_OF, Set.of(variant), Optional.empty(), "");
    }
}
