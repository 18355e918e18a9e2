package dev.ganglion.ui.usage;

import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.usage.alternative.AlternativeView;
import dev.ganglion.ui.usage.save.SaveBox;
import dev.ganglion.ui.usage.whatif.WhatIfView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The usage page: its sections by tabs, the filters of those that have them, and what the calls come to.
final class UsageView extends BorderPane {
    private static final Set<String> FILTERED =
            Set.of(UsageViewModel.OVERVIEW, UsageViewModel.ALTERNATIVES, UsageViewModel.WHAT_IF);

    private final UsageViewModel usage;
    private final List<Section> sections;
    private final Map<String, Node> contents = new HashMap<>();
    private final StackPane center = new StackPane();
    private final Waiting waiting;
    private final FilterBar filters;
    private final SaveBox save;
    private final Label summary = new Label();
    private final Node top;
    private final Node bottom;

    UsageView(UsageViewModel usage, List<Section> others) {
        this.usage = usage;
        sections = Stream.concat(own().stream(), others.stream()).toList();
        getStyleClass().addAll("usage", "surface");
        getStylesheets()
                .add(Objects.requireNonNull(UsageView.class.getResource("usage.css"))
                        .toExternalForm());
        waiting = new Waiting(usage);
        filters = new FilterBar(usage);
        save = new SaveBox(
                usage.saving(), () -> new SaveBox.Asked(usage.filter().get(), usage.span()), FileDialogs.over(this));
        top = new VBox(head(), filters);
        bottom = status();
        present(Presenting.OFF);
        usage.tab().subscribe(this::open);
    }

    /// All of the page is about costs: where those are hidden, so is the page.
    void present(Presenting how) {
        boolean hides = how.hidesCosts();
        setTop(hides ? null : top);
        setCenter(hides ? hidden() : center);
        setBottom(hides ? null : bottom);
    }

    private static Node hidden() {
        var words = new Label(Texts.text("presenting.costs"), Icons.small(Feather.EYE_OFF));
        words.setId("usage-hidden");
        words.setWrapText(true);
        var hidden = new VBox(words);
        hidden.getStyleClass().add("nothing");
        return hidden;
    }

    /// Puts the focus where a user would start, and lets the section at the front know that it is seen again.
    void shown() {
        filters.focusPeriod();
        section(usage.tab().get()).ifPresent(section -> section.shown().run());
    }

    private List<Section> own() {
        return List.of(
                new Section(UsageViewModel.OVERVIEW, Texts.text("usage.overview"), () -> new Overview(usage), () -> {}),
                new Section(
                        UsageViewModel.ALTERNATIVES,
                        Texts.text("usage.alternatives"),
                        () -> new AlternativeView(usage.alternatives()),
                        () -> {}),
                new Section(
                        UsageViewModel.WHAT_IF,
                        Texts.text("usage.whatif"),
                        () -> new WhatIfView(usage.whatIf()),
                        () -> {}));
    }

    private Node head() {
        var title = new Label(Texts.text("usage.title"));
        title.getStyleClass().add("title-2");
        title.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title, new Tabs(usage, sections), gap, save);
        head.getStyleClass().add("page-head");
        return head;
    }

    private Node status() {
        summary.textProperty().bind(usage.summary());
        var status = new HBox(summary);
        status.getStyleClass().addAll("page-status", "hairline-top");
        return status;
    }

    private void open(String id) {
        section(id).ifPresent(section -> {
            boolean filtered = FILTERED.contains(id);
            Node content = contents.computeIfAbsent(id, _ -> section.content().get());
            center.getChildren().setAll(content);
            if (filtered) {
                center.getChildren().add(waiting);
            }
            filters.setVisible(filtered);
            filters.setManaged(filtered);
            save.setVisible(filtered);
            section.shown().run();
        });
    }

    private Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }
}
