package dev.ganglion.ui.text.decide;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.intake.DropPane;
import dev.ganglion.ui.task.run.Keeping;
import dev.ganglion.ui.task.run.TaskFrame;

/// The part of the page that decides.
public final class DecideTab {
    private DecideTab() {}

    /// Makes it. UI thread only.
    public static TaskFrame of(TaskServices services) {
        DecideViewModel model = new DecideViewModel(services);
        DecideView view = new DecideView(model, new Keeping(services, model.run()::refuse));
        DropPane drop = new DropPane(
                view, Texts.text("decide.drop"), incoming -> model.sights().read(incoming));
        return new TaskFrame(new TaskFrame.Work(drop, model.run(), model::decide, view::focus), model.models());
    }
}
