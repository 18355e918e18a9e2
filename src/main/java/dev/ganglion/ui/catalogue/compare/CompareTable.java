package dev.ganglion.ui.catalogue.compare;

import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Unit;
import dev.ganglion.ui.catalogue.card.ModelCard;
import dev.ganglion.ui.catalogue.card.ModelCard.Fact;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.Cost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Cards side by side.
///
/// @param cards one for each column
public record CompareTable(List<ModelCard> cards, List<Section> sections) {
    /// Of no card.
    static final CompareTable EMPTY = new CompareTable(List.of(), List.of());

    /// Rows that belong together.
    record Section(String title, List<Row> rows) {
        Section {
            rows = List.copyOf(rows);
        }
    }

    /// One thing, as each of the models has it.
    record Row(String label, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /// Whether the models are not all alike in it.
        boolean differs() {
            return cells.stream().distinct().count() > 1;
        }
    }

    /// What stands in one place of the table.
    sealed interface Cell {
        record Words(String text) implements Cell {}

        record Money(String dollars, String neurons, String doubt) implements Cell {}

        record Has() implements Cell {}

        record Lacks() implements Cell {}

        /// Nothing is known, or it does not apply.
        record Blank() implements Cell {}
    }

    public CompareTable {
        cards = List.copyOf(cards);
        sections = List.copyOf(sections);
    }

    static CompareTable of(List<ModelCard> cards) {
        return new CompareTable(
                cards,
                Stream.of(
                                new Section(Texts.text("compare.facts"), facts(cards)),
                                new Section(Texts.text("card.prices"), prices(cards)),
                                new Section(Texts.text("card.thousand"), thousand(cards)),
                                new Section(Texts.text("card.capabilities"), capabilities(cards)))
                        .filter(section -> !section.rows().isEmpty())
                        .toList());
    }

    private static List<Row> facts(List<ModelCard> cards) {
        var rows = new ArrayList<Row>();
        rows.add(row(
                Texts.text("compare.vendor"),
                cards,
                card -> words(card.line().vendor().name())));
        var labels = new LinkedHashSet<String>();
        cards.forEach(card -> card.facts().forEach(fact -> labels.add(fact.label())));
        labels.forEach(label -> rows.add(row(label, cards, card -> fact(card, label))));
        if (cards.stream().anyMatch(card -> card.replacement().isPresent())) {
            rows.add(row(
                    Texts.text("card.replacement"),
                    cards,
                    card -> card.replacement().map(CompareTable::words).orElseGet(Cell.Blank::new)));
        }
        return rows;
    }

    private static List<Row> prices(List<ModelCard> cards) {
        return Arrays.stream(Unit.values())
                .filter(unit ->
                        cards.stream().anyMatch(card -> card.prices().stream().anyMatch(price -> price.unit() == unit)))
                .map(unit -> row(Texts.text("unit." + unit), cards, card -> price(card, unit)))
                .toList();
    }

    private static List<Row> thousand(List<ModelCard> cards) {
        return List.of(
                row(
                        Texts.text("card.thousand.cost"),
                        cards,
                        card -> card.thousand()
                                .cost()
                                .<Cell>map(cost -> money(cost, ""))
                                .orElseGet(() -> words(Texts.text("model.unpublished")))),
                row(
                        Texts.text("compare.each"),
                        cards,
                        card -> words(card.thousand().each())));
    }

    private static List<Row> capabilities(List<ModelCard> cards) {
        return Arrays.stream(Capability.values())
                .filter(each ->
                        cards.stream().anyMatch(card -> card.capabilities().contains(each)))
                .map(each -> row(
                        each.label(),
                        cards,
                        card -> card.capabilities().contains(each) ? new Cell.Has() : new Cell.Lacks()))
                .toList();
    }

    private static Cell fact(ModelCard card, String label) {
        return card.facts().stream()
                .filter(fact -> fact.label().equals(label))
                .map(Fact::value)
                .map(CompareTable::words)
                .findFirst()
                .orElseGet(Cell.Blank::new);
    }

    private static Cell price(ModelCard card, Unit unit) {
        return card.prices().stream()
                .filter(price -> price.unit() == unit)
                .map(price -> money(price.price(), price.doubt()))
                .findFirst()
                .orElseGet(Cell.Blank::new);
    }

    private static Row row(String label, List<ModelCard> cards, Function<ModelCard, Cell> cell) {
        return new Row(label, cards.stream().map(cell).toList());
    }

    private static Cell words(String text) {
        return new Cell.Words(text);
    }

    private static Cell money(Cost.Figure cost, String doubt) {
        return new Cell.Money(cost.dollars(), cost.neurons(), doubt);
    }
}
