package dev.ganglion.sandbox.text;

import dev.ganglion.sandbox.text.Keywords.Keyword;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// Pieces of Markdown that answers are put together from. Each is one or more whole blocks.
final class Parts {
    private static final Map<String, List<String>> SNIPPETS = Sections.of("snippets.txt");
    private static final List<String> USUAL_LANGUAGES = List.of("python", "java", "javascript", "rust", "go");
    private static final Map<String, String> LANGUAGE_NAMES = Map.of(
            "python",
            "Python",
            "java",
            "Java",
            "javascript",
            "JavaScript",
            "typescript",
            "TypeScript",
            "bash",
            "Bash",
            "sql",
            "SQL",
            "rust",
            "Rust",
            "go",
            "Go");
    private static final int SAMPLE_TEXT = 100;

    private final Voice voice;

    Parts(Voice voice) {
        this.voice = voice;
    }

    /// Says that it is simulated, and what else belongs to the prompt.
    String opening() {
        return voice.say("opening") + asides();
    }

    /// What is there beside the last message: earlier turns, a system message, attachments.
    String asides() {
        var aside = new StringBuilder();
        if (voice.reading().earlier().isPresent()) {
            aside.append(' ').append(voice.say("turn"));
        }
        if (!voice.reading().prompt().system().isBlank()) {
            aside.append(' ').append(voice.say("system"));
        }
        var beside = voice.reading().prompt().beside();
        if (voice.reading().prompt().pictures() > 0 && beside.seen().isEmpty()) {
            aside.append(' ').append(voice.say("pictures"));
        }
        if (beside.adapter().isPresent()) {
            aside.append(' ').append(voice.say("adapter"));
        }
        return aside.toString();
    }

    String list(int amount) {
        var list = new StringJoiner("\n");
        for (int i = 1; i <= amount; i++) {
            list.add(i + ". " + voice.say("list.item"));
        }
        return list.toString();
    }

    /// Every keyword with two remarks below it.
    String nested() {
        var list = new StringJoiner("\n");
        var roles = voice.all("table.role").iterator();
        for (var keyword : voice.reading().said()) {
            list.add("- **" + Voice.title(keyword.word()) + "** " + roles.next() + ".");
            list.add("  - " + occurrence(keyword));
            list.add("  - " + voice.say("parts.note"));
        }
        return list.toString();
    }

    String table() {
        var table = new StringJoiner("\n");
        table.add("| Word | Times | Letters | What it does here |");
        table.add("|---|---:|---:|---|");
        var roles = voice.all("table.role").iterator();
        for (var keyword : voice.reading().said()) {
            long letters =
                    keyword.word().codePoints().filter(Character::isLetter).count();
            table.add("| %s | %d | %d | %s |".formatted(keyword.word(), keyword.times(), letters, roles.next()));
        }
        return table.toString();
    }

    /// Steps in their order, some with a remark below.
    String steps() {
        var list = new StringJoiner("\n");
        int number = 0;
        var details = voice.all("step.detail");
        for (var step : voice.all("step")) {
            list.add(++number + ". " + step);
            if (number % 2 == 1) {
                list.add("   - " + details.get(number - 1));
            }
        }
        return list.toString();
    }

    /// Chooses the language of the program and lets phrases name it.
    String language() {
        var language = voice.reading()
                .language()
                .orElseGet(() -> USUAL_LANGUAGES.get(voice.random().nextInt(USUAL_LANGUAGES.size())));
        voice.set("language", LANGUAGE_NAMES.getOrDefault(language, language));
        return language;
    }

    String code(String language) {
        var program = String.join("\n", SNIPPETS.getOrDefault(language, List.of()));
        return "```" + language + "\n" + program.replace("{text}", sampleText()) + "\n```";
    }

    /// The message on one line, without the signs that would end a string in any of the languages.
    private String sampleText() {
        var line = voice.reading()
                .message()
                .replaceAll("[\\\\$`{}]", "")
                .replace('"', '”')
                .replace('\'', '’')
                .replaceAll("\\s+", " ")
                .strip();
        if (line.length() <= SAMPLE_TEXT) {
            return line;
        }
        int space = line.lastIndexOf(' ', SAMPLE_TEXT);
        return line.substring(0, space > 0 ? space : SAMPLE_TEXT) + "…";
    }

    private static String occurrence(Keyword keyword) {
        return keyword.times() == 0
                ? "It is not said, only meant."
                : "It occurs " + Numbers.times(keyword.times()) + " in your request.";
    }
}
