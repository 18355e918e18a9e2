package dev.ganglion.ui.text.classify;

import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.run.Keeping;
import dev.ganglion.ui.task.run.TaskFrame;

/// The part of the page that classifies.
public final class ClassifyTab {
    private ClassifyTab() {}

    /// Makes it. UI thread only.
    public static TaskFrame of(TaskServices services) {
        ClassifyViewModel model = new ClassifyViewModel(services);
        ClassifyView view = new ClassifyView(model, new Keeping(services, model.run()::refuse));
        return new TaskFrame(new TaskFrame.Work(view, model.run(), model::classify, view::focus), model.models());
    }
}
