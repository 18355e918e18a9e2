package dev.ganglion.ui.text.translate;

import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.run.Keeping;
import dev.ganglion.ui.task.run.TaskFrame;

/// The part of the page that translates.
public final class TranslateTab {
    private TranslateTab() {}

    /// Makes it. UI thread only.
    public static TaskFrame of(TaskServices services) {
        TranslateViewModel model = new TranslateViewModel(services);
        TranslateView view = new TranslateView(model, new Keeping(services, model.run()::refuse));
        return new TaskFrame(new TaskFrame.Work(view, model.run(), model::translate, view::focus), model.models());
    }
}
