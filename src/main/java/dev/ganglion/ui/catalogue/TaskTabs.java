package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Found;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.ArrowChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

/// A tab for each task, with how many models the other filters leave; those that do not fit are in a menu.
final class TaskTabs extends Region {
    private static final double GAP = 4;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final CatalogueViewModel catalogue;
    private final List<TaskTab> tabs = new ArrayList<>();
    private final MenuButton more = new MenuButton();

    TaskTabs(CatalogueViewModel catalogue, Counted counted) {
        this.catalogue = catalogue;
        getStyleClass().add("task-tabs");
        var group = new ToggleGroup();
        ArrowChoice.in(this, group);
        tabs.add(new TaskTab(Optional.empty(), group, catalogue));
        for (Task task : Task.values()) {
            tabs.add(new TaskTab(Optional.of(task), group, catalogue));
        }
        more.setId("catalogue-more-tasks");
        more.getStyleClass().addAll("quiet", "more-tasks");
        more.setOnShowing(_ -> fillMenu());
        tabs.forEach(tab -> tab.setManaged(false));
        more.setManaged(false);
        counted.subscribe(this::show);
        setMinWidth(0);
    }

    /// A task has a tab while any model of the chosen standing has it.
    private void show(Found found) {
        Optional<Task> chosen = catalogue.filter().get().task();
        List<Task> tasks = catalogue.tasks();
        for (TaskTab tab : tabs) {
            tab.show(found, chosen);
            tab.offer(tab.task().isEmpty()
                    || tab.task().equals(chosen)
                    || tasks.contains(tab.task().get()));
        }
        List<Node> needed = new ArrayList<>(offered());
        needed.add(more);
        if (!getChildren().equals(needed)) {
            getChildren().setAll(needed);
        }
        requestLayout();
    }

    private List<TaskTab> offered() {
        return tabs.stream().filter(TaskTab::offered).toList();
    }

    @Override
    protected double computePrefHeight(double width) {
        return tabs.getFirst().prefHeight(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return offered().stream().mapToDouble(tab -> tab.prefWidth(-1) + GAP).sum();
    }

    @Override
    protected void layoutChildren() {
        List<TaskTab> offered = offered();
        int fitting = fitting(offered);
        offered.subList(fitting, offered.size()).forEach(tab -> tab.setVisible(false));
        double x = 0;
        for (TaskTab tab : offered.subList(0, fitting)) {
            tab.setVisible(true);
            tab.resizeRelocate(x, 0, tab.prefWidth(-1), getHeight());
            x += tab.getWidth() + GAP;
        }
        more.setVisible(fitting < offered.size());
        if (more.isVisible()) {
            nameMenu(offered.subList(fitting, offered.size()));
            more.resizeRelocate(x, 0, Math.min(more.prefWidth(-1), getWidth() - x), getHeight());
        }
    }

    /// How many tabs stand side by side, the menu beside them where it is needed.
    private int fitting(List<TaskTab> offered) {
        if (computePrefWidth(-1) - GAP <= getWidth()) {
            return offered.size();
        }
        double room = getWidth() - widestMenu();
        int fitting = 0;
        for (TaskTab tab : offered) {
            room -= tab.prefWidth(-1) + GAP;
            if (room < 0) {
                break;
            }
            fitting++;
        }
        return fitting;
    }

    /// The menu bears the chosen task's name when that has no tab; its room is kept, so that tabs do not jump.
    private double widestMenu() {
        return offered().stream().mapToDouble(tab -> tab.prefWidth(-1)).max().orElse(0) + 16;
    }

    private void nameMenu(List<TaskTab> hidden) {
        Optional<TaskTab> chosen = hidden.stream().filter(TaskTab::isSelected).findFirst();
        more.setText(chosen.map(TaskTab::words).orElseGet(() -> Texts.text("catalogue.tasks.more", hidden.size())));
        more.pseudoClassStateChanged(SELECTED, chosen.isPresent());
    }

    private void fillMenu() {
        more.getItems()
                .setAll(offered().stream()
                        .filter(tab -> !tab.isVisible())
                        .map(this::item)
                        .toList());
    }

    private MenuItem item(TaskTab tab) {
        var item = new MenuItem(tab.words());
        item.setOnAction(_ -> catalogue.of(tab.task()));
        return item;
    }
}
