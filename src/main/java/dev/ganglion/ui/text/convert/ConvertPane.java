package dev.ganglion.ui.text.convert;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.intake.DropPane;
import dev.ganglion.ui.task.run.Keeping;
import dev.ganglion.ui.task.run.TaskFrame;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The part of the page that converts documents. No model is chosen for that. UI thread only.
public final class ConvertPane extends StackPane {
    private final ConvertViewModel model;
    private final ConvertView view;

    /// @param browser opens links that are clicked
    public ConvertPane(TaskServices services, Documents documents, Consumer<URI> browser) {
        this.model = new ConvertViewModel(services, documents);
        this.view = new ConvertView(model, new ResultView(new Keeping(services, model.run()::refuse), browser));
        getStyleClass().add("surface");
        setMinSize(0, 0);
        getChildren().add(new DropPane(view, Texts.text("convert.drop"), model::add));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (TaskFrame.GO.match(event)) {
            model.convert();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.run().running().get()) {
            model.run().cancel();
            event.consume();
        }
    }

    /// Puts the focus where a user would start.
    public void shown() {
        view.focus();
    }

    /// Gives up what runs.
    public void stop() {
        model.run().cancel();
    }
}
