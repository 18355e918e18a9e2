package dev.ganglion.ui.text;

import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.task.TabbedView;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.ui.task.run.TaskFrame;
import dev.ganglion.ui.text.convert.Account;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;

/// The page of texts in a window of its own. Call on the JavaFX thread.
record TextDesk(TextPage page, TabbedView view) {
    static TextDesk open(TaskDesk desk, Theme theme, double width, double height) {
        Shots.dress(theme);
        var page = new TextPage(new TextServices(desk.services(), new Account(desk::account), _ -> {}));
        var view = (TabbedView) page.content();
        var opened = new TextDesk(page, view);
        new Scene(view, width, height);
        opened.settle();
        return opened;
    }

    TextDesk at(String tab) {
        page.open(tab);
        settle();
        return this;
    }

    /// Works with that model from now on.
    void choose(String model) {
        ((TaskFrame) view.getCenter()).models().choose(model);
        settle();
    }

    void press(String id) {
        ((ButtonBase) find(id)).fire();
        settle();
    }

    Node find(String id) {
        return view.getCenter().lookup(id);
    }

    void settle() {
        view.applyCss();
        view.layout();
    }
}
