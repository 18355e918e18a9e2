package dev.ganglion.ui.usage.whatif;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.bill.MonthlyBill;
import dev.ganglion.ui.kit.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A slider of requests a day, and the bill.
public final class WhatIfView extends ScrollPane {
    private static final double WIDEST = 640;
    private static final List<Long> LADDER = List.of(100L, 1_000L, 10_000L, 100_000L, 1_000_000L);

    private final WhatIfViewModel whatIf;
    private final MenuButton model = new MenuButton();
    private final Label rate = new Label();
    private final TextField requests = new TextField();
    private final Label day = figure();
    private final Label free = figure();
    private final Label billed = figure();
    private final Label month = new Label();
    private final Label freePlan = new Label();
    private final GridPane ladder = new GridPane();

    public WhatIfView(WhatIfViewModel whatIf) {
        this.whatIf = whatIf;
        getStyleClass().addAll("what-if", "edge-to-edge");
        setFitToWidth(true);
        var column = new VBox(choice(), rate, amount(), bill(), note(), section(), ladder);
        column.setMaxWidth(WIDEST);
        column.getStyleClass().add("column");
        setContent(column);
        rate.getStyleClass().addAll("secondary", "muted");
        rate.setWrapText(true);
        ladder.getStyleClass().add("ladder");
        whatIf.measured().subscribe(_ -> offer());
        whatIf.rate().subscribe(this::showRate);
        whatIf.monthly().subscribe(bill -> bill.ifPresent(this::show));
    }

    private Node choice() {
        model.setId("usage-whatif-model");
        model.setAccessibleText(Texts.text("usage.whatif.model"));
        var label = new Label(Texts.text("usage.whatif.model"));
        label.setLabelFor(model);
        var choice = new HBox(label, model);
        choice.getStyleClass().add("row");
        return choice;
    }

    private Node amount() {
        var slider = new Slider(0, WhatIfViewModel.DECADES, whatIf.position().get());
        slider.setId("usage-whatif-slider");
        slider.setAccessibleText(Texts.text("usage.whatif.requests"));
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(0.1);
        slider.setShowTickMarks(true);
        slider.setShowTickLabels(true);
        slider.setLabelFormatter(new Powers());
        slider.valueProperty().bindBidirectional(whatIf.position());
        HBox.setHgrow(slider, Priority.ALWAYS);
        requests.setId("usage-whatif-requests");
        requests.setPrefColumnCount(9);
        requests.getStyleClass().add("numeric");
        requests.setAccessibleText(Texts.text("usage.whatif.requests"));
        requests.setOnAction(_ -> take());
        requests.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
        whatIf.requests().subscribe(_ -> write());
        var label = new Label(Texts.text("usage.whatif.requests"));
        label.setMinWidth(USE_PREF_SIZE);
        var amount = new HBox(label, slider, requests);
        amount.getStyleClass().add("row");
        return amount;
    }

    private Node bill() {
        var bill = new GridPane();
        bill.getStyleClass().add("bill");
        var figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        figures.setHgrow(Priority.ALWAYS);
        bill.getColumnConstraints().addAll(new ColumnConstraints(), figures);
        bill.addRow(0, new Label(Texts.text("usage.whatif.day")), day);
        bill.addRow(1, new Label(Texts.text("usage.whatif.free")), free);
        bill.addRow(2, new Label(Texts.text("usage.whatif.billed")), billed);
        month.getStyleClass().add("title-1");
        var words = new Label(Texts.text("usage.whatif.month"));
        words.getStyleClass().add("strong");
        bill.addRow(3, words, month);
        freePlan.getStyleClass().addAll("secondary", "muted");
        freePlan.setWrapText(true);
        bill.add(freePlan, 0, 4, 2, 1);
        return bill;
    }

    private static Node note() {
        var note = new Label(Texts.text("usage.whatif.note"));
        note.setWrapText(true);
        note.getStyleClass().addAll("secondary", "muted");
        return note;
    }

    private static Node section() {
        var title = new Label(Texts.text("usage.whatif.ladder"));
        title.getStyleClass().addAll("title-3", "ladder-title");
        return title;
    }

    private void take() {
        if (!whatIf.type(requests.getText())) {
            write();
        }
    }

    private void write() {
        requests.setText(String.format(Locale.ENGLISH, "%,d", whatIf.requests().get()));
    }

    private void offer() {
        model.getItems().clear();
        for (Rate each : whatIf.measured().get()) {
            model.getItems().add(item(whatIf.name(each.model()), each.model()));
        }
        if (!model.getItems().isEmpty()) {
            model.getItems().add(new SeparatorMenuItem());
        }
        // The many models of the catalogue become items once somebody looks for them.
        var typical = new Menu(Texts.text("usage.whatif.others"));
        typical.getItems().add(new MenuItem(""));
        typical.setOnShowing(_ -> {
            if (typical.getItems().size() == 1) {
                typical.getItems().setAll(byTask());
            }
        });
        model.getItems().add(typical);
    }

    private List<Menu> byTask() {
        Map<Task, Menu> tasks = new EnumMap<>(Task.class);
        for (Model each : whatIf.priced()) {
            tasks.computeIfAbsent(each.task(), task -> new Menu(Texts.text("task." + task)))
                    .getItems()
                    .add(item(each.name(), each.id()));
        }
        return List.copyOf(tasks.values());
    }

    private MenuItem item(String words, String id) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> whatIf.choose(id));
        return item;
    }

    private void showRate(Optional<Rate> shown) {
        model.setText(shown.map(Rate::model).map(whatIf::name).orElse(Texts.text("usage.whatif.choose")));
        rate.setText(shown.map(WhatIfWords::rate).orElse(""));
    }

    private void show(MonthlyBill bill) {
        day.setText(WhatIfWords.day(bill));
        free.setText(WhatIfWords.free(bill));
        billed.setText(WhatIfWords.billed(bill));
        month.setText(WhatIfWords.month(bill));
        freePlan.setText(WhatIfWords.freePlan(bill));
        ladder.getChildren().clear();
        for (int i = 0; i < LADDER.size(); i++) {
            var step = new MonthlyBill(LADDER.get(i), bill.each());
            var words = new Label(Texts.text("usage.whatif.step", Figures.count(step.requests())));
            words.getStyleClass().add("muted");
            var neurons = figure();
            neurons.setText(Figures.neurons(step.day()));
            var usd = figure();
            usd.setText(WhatIfWords.month(step));
            ladder.addRow(i, words, neurons, usd);
        }
    }

    private static Label figure() {
        var figure = new Label();
        figure.getStyleClass().add("numeric");
        figure.setMaxWidth(Double.MAX_VALUE);
        return figure;
    }
}
