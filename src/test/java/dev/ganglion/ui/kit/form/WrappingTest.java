package dev.ganglion.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WrappingTest {
    private static final String HEBREW = "נהר הוא זרם טבעי של מים הזורם אל הים";
    private static final String TURNED = "\u202eEnglish that is turned around by a mark\u202c";

    /// Where this fails, JavaFX has been mended and nothing here is needed any more.
    @Test
    @EnabledOnOs(OS.LINUX)
    void breakingARunFromTheRightFails(FxRobot robot) {
        robot.interact(() -> {
            assertThatThrownBy(() -> lay(HEBREW, 80)).isInstanceOf(ArrayIndexOutOfBoundsException.class);
            assertThatThrownBy(() -> lay(TURNED, 80)).isInstanceOf(ArrayIndexOutOfBoundsException.class);
            assertThatCode(() -> lay(HEBREW.replace(' ', '\n'), 80)).doesNotThrowAnyException();
            assertThatCode(() -> lay("1".repeat(HEBREW.length()) + HEBREW, 80)).doesNotThrowAnyException();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEBREW,
                TURNED,
                "نهر مجرى مائي طبيعي واسع، يتدفق 365 يوماً — نحو البحر",
                "A river, נהר הוא זרם טבעי של מים, is a stream.\n\nהים 365 😀 (מים) — 12.5",
                "שלוםעולםזהוטקסטארוךבעבריתשצריךלהישברליותרמשורהאחת"
            })
    void safeTextWrapsAtAnyWidth(String text, FxRobot robot) {
        robot.interact(() -> {
            double line = lay(Wrapping.safe("ש"), 0);
            for (int width = 4; width < 400; width += 7) {
                lay(Wrapping.safe(text), width);
                cut(Wrapping.safe(text), width, line);
            }

            assertThat(lay(Wrapping.safe(text), 20)).isGreaterThan(line);
        });
    }

    @Test
    void leavesOtherTextAlone() {
        assertThat(Wrapping.safe("A river – 河 – is 流れ 😀, Größe")).isEqualTo("A river – 河 – is 流れ 😀, Größe");
        assertThat(Wrapping.parts(List.of("A ", "river", ""))).containsExactly("A ", "river", "");
    }

    @Test
    void aBoxWrapsAsLongAsItCan(FxRobot robot) {
        robot.interact(() -> {
            TextArea box = new TextArea("A river");
            Wrapping.wrap(box);
            Scene scene = new Scene(new StackPane(box), 80, 80);
            scene.snapshot(null);
            assertThat(box.isWrapText()).isTrue();

            box.appendText(HEBREW);
            scene.snapshot(null);
            assertThat(box.isWrapText()).isFalse();

            box.setText("A river");
            scene.snapshot(null);
            assertThat(box.isWrapText()).isTrue();
        });
    }

    private static double lay(String words, double width) {
        Text text = new Text(words);
        text.setWrappingWidth(width);
        return text.getLayoutBounds().getHeight();
    }

    /// In a label that has no room for all of it.
    private static void cut(String words, double width, double height) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMaxSize(width, height * 2);
        new Scene(new StackPane(label), 400, 100).snapshot(null);
    }
}
