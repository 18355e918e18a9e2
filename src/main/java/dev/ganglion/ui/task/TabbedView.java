package dev.ganglion.ui.task;

import dev.ganglion.domain.Settings;
import dev.ganglion.ui.kit.page.ArrowChoice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// A page of several kinds of work, one shown at a time: its title and their tabs over the content of one.
/// Remembers which. UI thread only.
public final class TabbedView extends BorderPane {
    /// One kind of work.
    ///
    /// @param content built when first shown
    /// @param shown puts the focus where a user would start; each time that it is shown
    public record Tab(String id, String title, Supplier<? extends Node> content, Runnable shown) {}

    private final String page;
    private final List<Tab> tabs;
    private final Settings settings;
    private final Map<String, Node> contents = new HashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private String open = "";

    /// @param page the page's id, under which the open tab is remembered
    public TabbedView(String page, String title, List<Tab> tabs, Settings settings) {
        this.page = page;
        this.tabs = List.copyOf(tabs);
        this.settings = settings;
        getStyleClass().addAll("task-page", "surface");
        TaskStyles.dress(this);
        setTop(head(title));
        String last = settings.value(key()).orElse("");
        show(tabs.stream().filter(tab -> tab.id().equals(last)).findFirst().orElseGet(tabs::getFirst));
    }

    private String key() {
        return page + ".tab";
    }

    private Node head(String title) {
        Label words = new Label(title);
        words.getStyleClass().add("title-2");
        words.setMinWidth(USE_PREF_SIZE);
        HBox all = new HBox();
        all.getStyleClass().add("page-tabs");
        tabs.forEach(tab -> all.getChildren().add(button(tab)));
        ArrowChoice.in(all, group);
        HBox head = new HBox(words, all);
        head.getStyleClass().addAll("page-head", "hairline-bottom");
        return head;
    }

    private ToggleButton button(Tab tab) {
        ToggleButton button = new PageTab(tab.title());
        button.setId(page + "-tab-" + tab.id());
        button.setToggleGroup(group);
        button.setUserData(tab.id());
        button.setOnAction(_ -> open(tab.id()));
        return button;
    }

    /// Shows the tab of that id and puts the focus into it.
    public void open(String id) {
        tabs.stream().filter(tab -> tab.id().equals(id)).findFirst().ifPresent(tab -> {
            show(tab);
            tab.shown().run();
        });
    }

    private void show(Tab tab) {
        open = tab.id();
        settings.put(key(), tab.id());
        group.getToggles().stream()
                .filter(toggle -> tab.id().equals(toggle.getUserData()))
                .forEach(group::selectToggle);
        setCenter(contents.computeIfAbsent(tab.id(), _ -> tab.content().get()));
    }

    /// The id of the tab that is shown.
    public String openTab() {
        return open;
    }

    /// The page is shown again: puts the focus into the tab that is open.
    public void shown() {
        open(open);
    }
}
