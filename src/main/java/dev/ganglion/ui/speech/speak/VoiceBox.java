package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Value;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.FormViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/// The speaker or the language of the model in use, whichever it has: the parameter of that name, where
/// one sees it.
public final class VoiceBox extends ComboBox<VoiceBox.Voice> {
    private static final String SPEAKER = "speaker";
    private static final String LANGUAGE = "lang";

    /// What the makers of melotts have trained it for, by their own names; the service names only the
    /// first.
    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "zh", "jp", "kr");

    private final FormViewModel form;
    private boolean showing;

    /// A choice.
    ///
    /// @param value empty for the model's own
    public record Voice(Optional<String> value, String words) {}

    public VoiceBox(FormViewModel form) {
        this.form = form;
        setId("voice");
        setVisibleRowCount(12);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(Texts.text("speak.voice")));
        setAccessibleText(Texts.text("speak.voice"));
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Voice voice) {
                return voice == null ? "" : voice.words();
            }

            @Override
            public Voice fromString(String words) {
                throw new UnsupportedOperationException("voices are chosen, not typed");
            }
        });
        managedProperty().bind(visibleProperty());
        form.form().subscribe(this::fill);
        form.values().subscribe(this::fill);
        valueProperty().subscribe(this::choose);
        fill();
    }

    private Optional<Field> field() {
        return form.form().get().field(SPEAKER).or(() -> form.form().get().field(LANGUAGE));
    }

    private void fill() {
        showing = true;
        setVisible(field().isPresent());
        field().ifPresent(field -> {
            List<Voice> voices = voices(field);
            if (!voices.equals(getItems())) {
                getItems().setAll(voices);
            }
            Optional<String> set = set(field);
            setValue(voices.stream()
                    .filter(voice -> voice.value().equals(set))
                    .findFirst()
                    .orElse(voices.getFirst()));
        });
        showing = false;
    }

    private Optional<String> set(Field field) {
        return form.values()
                .get()
                .of(field.name())
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text());
    }

    private List<Voice> voices(Field field) {
        List<String> known = switch (field) {
            case Field.Choice choice ->
                choice.options().stream()
                        .filter(Value.Text.class::isInstance)
                        .map(value -> ((Value.Text) value).text())
                        .sorted()
                        .toList();
            case Field.Text _ -> LANGUAGES;
            case Field.Numeric _, Field.Switch _, Field.Texts _, Field.Json _, Field.File _ -> List.of();
        };
        List<Voice> voices = new ArrayList<>();
        voices.add(new Voice(Optional.empty(), own(field)));
        Stream.concat(known.stream(), set(field).stream())
                .distinct()
                .map(value -> new Voice(Optional.of(value), words(field, value)))
                .forEach(voices::add);
        return voices;
    }

    private static String own(Field field) {
        return field.facts()
                .byDefault()
                .filter(Value.Text.class::isInstance)
                .map(value -> Texts.text("speak.voice.own", words(field, ((Value.Text) value).text())))
                .orElseGet(() -> Texts.text("speak.voice.default"));
    }

    private static String words(Field field, String value) {
        if (field.name().equals(LANGUAGE)) {
            return Texts.find("speak.language." + value).orElse(value);
        }
        return value.isEmpty() ? value : value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
    }

    private void choose(Voice voice) {
        if (showing || Objects.isNull(voice)) {
            return;
        }
        field().ifPresent(field -> voice.value()
                .ifPresentOrElse(
                        value -> form.set(field.name(), new Value.Text(value)), () -> form.unset(field.name())));
    }
}
