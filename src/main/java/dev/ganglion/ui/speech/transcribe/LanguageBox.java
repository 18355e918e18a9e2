package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.domain.form.Value;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.FormViewModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Which language is spoken, where the model wants to know. It is the field of the form, at hand.
final class LanguageBox extends ComboBox<String> {
    static final String FIELD = "language";
    private static final String UNSET = "";

    /// What whisper knows, and hears well.
    private static final List<String> CODES = List.of(
            "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fa",
            "fi", "fr", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "kn", "ko", "lt",
            "lv", "mk", "ml", "mr", "ms", "mt", "ne", "nl", "no", "pa", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv",
            "sw", "ta", "te", "th", "tl", "tr", "uk", "ur", "vi", "yi", "zh");

    private final FormViewModel form;
    private Optional<String> byDefault = Optional.empty();

    LanguageBox(FormViewModel form) {
        this.form = form;
        setId("language");
        setAccessibleText(Texts.text("transcribe.language"));
        setTooltip(new Tooltip(Texts.text("transcribe.language.tip")));
        setMinWidth(96);
        setPrefWidth(160);
        getItems().setAll(offered());
        managedProperty().bind(visibleProperty());
        form.form().subscribe(_ -> take());
        form.values().subscribe(_ -> take());
        valueProperty().subscribe(this::choose);
    }

    private static List<String> offered() {
        List<String> sorted = new ArrayList<>(CODES);
        sorted.sort(Comparator.comparing(LanguageBox::name));
        sorted.addFirst(UNSET);
        return sorted;
    }

    private static String name(String code) {
        return Locale.forLanguageTag(code).getDisplayName(Locale.ENGLISH);
    }

    private void take() {
        var field = form.form().get().field(FIELD);
        setVisible(field.isPresent());
        byDefault = field.flatMap(known -> known.facts().byDefault())
                .filter(Value.Text.class::isInstance)
                .map(known -> ((Value.Text) known).text());
        setConverter(new Names());
        Value set = form.values().get().byName().get(FIELD);
        String code = set instanceof Value.Text(String text) ? text : UNSET;
        if (!getItems().contains(code)) {
            getItems().add(code);
        }
        // What it is called may be different although it is the same.
        setValue(null);
        setValue(code);
    }

    private void choose(@Nullable String code) {
        Value set = form.values().get().byName().get(FIELD);
        if (code == null || !isVisible() || Optional.of(new Value.Text(code)).equals(Optional.ofNullable(set))) {
            return;
        }
        if (!code.isEmpty()) {
            form.set(FIELD, new Value.Text(code));
        } else if (set != null) {
            form.unset(FIELD);
        }
    }

    private final class Names extends StringConverter<String> {
        @Override
        public String toString(@Nullable String code) {
            if (code != null && !code.isEmpty()) {
                return name(code);
            }
            return byDefault
                    .map(usual -> Texts.text("transcribe.language.default", name(usual)))
                    .orElse(Texts.text("transcribe.language.unset"));
        }

        @Override
        public String fromString(String name) {
            throw new UnsupportedOperationException("the box is not edited");
        }
    }
}
