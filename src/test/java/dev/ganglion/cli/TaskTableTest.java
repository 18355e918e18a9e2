package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.cli.input.Attachment;
import dev.ganglion.cli.input.MediaType;
import dev.ganglion.domain.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Every row of the table of tasks in the README works as it stands, over HTTP to the sandbox.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskTableTest {
    private static final Pattern ROW = Pattern.compile(
            "\\| ([^|]+) \\| `[\\w.]+`(?:, `\\w+`)* \\| `((?:run|embed|batch|doctor|markdown|adapters|usage)[^|]*)` \\| .*");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private record Row(String task, List<String> words) {
        String after(String option) {
            int place = words.indexOf(option);
            return place < 0 ? "" : words.get(place + 1);
        }
    }

    @TempDir
    private Path folder;

    @Test
    void theTableHasEveryTask() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(30);
    }

    @TestFactory
    Stream<DynamicTest> everyRowAnswers() throws IOException {
        write("requests.jsonl", "{'text': 'The sky is blue.', 'external_reference': 'a'}");
        write("tools.json", """
                [{'name': 'weather', 'description': 'The weather of a town', 'parameters': {'type': 'object',
                  'properties': {'town': {'type': 'string', 'description': 'Its name'}}, 'required': ['town']}}]""");
        write("format.json", """
                {'type': 'json_schema', 'json_schema': {'type': 'object', 'required': ['colour'],
                  'properties': {'colour': {'type': 'string'}}}}""");
        write("page.html", "<h1>Ants</h1><p>They carry leaves.</p>");
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.task, () -> answers(row)));
    }

    private void write(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    }

    private void answers(Row row) throws IOException {
        try (var desk = new Desk(folder)) {
            desk.environment.clear();

            int code = desk.run(arguments(row));

            assertThat(desk.err()).doesNotContain("Warning");
            assertThat(code).isZero();
            if (row.after("--output").isEmpty()) {
                assertThat(desk.out() + desk.err()).containsPattern("\\w{2}");
            } else {
                Path file = folder.resolve(row.after("--output"));
                var made = new Attachment("made", Octets.of(Files.readAllBytes(file)));
                assertThat(made.type())
                        .isIn(
                                file.toString().endsWith(".jpg")
                                        ? List.of(MediaType.JPEG, MediaType.PNG)
                                        : List.of(MediaType.MP3, MediaType.TAGGED_MP3));
                assertThat(desk.out()).isEmpty();
            }
        }
    }

    private String[] arguments(Row row) {
        List<String> files = List.of(
                row.after("markdown"),
                row.after("--file"),
                row.after("--output"),
                row.after("--requests"),
                row.after("--tools"),
                row.after("--response-format"));
        return Stream.concat(
                        row.words.stream()
                                .map(word -> files.contains(word)
                                        ? folder.resolve(word).toString()
                                        : word),
                        Stream.of("--sandbox"))
                .toArray(String[]::new);
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(row.group(1), words(row.group(2))))
                .toList();
    }

    private static List<String> words(String command) {
        var words = new ArrayList<String>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }
}
