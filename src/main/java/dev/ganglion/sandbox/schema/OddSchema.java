package dev.ganglion.sandbox.schema;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes a schema as odd as one may be that a service sends: by ways of asking within ways of asking, types
/// that do not exist or are not said, and references to nowhere and to themselves.
public final class OddSchema {
    private static final String ODD = """
            {
              "$defs": {
                "tree": {"type": "object", "properties": {
                  "name": {"type": "string"}, "children": {"type": "array", "items": {"$ref": "#/$defs/tree"}}}},
                "loop": {"$ref": "#/$defs/loop"}
              },
              "anyOf": [
                {"title": "Odd in one way", "required": ["odd_way"], "properties": {"odd_way": {"type": "string"}}},
                {"oneOf": [{"properties": {"odd_other_way": {"anyOf": [{"type": "null"}, {"type": "integer"}]}}}]},
                true
              ],
              "properties": {
                "odd_choice": {"oneOf": [{"enum": ["low", "high"]}, {"type": "integer", "minimum": 1, "maximum": 9}]},
                "odd_kind": {"type": "money", "description": "No such type is known."},
                "odd_kinds": {"type": ["string", "null", "array", "spirit"]},
                "odd_silence": {"description": "Nobody says what it takes."},
                "odd_tree": {"$ref": "#/$defs/tree"},
                "odd_loop": {"$ref": "#/$defs/loop"},
                "odd_nowhere": {"$ref": "#/$defs/nothing"},
                "odd_elsewhere": {"$ref": "https://example.org/schema.json"},
                "odd_bounds": {"type": "number", "minimum": 5, "maximum": 1, "multipleOf": 0, "default": 99},
                "odd_default": {"type": "integer", "default": "seven"},
                "odd_options": {"enum": [null, 1, "one", true, {"one": 1}, [1]]},
                "odd_nothing": {"enum": []},
                "odd_truth": true,
                "odd_list": ["string"],
                "odd name with \\"signs\\" / ~ 漢字": {"type": "boolean"}
              }
            }""";

    private OddSchema() {}

    /// All of `schema`, and oddities beside it. What fits it fits the odd one too.
    public static ObjectNode of(ObjectNode schema) {
        ObjectNode odd = (ObjectNode) JsonMapper.shared().readTree(ODD);
        odd.putArray("allOf").add(schema);
        return odd;
    }
}
