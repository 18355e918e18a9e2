package dev.ganglion.sandbox.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// Makes answers: the same for the same prompt and seed, and true in what they say about the prompt.
public final class Composer {
    /// The answer to a prompt, in Markdown.
    public String answer(Prompt prompt) {
        var voice = new Voice(Reading.of(prompt), random(prompt, "answer"));
        var parts = new Parts(voice);
        if (!prompt.beside().results().isEmpty()) {
            return join(parts.opening(), voice.say("result.lead"), results(prompt.beside()), voice.say("result.close"));
        }
        if (!prompt.beside().seen().isEmpty()) {
            return join(parts.opening(), voice.say("sight.lead"), seen(prompt.beside()), voice.say("sight.close"));
        }
        return switch (voice.reading().intent()) {
            case GREETING -> join(voice.say("greeting") + parts.asides(), voice.say("greeting.offer"));
            case QUESTION -> join(parts.opening(), voice.say("question"), voice.say("question.close"));
            case STATEMENT -> join(parts.opening(), voice.say("statement"), voice.say("question.close"));
            case LIST ->
                join(
                        parts.opening(),
                        voice.say("list.lead"),
                        parts.list(voice.reading().amount()),
                        voice.say("list.close"));
            case TABLE -> join(parts.opening(), voice.say("table.lead"), parts.table(), voice.say("table.close"));
            case CODE -> code(voice, parts);
            case SUMMARY -> summary(voice, parts);
            case LONG -> new LongForm(voice).write();
        };
    }

    /// What a model thinks before it answers: more of it with a higher effort.
    public String thoughts(Prompt prompt, String effort) {
        var voice = new Voice(Reading.of(prompt), random(prompt, "thoughts"));
        int sentences = switch (effort) {
            case "low", "minimal" -> 2;
            case "max", "xhigh" -> 6;
            default -> 4;
        };
        var group = voice.reading().intent() == Intent.GREETING ? "thought.greeting" : "thought";
        return voice.all(group).stream().limit(sentences).collect(Collectors.joining(" "));
    }

    private static String results(Prompt.Beside beside) {
        return beside.results().stream()
                .map(result -> "- **" + result.tool() + "**: " + result.text())
                .collect(Collectors.joining("\n"));
    }

    private static String seen(Prompt.Beside beside) {
        return String.join(" ", beside.seen());
    }

    private static String code(Voice voice, Parts parts) {
        var language = parts.language();
        return join(
                parts.opening(),
                voice.say("code.lead"),
                parts.code(language),
                "- " + voice.say("code.note") + "\n- " + voice.say("code.note"),
                voice.say("code.close"));
    }

    private static String summary(Voice voice, Parts parts) {
        var sentences = Summary.of(voice.reading().message(), 3);
        var points = sentences.stream().map(sentence -> "- " + sentence).collect(Collectors.joining("\n"));
        return join(parts.opening(), voice.say("summary.lead"), points, voice.say("summary.close"));
    }

    private static String join(String... blocks) {
        return String.join("\n\n", blocks);
    }

    private static Random random(Prompt prompt, String purpose) {
        var parts = new ArrayList<>(List.of(purpose, prompt.model(), prompt.system()));
        prompt.turns().forEach(turn -> parts.add(turn.speaker() + turn.text()));
        prompt.seed().ifPresent(seed -> parts.add(seed.toString()));
        return new Random(ByteBuffer.wrap(digest(String.join("\0", parts))).getLong());
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
