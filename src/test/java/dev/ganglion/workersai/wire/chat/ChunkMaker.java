package dev.ganglion.workersai.wire.chat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Makes chunks of both families as services might: fields in any order, left out, or odd.
final class ChunkMaker {
    private static final List<String> PIECES = List.of(
            "Hel",
            " ",
            "é",
            "😀",
            "\\n",
            "\\\"",
            "\\u0000",
            "\\u00e9",
            "\\ud83d\\ude00",
            "\\/",
            "\\\\",
            "{",
            "}",
            "\\\"content\\\":\\\"x\\\"",
            "data: ",
            "[DONE]",
            "\\t",
            "日本",
            "\\uFFFD",
            "�");

    private final Random random;

    ChunkMaker(Random random) {
        this.random = random;
    }

    String chunk() {
        return random.nextBoolean() ? legacy() : chat();
    }

    /// A chunk whose form is always the same, as nearly all of a real stream have it.
    String usual() {
        return "{\"choices\":[{\"index\":0,\"delta\":{\"content\":" + text() + ",\"reasoning\":" + text() + "}}],\"p\":"
                + (rarely() ? text() : "\"" + "ab".repeat(random.nextInt(9)) + "\"") + ",\"usage\":{\"prompt_tokens\":"
                + random.nextInt(20)
                + ",\"completion_tokens\":" + (rarely() ? oddValue() : "7")
                + ",\"prompt_tokens_details\":{\"cached_tokens\":" + random.nextInt(20) + "},\"neurons\":"
                + (rarely() ? neurons() : random.nextDouble())
                + "}}";
    }

    private String legacy() {
        List<String> fields = new ArrayList<>();
        fields.add("\"response\":" + (rarely() ? oddValue() : text()));
        maybe(fields, "\"tool_calls\":" + (rarely() ? "[{\"name\":\"f\",\"arguments\":{}}]" : "[]"));
        maybe(fields, "\"p\":\"" + "abdefgh".substring(random.nextInt(7)) + "\"");
        maybe(fields, "\"usage\":" + (rarely() ? usage() : "null"));
        return object(fields);
    }

    private String chat() {
        List<String> fields = new ArrayList<>();
        fields.add("\"choices\":[" + choice() + (rarely() ? "," + choice() : "") + "]");
        maybe(fields, "\"id\":\"id-17\"");
        maybe(fields, "\"created\":1764000000");
        maybe(fields, "\"object\":\"" + (rarely() ? "chat.completion" : "chat.completion.chunk") + "\"");
        maybe(fields, "\"usage\":" + (rarely() ? "null" : usage()));
        maybe(fields, "\"extra\":" + oddValue());
        maybe(fields, rarely() ? "\"type\":\"response.output_text.delta\"" : "\"model\":\"m\"");
        return object(fields);
    }

    private String choice() {
        List<String> fields = new ArrayList<>();
        fields.add("\"delta\":" + delta());
        maybe(fields, "\"index\":" + (rarely() ? "1" : "0"));
        maybe(fields, "\"finish_reason\":" + (rarely() ? "\"stop\"" : "null"));
        maybe(fields, "\"logprobs\":" + (rarely() ? "{\"content\":[{\"token\":\"a\",\"bytes\":[1,2]}]}" : "null"));
        return object(fields);
    }

    private String delta() {
        List<String> fields = new ArrayList<>();
        fields.add("\"content\":" + (rarely() ? oddValue() : text()));
        maybe(fields, "\"role\":\"assistant\"");
        maybe(fields, "\"refusal\":" + (rarely() ? text() : "null"));
        maybe(fields, "\"function_call\":" + (rarely() ? "{\"name\":\"f\"}" : "null"));
        maybe(fields, "\"reasoning_content\":" + (random.nextBoolean() ? "null" : text()));
        maybe(fields, "\"reasoning\":" + (random.nextBoolean() ? "null" : text()));
        maybe(fields, "\"tool_calls\":" + (random.nextBoolean() ? "null" : "[]"));
        return object(fields);
    }

    private String usage() {
        List<String> fields = new ArrayList<>();
        maybe(fields, "\"prompt_tokens\":" + random.nextInt(100));
        maybe(fields, "\"completion_tokens\":" + (rarely() ? "1e1" : String.valueOf(random.nextInt(100))));
        maybe(fields, "\"prompt_tokens_details\":{\"cached_tokens\":" + random.nextInt(50) + "}");
        maybe(fields, "\"neurons\":" + neurons());
        maybe(fields, (rarely() ? "\"input_tokens\":" : "\"total_tokens\":") + random.nextInt(100));
        return object(fields);
    }

    private String neurons() {
        return switch (random.nextInt(6)) {
            case 0 -> "null";
            case 1 -> "\"1.5\"";
            case 2 -> "0";
            case 3 -> "-1";
            case 4 -> "5.4e-2";
            default -> String.valueOf(random.nextDouble() * 3);
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder("\"");
        for (int left = random.nextInt(5); left > 0; left--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.append('"').toString();
    }

    private String oddValue() {
        List<String> values = List.of("42", "0.005", "true", "null", "{\"a\":[1,2,{\"b\":\"c\"}]}", "[]", "-0.5e3");
        return values.get(random.nextInt(values.size()));
    }

    private String object(List<String> fields) {
        Collections.shuffle(fields, random);
        String blank = rarely() ? " \n" : "";
        return "{" + blank + String.join("," + blank, fields) + blank + "}";
    }

    private void maybe(List<String> fields, String field) {
        if (random.nextBoolean()) {
            fields.add(field);
        }
    }

    private boolean rarely() {
        return random.nextInt(20) == 0;
    }
}
