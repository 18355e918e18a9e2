package dev.ganglion.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.ui.task.run.TaskFrame;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TextPageTest {
    @TempDir
    Path folder;

    private TaskDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = TaskDesk.of(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "translate, #translate-example-fr, @cf/meta/m2m100-1.2b, #translate-cost",
        "translate, #translate-example-hin_Deva, @cf/ai4bharat/indictrans2-en-indic-1B, #translate-cost",
        "classify, #classify-example-reviews, @cf/huggingface/distilbert-sst-2-int8, #classify-cost",
        "decide, #decide-example-mail, @cf/cloudflare/clef, #decide-cost",
        "decide, #decide-example-order, @cf/cloudflare/clef-flash, #decide-cost",
        "decide, #decide-example-review, @cf/cloudflare/clef-omni, #decide-cost",
    })
    void everyModelAnswersAnExampleOnThePage(String tab, String example, String model, String cost, FxRobot robot) {
        robot.interact(() -> {
            TextDesk page = TextDesk.open(desk, Theme.LIGHT, 1_200, 800).at(tab);
            page.press(example);
            page.choose(model);
            assertThat(((Label) page.find("#estimate")).getText()).isNotBlank();

            page.press("#" + tab + "-go");

            assertThat(((Label) page.find(cost)).getText()).contains("neuron", "$");
            assertThat(page.find("#trouble").isVisible()).isFalse();
        });

        assertThat(desk.booked())
                .isNotEmpty()
                .allMatch(entry -> entry.purpose().model().equals(model));
    }

    @ParameterizedTest
    @CsvSource({
        "@cf/ai4bharat/indictrans2-en-indic-1B, translate",
        "@cf/huggingface/distilbert-sst-2-int8, classify",
        "@cf/cloudflare/clef-omni, decide",
        "@cf/baai/bge-reranker-base, ",
        "@cf/meta/llama-3.2-1b-instruct, ",
    })
    void opensTheWorkThatAModelDoes(String id, @Nullable String tab, FxRobot robot) {
        robot.interact(() -> {
            TextDesk page = TextDesk.open(desk, Theme.LIGHT, 1_200, 800);

            boolean works = page.page().use(Catalogue.bundled().find(id).orElseThrow());

            assertThat(works).isEqualTo(tab != null);
            if (works) {
                assertThat(page.view().openTab()).isEqualTo(tab);
                assertThat(((TaskFrame) page.view().getCenter())
                                .models()
                                .model()
                                .get()
                                .id())
                        .isEqualTo(id);
            }
        });
    }

    @Test
    void convertsTheExamples(FxRobot robot) {
        robot.interact(() -> {
            TextDesk page = TextDesk.open(desk, Theme.LIGHT, 1_200, 800).at("convert");
            page.press("#convert-example-table");
            page.press("#convert-example-page");

            page.press("#convert-go");

            assertThat(((ListView<?>) page.find("#convert-files")).getItems()).hasSize(2);
            assertThat(page.find("#convert-result").isVisible()).isTrue();
            assertThat(((Label) page.find("#convert-formats")).getText()).contains("PDF", "DOCX");
            assertThat(((Label) page.find("#convert-price")).getText())
                    .contains("states no cost", "nothing is counted");
        });
        assertThat(desk.booked()).isEmpty();
    }

    @Test
    void translatesByKeysAlone(FxRobot robot) {
        robot.interact(() -> {
            TextDesk page = TextDesk.open(desk, Theme.LIGHT, 1_200, 800).at("translate");
            TextArea text = (TextArea) page.find("#translate-text");
            text.setText("Good morning my friend");

            Event.fireEvent(text, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
            page.settle();

            assertThat(((Label) page.find("#translate-cost")).getText()).contains("neuron");
            assertThat(text.getText()).isEqualTo("Good morning my friend");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"translate", "classify"})
    void aLongPasteIsADocumentUntilItIsEdited(String tab, FxRobot robot) {
        String many = "The quick brown fox jumps over a lazy dog.\n".repeat(5_000);
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(many);
            Clipboard.getSystemClipboard().setContent(content);
            TextDesk page = TextDesk.open(desk, Theme.LIGHT, 1_200, 800).at(tab);
            TextArea text = (TextArea) page.find("#" + tab + "-text");

            text.paste();
            page.settle();
            assertThat(text.isVisible()).isFalse();
            assertThat(((Label) page.find("#" + tab + "-text-document")).getText())
                    .isEqualTo("215 k characters in 5,000 lines");
            assertThat(page.find("#" + tab + "-go").isDisabled()).isFalse();

            page.press("#" + tab + "-text-edit");
            assertThat(text.isVisible()).isTrue();
            assertThat(text.getText()).isEqualTo(many);
            text.setText("short");
            page.press("#" + tab + "-go");
            assertThat(desk.settings.value("text." + tab + ".text")).contains("short");
        });
    }

    @Test
    void nothingCanBeSentWhileNothingIsThere(FxRobot robot) {
        robot.interact(() -> {
            TextDesk page = TextDesk.open(desk, Theme.LIGHT, 1_200, 800);
            for (String tab : new String[] {"translate", "classify", "decide", "convert"}) {
                page.at(tab);

                assertThat(((Button) page.find("#" + tab + "-go")).isDisabled()).isTrue();
            }
        });
    }

    @Test
    void remembersTheTabAndBecomesAsNarrowAsTheWindow(FxRobot robot) {
        robot.interact(() -> {
            TextDesk page = TextDesk.open(desk, Theme.LIGHT, 1_200, 800);
            for (String tab : new String[] {"translate", "classify", "convert", "decide"}) {
                page.at(tab);
                assertThat(page.view().minWidth(-1)).isLessThanOrEqualTo(900 - 84);
            }

            assertThat(TextDesk.open(desk, Theme.LIGHT, 900, 600).view().openTab())
                    .isEqualTo("decide");
        });
    }
}
