package dev.ganglion.ui.embedding.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.ui.task.intake.Bitmap;
import dev.ganglion.ui.task.intake.Incoming;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputViewModelTest {
    @TempDir
    Path folder;

    @AutoClose
    private TaskDesk desk;

    @BeforeEach
    void sitDown() throws Exception {
        desk = TaskDesk.of(folder);
    }

    private InputViewModel input() {
        return new InputViewModel(desk.services(), "texts");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aCsvFileIsAListOfItsTextColumn() throws IOException {
        InputViewModel input = input();

        input.open(file("a.csv", "id,text\n1,\"One, two\"\n2,Three\n"));

        assertThat(input.texts().get()).containsExactly("One, two", "Three");
        input.choose(0);
        assertThat(input.texts().get()).containsExactly("1", "2");
        input.name(false);
        assertThat(input.texts().get()).containsExactly("id", "1", "2");
    }

    @Test
    void takesTheFirstFileThatIsDroppedButNoPicture() throws IOException {
        InputViewModel input = input();

        input.drop(List.of(new Incoming.File(file("a.txt", "One\n")), new Incoming.File(file("b.txt", "Two\n"))));
        assertThat(input.texts().get()).containsExactly("One");
        assertThat(input.said().get()).isEqualTo("Only a.txt was taken: one file at a time.");

        input.drop(List.of(new Incoming.Pixels("Pasted", new Bitmap(new int[1], 1))));
        assertThat(input.texts().get()).containsExactly("One");
        assertThat(input.said().get()).startsWith("A picture holds no texts.");
    }

    @Test
    void otherFilesAreLines() throws IOException {
        InputViewModel input = input();

        input.open(file("a.txt", "One, two\n\n\"Three\n"));

        assertThat(input.texts().get()).containsExactly("One, two", "\"Three");
    }

    @Test
    void aFileIsReadAgainNextTimeWithItsColumn() throws IOException {
        InputViewModel before = input();
        before.type("typed");
        before.open(file("a.csv", "id,text\n1,One\n2,Two\n"));
        before.choose(0);

        InputViewModel after = input();

        assertThat(after.texts().get()).containsExactly("1", "2");
        after.putAway();
        assertThat(after.texts().get()).containsExactly("typed");
        assertThat(input().texts().get()).containsExactly("typed");
    }

    @Test
    void whatWasTypedStaysWhenAFileCannotBeRead() throws IOException {
        InputViewModel input = input();
        input.type("typed");

        input.open(file("bad.csv", "text\n\"open\n"));
        assertThat(input.said().get()).contains("line 2");
        assertThat(input.texts().get()).containsExactly("typed");

        input.open(folder.resolve("none.csv"));
        assertThat(input.said().get()).isNotEmpty();
        assertThat(input.texts().get()).containsExactly("typed");
        assertThat(input().texts().get()).containsExactly("typed");

        input.open(file("empty.txt", "\n \n"));
        assertThat(input.said().get()).contains("empty.txt");
    }

    @Test
    void aFileOfWindowsIsReadAsSuch() throws IOException {
        Path file = Files.write(folder.resolve("w.txt"), "Grüße aus Köln".getBytes(Charset.forName("windows-1252")));
        InputViewModel input = input();

        input.open(file);

        assertThat(input.texts().get()).containsExactly("Grüße aus Köln");
        assertThat(Files.readAllBytes(file)).isNotEqualTo("Grüße aus Köln".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aShortPasteBelongsIntoTheBoxAndMayBeATable() {
        InputViewModel input = input();
        String rows = "name\ttext\nA\tFirst\nB\tSecond";

        assertThat(input.paste(rows)).isFalse();
        input.type(rows);
        input.pasted(rows);
        assertThat(input.offer().get()).isPresent();
        input.takeOffer();

        assertThat(input.texts().get()).containsExactly("First", "Second");
        assertThat(input().texts().get()).containsExactly("First", "Second");
    }

    @Test
    void proseIsNoTable() {
        InputViewModel input = input();

        input.pasted("Cats, dogs and birds.\nFish swim.");
        assertThat(input.offer().get()).isEmpty();
        input.pasted("\"open, b\nc, d");
        assertThat(input.offer().get()).isEmpty();
    }

    @Test
    void tenThousandLinesBecomeAListThatIsThereAgainNextTime() {
        InputViewModel input = input();
        String many = IntStream.range(0, 10_000).mapToObj(at -> "line " + at).collect(Collectors.joining("\n"));

        assertThat(input.paste(many)).isTrue();

        assertThat(input.texts().get()).hasSize(10_000);
        assertThat(input().texts().get()).hasSize(10_000);
    }

    @Test
    void aPasteThatIsTooLongToBeKeptSaysSo() {
        InputViewModel input = input();

        assertThat(input.paste("long line of text\n".repeat(30_000))).isTrue();

        assertThat(input.said().get()).contains("not kept");
        assertThat(input().texts().get()).isEmpty();
    }

    @Test
    void longTextsAreShownInOneLine() {
        assertThat(OneLine.of(" a\n b\tc ")).isEqualTo("a b c");
        assertThat(OneLine.of("x".repeat(1_000))).hasSize(401).endsWith("…");
        assertThat(OneLine.of("😀😀😀", 2)).isEqualTo("😀😀…");
        assertThat(List.of(OneLine.of(""))).containsExactly("");
    }
}
