package dev.ganglion.ui.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrayKeysTest {
    private enum Held {
        NOTHING,
        SHIFT,
        CONTROL,
        ALT,
        META,
        CONTROL_AND_ALT
    }

    private static KeyEvent typed(String text, Held held) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED,
                text,
                "",
                KeyCode.UNDEFINED,
                held == Held.SHIFT,
                held == Held.CONTROL || held == Held.CONTROL_AND_ALT,
                held == Held.ALT || held == Held.CONTROL_AND_ALT,
                held == Held.META);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ß", "4", "?", "é", "한", "𝒳"})
    void writes(String text) {
        assertThat(StrayKeys.isText(typed(text, Held.NOTHING))).isTrue();
        assertThat(StrayKeys.isText(typed(text, Held.SHIFT))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r", "\t", "\b", "\u001b", "\u007f", "\u0003"})
    void leavesKeysThatDoSomething(String text) {
        assertThat(StrayKeys.isText(typed(text, Held.NOTHING))).isFalse();
    }

    @Test
    void leavesCommandsButNotTheThirdCharacterOfAKey() {
        assertThat(StrayKeys.isText(typed("c", Held.CONTROL))).isFalse();
        assertThat(StrayKeys.isText(typed("c", Held.ALT))).isFalse();
        assertThat(StrayKeys.isText(typed("c", Held.META))).isFalse();
        assertThat(StrayKeys.isText(typed("@", Held.CONTROL_AND_ALT))).isTrue();
    }
}
