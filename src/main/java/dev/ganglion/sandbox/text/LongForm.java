package dev.ganglion.sandbox.text;

import java.util.ArrayList;
import java.util.List;

/// Writes an article: headings, paragraphs, a nested list, a table, a program, steps, and more of them where a
/// number of words was asked for.
final class LongForm {
    private final Voice voice;
    private final Parts parts;
    private final List<String> blocks = new ArrayList<>();
    private int written;

    LongForm(Voice voice) {
        this.voice = voice;
        this.parts = new Parts(voice);
    }

    String write() {
        add("## " + Voice.title(voice.reading().topic()));
        add(parts.opening());
        paragraph();
        paragraph();
        section("parts", voice.say("parts.lead"), parts.nested());
        section("table", voice.say("table.lead"), parts.table(), voice.say("aside"));
        var language = parts.language();
        section("code", voice.say("sample.lead"), parts.code(language));
        section("steps", voice.say("steps.lead"), parts.steps());
        while (written < voice.reading().wordsWanted()) {
            voice.turnToNextKeyword();
            paragraph();
            add(extra());
        }
        add(voice.say("long.close"));
        return String.join("\n\n", blocks);
    }

    /// Adds a heading and the paragraph that belongs to it.
    private void paragraph() {
        var body = voice.say("body").split(" :: ", 2);
        add("### " + body[0]);
        add(body[1]);
    }

    private void section(String kind, String... content) {
        add("### " + voice.say("heading." + kind));
        List.of(content).forEach(this::add);
    }

    /// Something that is not a paragraph, a different thing in each section.
    private String extra() {
        return switch (blocks.size() % 4) {
            case 0 -> parts.list(4);
            case 1 -> parts.table();
            case 2 -> voice.say("aside");
            default -> parts.code(parts.language());
        };
    }

    private void add(String block) {
        blocks.add(block);
        written += Keywords.words(block).size();
    }
}
