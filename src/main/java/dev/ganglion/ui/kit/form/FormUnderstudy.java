package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.form.Memory;
import dev.ganglion.domain.form.Presets;
import dev.ganglion.ui.kit.page.Understudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ToggleButton;

/// Fills a pane of parameters with a form that it forgets: first one field of each kind alone, then the form as a
/// whole, folded and unfolded.
public final class FormUnderstudy {
    private static final String ANYTHING = "understudy";
    private static final String NOTHING = "";

    private FormUnderstudy() {}

    /// Remembers nothing.
    private record Forgetful() implements Memory {
        @Override
        public Optional<Filled> last(String model) {
            return Optional.empty();
        }

        @Override
        public void remember(String model, Filled filled) {}

        @Override
        public Presets presets(String model) {
            return Presets.NONE;
        }

        @Override
        public void keep(String model, Presets presets) {}
    }

    /// One of that form.
    public static Understudy of(Form form) {
        FormViewModel filled = new FormViewModel(new Forgetful(), Set.of());
        ParameterPane pane = new ParameterPane(filled, () -> {});
        List<Runnable> steps = new ArrayList<>();
        for (Field field : oneOfEachKind(form)) {
            steps.add(() -> filled.use(field.name(), new Form(List.of(field))));
        }
        steps.add(() -> filled.use(ANYTHING, form));
        steps.add(() -> unfold(pane));
        steps.add(() -> filled.use(NOTHING, Form.NONE));
        steps.add(() -> filled.use(ANYTHING, form));
        return new Understudy(pane, steps);
    }

    private static List<Field> oneOfEachKind(Form form) {
        return List.copyOf(form.fields().stream()
                .collect(Collectors.toMap(Field::getClass, field -> field, (first, _) -> first))
                .values());
    }

    private static void unfold(ParameterPane pane) {
        if (pane.lookup("#more-fields") instanceof ToggleButton more) {
            more.setSelected(true);
        }
    }
}
