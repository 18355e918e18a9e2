package dev.ganglion.ui.usage;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.sums.Filter;
import dev.ganglion.ui.usage.sums.Names;
import dev.ganglion.ui.usage.sums.Period;
import dev.ganglion.ui.usage.sums.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Chooses the days that are looked at. Two dates appear for days of the user's choice.
final class PeriodMenu extends HBox {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final List<Period> PERIODS = List.of(
            new Period.Last(1),
            new Period.Last(7),
            new Period.Last(30),
            new Period.Last(90),
            new Period.ThisMonth(),
            new Period.LastMonth());

    private final UsageViewModel usage;
    private final MenuButton menu = new MenuButton("", Icons.small(Feather.CALENDAR));

    PeriodMenu(UsageViewModel usage) {
        this.usage = usage;
        getStyleClass().add("row");
        menu.setId("usage-period");
        menu.getStyleClass().add("filter");
        menu.setMinWidth(USE_PREF_SIZE);
        PERIODS.forEach(period -> menu.getItems().add(item(label(period), period)));
        var own = new MenuItem(Texts.text("usage.period.custom"));
        own.setOnAction(_ -> look(new Period.Custom(usage.span())));
        menu.getItems().addAll(new SeparatorMenuItem(), own);
        usage.filter().subscribe(this::show);
    }

    void focusMenu() {
        menu.requestFocus();
    }

    private MenuItem item(String words, Period period) {
        var item = new MenuItem(words);
        item.setOnAction(_ -> look(period));
        return item;
    }

    private void look(Period period) {
        usage.look(usage.filter().get().during(period));
    }

    private void show(Filter filter) {
        menu.setText(label(filter.period()));
        menu.setAccessibleText(Texts.text("usage.period.spoken", label(filter.period())));
        menu.pseudoClassStateChanged(ACTIVE, !filter.period().equals(new Period.Last(30)));
        if (filter.period() instanceof Period.Custom(Span chosen)) {
            getChildren().setAll(menu, dates(chosen));
        } else {
            getChildren().setAll(menu);
        }
    }

    private HBox dates(Span chosen) {
        var first = date("from", chosen.first());
        var last = date("to", chosen.last());
        first.valueProperty().subscribe((_, day) -> between(day, last.getValue()));
        last.valueProperty().subscribe((_, day) -> between(first.getValue(), day));
        var dates = new HBox(first, new Label("–"), last);
        dates.getStyleClass().add("row");
        return dates;
    }

    private static DatePicker date(String which, LocalDate day) {
        var date = new DatePicker(day);
        date.setId("usage-" + which);
        date.setConverter(
                new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_LOCAL_DATE));
        date.setPrefWidth(130);
        date.setAccessibleText(Texts.text("usage.period." + which));
        return date;
    }

    private void between(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null) {
            look(new Period.Custom(last.isBefore(first) ? new Span(last, first) : new Span(first, last)));
        }
    }

    private static String label(Period period) {
        return switch (period) {
            case Period.Last(int days) when days == 1 -> Texts.text("usage.period.today");
            case Period.Last(int days) -> Texts.text("usage.period.last", days);
            case Period.ThisMonth() -> Texts.text("usage.period.month");
            case Period.LastMonth() -> Texts.text("usage.period.last-month");
            case Period.Custom(Span chosen) -> Names.span(chosen);
        };
    }
}
