package dev.ganglion.ui.text.translate;

import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/// Chooses a language; a letter goes to the next one that begins with it. UI thread only.
final class LanguageBox extends ComboBox<Language> {
    private static final int ROWS = 16;

    private final Consumer<Language> chosen;
    private boolean showing;

    /// @param chosen called when the user chooses
    LanguageBox(String id, ObservableValue<Language> language, Consumer<Language> chosen) {
        this.chosen = chosen;
        setId(id);
        setAccessibleText(Texts.text(id.replace('-', '.')));
        setVisibleRowCount(ROWS);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setConverter(new Names());
        language.subscribe(this::put);
        valueProperty().subscribe(this::tell);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /// Offers these, and shows `language` as the chosen one.
    void offer(List<Language> languages, Language language) {
        showing = true;
        getItems().setAll(languages);
        showing = false;
        put(language);
        setDisable(languages.size() == 1);
    }

    private void put(Language language) {
        showing = true;
        setValue(language);
        showing = false;
    }

    private void tell(Language language) {
        if (!showing && language != null) {
            chosen.accept(language);
        }
    }

    private void typed(KeyEvent event) {
        String begin = event.getCharacter().toLowerCase(Locale.ROOT);
        int size = getItems().size();
        int now = getItems().indexOf(getValue());
        for (int step = 1; step <= size && !begin.isBlank(); step++) {
            Language next = getItems().get((now + step) % size);
            if (next.name().toLowerCase(Locale.ROOT).startsWith(begin)) {
                setValue(next);
                return;
            }
        }
    }

    private final class Names extends StringConverter<Language> {
        @Override
        public String toString(Language language) {
            return language == null ? "" : language.name();
        }

        @Override
        public Language fromString(String name) {
            return getItems().stream()
                    .filter(language -> language.name().equals(name))
                    .findFirst()
                    .orElse(getValue());
        }
    }
}
