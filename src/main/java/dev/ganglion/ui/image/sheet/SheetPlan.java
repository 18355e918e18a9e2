package dev.ganglion.ui.image.sheet;

import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.task.Takes;
import dev.ganglion.ui.image.draft.Commission;
import dev.ganglion.ui.image.draft.Reference;
import dev.ganglion.ui.image.draft.Size;
import dev.ganglion.ui.image.draft.Sizes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which pictures a sheet has: a row for each prompt and seed, a column for each model and number of
/// steps. What is shared goes to all models that take it; all else is the model's default.
///
/// @param cells row by row; empty where a picture would only repeat another
record SheetPlan(List<Row> rows, List<Column> columns, List<Optional<Commission>> cells) {
    /// A sheet of more is too large to be compared.
    static final int MOST = 100;

    private static final String NEGATIVE = "negative_prompt";

    /// @param seed empty where the model chooses
    /// @param repeats whether an earlier row has the same prompt
    record Row(String prompt, Optional<Long> seed, boolean repeats) {}

    /// @param steps empty for the model's default
    /// @param size empty for the model's own
    record Column(Model model, Optional<Steps> steps, Optional<Size> size) {}

    /// A number of steps by the name that the model knows.
    record Steps(String field, BigDecimal number) {}

    /// What differs from picture to picture.
    record Axes(List<String> prompts, List<Model> models, List<Long> seeds, List<Long> steps) {
        static final Axes NONE = new Axes(List.of(), List.of(), List.of(), List.of());
    }

    /// What all pictures have in common.
    ///
    /// @param shape empty for each model's own size
    /// @param negative what is not to be seen; may be blank
    /// @param references what they are drawn from, as far as a model takes them
    record Shared(Optional<Sizes.Shape> shape, String negative, List<Reference> references) {
        static final Shared NOTHING = new Shared(Optional.empty(), "", List.of());

        private List<Reference> references(Model model) {
            return references.subList(
                    0, Math.min(references.size(), Takes.of(model).pictures()));
        }

        private Optional<Size> size(Model model) {
            return shape.flatMap(chosen -> Sizes.of(Forms.bundled(model.id())).map(sizes -> sizes.of(chosen)));
        }
    }

    static SheetPlan of(Axes axes, Shared shared) {
        List<Row> rows = axes.prompts().stream()
                .flatMap(prompt -> rows(prompt, axes.seeds()))
                .toList();
        List<Column> columns = axes.models().stream()
                .flatMap(model -> columns(model, axes.steps(), shared.size(model)))
                .toList();
        List<Optional<Commission>> cells = new ArrayList<>();
        if ((long) rows.size() * columns.size() <= MOST * MOST) {
            rows.forEach(row -> columns.forEach(column -> cells.add(cell(row, column, shared))));
        }
        return new SheetPlan(rows, columns, List.copyOf(cells));
    }

    private static Stream<Row> rows(String prompt, List<Long> seeds) {
        if (seeds.isEmpty()) {
            return Stream.of(new Row(prompt, Optional.empty(), false));
        }
        return seeds.stream().map(seed -> new Row(prompt, Optional.of(seed), !seed.equals(seeds.getFirst())));
    }

    /// Numbers of steps that a model does not take become the nearest that it does.
    private static Stream<Column> columns(Model model, List<Long> steps, Optional<Size> size) {
        Form form = Forms.bundled(model.id());
        Optional<Field> field = form.field("num_steps").or(() -> form.field("steps"));
        if (steps.isEmpty() || !(field.orElse(null) instanceof Field.Numeric numeric)) {
            return Stream.of(new Column(model, Optional.empty(), size));
        }
        return steps.stream()
                .map(number -> numeric.nearest(BigDecimal.valueOf(number)).max(BigDecimal.ONE))
                .distinct()
                .map(number -> new Column(model, Optional.of(new Steps(numeric.name(), number)), size));
    }

    private static Optional<Commission> cell(Row row, Column column, Shared shared) {
        boolean seeded = takes(column.model(), "seed");
        if (row.repeats() && !seeded) {
            return Optional.empty();
        }
        Values values = Values.NONE;
        if (column.steps().isPresent()) {
            Steps steps = column.steps().get();
            values = values.with(steps.field(), new Value.Numeral(steps.number()));
        }
        if (column.size().isPresent()) {
            Size size = column.size().get();
            values = values.with("width", new Value.Numeral(size.width()))
                    .with("height", new Value.Numeral(size.height()));
        }
        if (!shared.negative().isBlank() && takesNegative(column.model())) {
            values = values.with(NEGATIVE, new Value.Text(shared.negative().strip()));
        }
        if (seeded && row.seed().isPresent()) {
            values = values.with("seed", new Value.Numeral(row.seed().get()));
        }
        return Optional.of(Commission.of(column.model(), row.prompt(), new Filled(values, ""))
                .drawnFrom(shared.references(column.model())));
    }

    /// What those that are told so do not show; empty where none is.
    Optional<String> negative() {
        return cells.stream()
                .flatMap(Optional::stream)
                .flatMap(cell -> cell.form().values().of(NEGATIVE).stream())
                .filter(Value.Text.class::isInstance)
                .map(told -> ((Value.Text) told).text())
                .findFirst();
    }

    static boolean takesNegative(Model model) {
        return takes(model, NEGATIVE);
    }

    static boolean takesSize(Model model) {
        return Sizes.of(Forms.bundled(model.id())).isPresent();
    }

    private static boolean takes(Model model, String field) {
        return Forms.bundled(model.id()).field(field).isPresent();
    }

    /// All pictures, row by row.
    List<Commission> pictures() {
        return cells.stream().flatMap(Optional::stream).toList();
    }

    /// How many of them have no price.
    long unpriced() {
        return pictures().stream().filter(each -> !priced(each)).count();
    }

    static boolean priced(Commission picture) {
        return !picture.model().prices().lines().isEmpty();
    }

    boolean isTooLarge() {
        return rows.size() * (long) columns.size() > MOST;
    }
}
