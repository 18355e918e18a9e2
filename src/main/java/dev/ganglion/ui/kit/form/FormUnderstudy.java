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
import javafx.scene.layout.StackPane;

/// Fills a pane of parameters with a form that it forgets: the parts of the pane, then fields of each
/// kind, then all fields, a few at a time, so that no step holds the window up; then the form as it is
/// first seen.
public final class FormUnderstudy {
    private static final String ANYTHING = "understudy";
    private static final String NOTHING = "";
    private static final int FEW = 2;
    private static final int PASSES = 2;

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
        StackPane stand = new StackPane();
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> stand.getChildren().setAll(new ExtraView(filled)));
        steps.add(() -> stand.getChildren().setAll(new NameBar(filled.presets())));
        steps.add(() -> stand.getChildren().setAll(new ParameterPane(filled, () -> {})));
        oneOfEachKind(form).forEach(field -> steps.add(() -> filled.use(ANYTHING, new Form(List.of(field)))));
        for (int pass = 0; pass < PASSES; pass++) {
            for (int from = 0; from < form.fields().size(); from += FEW) {
                int to = Math.min(from + FEW, form.fields().size());
                Form few = new Form(form.fields().subList(from, to));
                steps.add(() -> filled.use(ANYTHING, few));
            }
        }
        steps.add(() -> filled.use(ANYTHING, form));
        steps.add(() -> filled.use(NOTHING, Form.NONE));
        return new Understudy(stand, steps);
    }

    private static List<Field> oneOfEachKind(Form form) {
        return List.copyOf(form.fields().stream()
                .collect(Collectors.toMap(Field::getClass, field -> field, (first, _) -> first))
                .values());
    }
}
