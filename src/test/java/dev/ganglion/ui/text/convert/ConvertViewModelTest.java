package dev.ganglion.ui.text.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.sandbox.SandboxToken;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.ui.task.intake.Incoming;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertViewModelTest {
    @TempDir
    Path folder;

    @AutoClose
    private TaskDesk desk;

    private ConvertViewModel model;

    @BeforeEach
    void open() throws Exception {
        desk = TaskDesk.of(folder);
        model = new ConvertViewModel(desk.services(), new Account(desk::account));
    }

    @Test
    void severalKindsOfDocumentsBecomeMarkdown() throws IOException {
        model.add(Stream.of(
                        write("table.csv", "Article,Price\nCup,4.50\n"),
                        write("page.html", "<h1>Bread</h1><p>For four.</p>"),
                        write("data.xml", "<a><b>Hello</b></a>"),
                        docx("letter.docx", "Dear Sir"),
                        write(
                                "note.pdf",
                                "%PDF-1.4\n1 0 obj <</Length 21>> stream\nBT (Hello) Tj ET\nendstream endobj"),
                        picture("red.png"))
                .map(Incoming.File::new)
                .toList());

        model.convert();

        assertThat(model.run().trouble().get()).isEmpty();
        assertThat(model.pieces())
                .hasSize(6)
                .allSatisfy(piece -> assertThat(piece.state())
                        .isInstanceOfSatisfying(Piece.State.Converted.class, converted -> {
                            assertThat(converted.text()).isNotBlank();
                            assertThat(converted.tokens()).isPresent();
                        }));
        assertThat(text(0)).contains("Cup", "4.50", "|");
        assertThat(text(1)).contains("# Bread");
        assertThat(text(3)).contains("Dear Sir");
        assertThat(model.selected().get()).hasValue(model.pieces().getFirst().path());
    }

    @Test
    void everySampleIsConverted() {
        Sample.ALL.forEach(model::begin);

        model.convert();

        assertThat(model.pieces()).hasSize(3).allMatch(piece -> piece.state() instanceof Piece.State.Converted);
    }

    @Test
    void whatIsNoDocumentFailsAloneWithItsReason() throws IOException {
        model.add(Stream.of(
                        write("program.exe", "MZ"),
                        write("empty.pdf", ""),
                        write("broken.pdf", "no PDF at all"),
                        folder.resolve("missing.csv"),
                        folder,
                        write("good.csv", "a,b\n1,2\n"))
                .map(Incoming.File::new)
                .toList());

        model.convert();

        assertThat(model.pieces().stream().limit(5))
                .allSatisfy(piece -> assertThat(piece.state())
                        .isInstanceOfSatisfying(
                                Piece.State.Failed.class,
                                failed -> assertThat(failed.reason()).isNotBlank()));
        assertThat(model.pieces().getLast().state()).isInstanceOf(Piece.State.Converted.class);
        assertThat(model.run().trouble().get()).isEmpty();
    }

    @Test
    void aTokenWithoutPermissionIsExplainedAndTheFilesWaitAgain() throws Exception {
        var weak = new SandboxToken("weak-token", SandboxToken.State.ACTIVE, Set.of());
        var options = SandboxOptions.defaults();
        try (TaskDesk forbidden =
                TaskDesk.of(Files.createDirectories(folder.resolve("other")), options.withTokens(weak), "weak-token")) {
            var refused = new ConvertViewModel(forbidden.services(), new Account(forbidden::account));
            refused.add(List.of(new Incoming.File(write("table.csv", "a,b\n"))));

            refused.convert();

            assertThat(refused.run().trouble().get()).isPresent();
            assertThat(refused.pieces())
                    .singleElement()
                    .extracting(Piece::state)
                    .isInstanceOf(Piece.State.Waiting.class);
        }
    }

    @Test
    void whatIsConvertedIsNotSentAgain() throws IOException {
        model.add(List.of(new Incoming.File(write("table.csv", "a,b\n1,2\n"))));
        model.convert();

        assertThat(model.ready().get()).isFalse();
    }

    @Test
    void theFilesAreThereAfterARestart() throws IOException {
        Path file = write("table.csv", "a,b\n");
        model.add(List.of(new Incoming.File(file), new Incoming.File(file)));

        var again = new ConvertViewModel(desk.services(), new Account(desk::account));

        assertThat(again.pieces()).containsExactly(Piece.of(file));
    }

    @Test
    void namesTheResultAfterTheFile() {
        assertThat(Piece.of(Path.of("a", "report.final.pdf")).markdownName()).isEqualTo("report.final.md");
        assertThat(Piece.of(Path.of("README")).markdownName()).isEqualTo("README.md");
    }

    private String text(int place) {
        return model.pieces().get(place).state() instanceof Piece.State.Converted(String text, var _) ? text : "";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path picture(String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private Path docx(String name, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml"
                            + "/2006/main\"><w:body><w:p><w:r><w:t>" + text
                            + "</w:t></w:r></w:p></w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }
}
