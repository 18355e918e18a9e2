package dev.ganglion.ui.task.run;

import dev.ganglion.domain.Settings;
import dev.ganglion.ui.kit.form.ParameterDock;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.task.TaskModels;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One kind of work: which model does it, and with which parameters where its requests take any, around
/// what is worked on. Its keys are those of every page. UI thread only.
public final class TaskFrame extends StackPane {
    /// The key that makes the call, wherever the focus is.
    public static final KeyCombination GO = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final TaskModels models;
    private final Work work;
    private final ModelPicker picker;
    private final Optional<ParameterDock> dock;

    /// What is worked on.
    ///
    /// @param content fills the frame under model and parameters
    /// @param go makes the call, if there is something to send
    /// @param focus puts the focus where a user would start
    public record Work(Node content, TaskRun run, Runnable go, Runnable focus) {}

    /// A frame of requests that take no parameters.
    public TaskFrame(Work work, TaskModels models) {
        this(work, models, page -> Optional.empty());
    }

    /// A frame with a pane of parameters, remembered under `id`.
    public TaskFrame(Work work, TaskModels models, String id, Settings settings) {
        this(work, models, page -> Optional.of(new ParameterDock(id, page, models.form(), settings)));
    }

    private TaskFrame(Work work, TaskModels models, Function<Node, Optional<ParameterDock>> docked) {
        this.work = work;
        this.models = models;
        this.picker = models.picker();
        BorderPane page = new BorderPane();
        page.setMinSize(0, 0);
        this.dock = docked.apply(page);
        getStyleClass().addAll("task-frame", "surface");
        setMinSize(0, 0);
        page.setTop(head());
        page.setCenter(work.content());
        getChildren().add(dock.<Node>map(pane -> pane).orElse(page));
        picker.afterwards(work.focus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(picker, space);
        dock.ifPresent(pane -> head.getChildren().add(pane.toggle()));
        head.getStyleClass().add("frame-head");
        return head;
    }

    private void pressed(KeyEvent event) {
        if (GO.match(event)) {
            go();
        } else if (ModelPicker.KEY.match(event)) {
            picker.open();
        } else if (ParameterDock.KEY.match(event) && dock.isPresent()) {
            dock.get().turn();
        } else if (event.getCode() == KeyCode.ESCAPE && work.run().running().get()) {
            work.run().cancel();
        } else {
            return;
        }
        event.consume();
    }

    /// What runs is paid for: only its button gives it up.
    private void go() {
        if (!work.run().running().get()) {
            work.go().run();
        }
    }

    /// Offers parameters only while that is true.
    public void offerParametersWhile(ObservableValue<Boolean> taken) {
        dock.ifPresent(pane -> pane.offerWhile(taken));
    }

    /// Puts the focus where a user would start.
    public void shown() {
        work.focus().run();
    }

    /// Shows itself as one shows things to others, or as usual again.
    public void present(Presenting how) {
        dock.ifPresent(pane -> pane.present(how));
    }

    /// Takes what another catalogue says of the model in use.
    public void catalogueChanged() {
        models.catalogueChanged();
    }

    /// Gives up what runs.
    public void stop() {
        work.run().cancel();
    }

    /// The models of this work, and which of them is in use.
    public TaskModels models() {
        return models;
    }
}
