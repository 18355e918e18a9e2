package dev.ganglion.ui.image.sheet;

import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.ui.image.draft.Commission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which pictures a sheet has: a row for each prompt and seed, a column for each model and number of
/// steps. All else is the model's default.
///
/// @param cells row by row; empty where a picture would only repeat another
record SheetPlan(List<Row> rows, List<Column> columns, List<Optional<Commission>> cells) {
    /// A sheet of more is too large to be compared.
    static final int MOST = 100;

    /// @param seed empty where the model chooses
    /// @param repeats whether an earlier row has the same prompt
    record Row(String prompt, Optional<Long> seed, boolean repeats) {}

    /// @param steps empty for the model's default
    record Column(Model model, Optional<Steps> steps) {}

    /// A number of steps by the name that the model knows.
    record Steps(String field, BigDecimal number) {}

    static SheetPlan of(List<String> prompts, List<Model> models, List<Long> seeds, List<Long> steps) {
        List<Row> rows = prompts.stream().flatMap(prompt -> rows(prompt, seeds)).toList();
        List<Column> columns =
                models.stream().flatMap(model -> columns(model, steps)).toList();
        List<Optional<Commission>> cells = new ArrayList<>();
        if ((long) rows.size() * columns.size() <= MOST * MOST) {
            rows.forEach(row -> columns.forEach(column -> cells.add(cell(row, column))));
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
    private static Stream<Column> columns(Model model, List<Long> steps) {
        Form form = Forms.bundled(model.id());
        Optional<Field> field = form.field("num_steps").or(() -> form.field("steps"));
        if (steps.isEmpty() || !(field.orElse(null) instanceof Field.Numeric numeric)) {
            return Stream.of(new Column(model, Optional.empty()));
        }
        return steps.stream()
                .map(number -> numeric.nearest(BigDecimal.valueOf(number)).max(BigDecimal.ONE))
                .distinct()
                .map(number -> new Column(model, Optional.of(new Steps(numeric.name(), number))));
    }

    private static Optional<Commission> cell(Row row, Column column) {
        boolean seeded = Forms.bundled(column.model().id()).field("seed").isPresent();
        if (row.repeats() && !seeded) {
            return Optional.empty();
        }
        Values values = Values.NONE;
        if (column.steps().isPresent()) {
            Steps steps = column.steps().get();
            values = values.with(steps.field(), new Value.Numeral(steps.number()));
        }
        if (seeded && row.seed().isPresent()) {
            values = values.with("seed", new Value.Numeral(row.seed().get()));
        }
        return Optional.of(Commission.of(column.model(), row.prompt(), new Filled(values, "")));
    }

    /// All pictures, row by row.
    List<Commission> pictures() {
        return cells.stream().flatMap(Optional::stream).toList();
    }

    boolean isTooLarge() {
        return rows.size() * (long) columns.size() > MOST;
    }
}
