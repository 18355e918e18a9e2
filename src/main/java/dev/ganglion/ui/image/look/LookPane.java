package dev.ganglion.ui.image.look;

import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.task.TaskModels;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.TaskStyles;
import dev.ganglion.ui.task.intake.DropPane;
import dev.ganglion.ui.task.run.TaskFrame;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Looks at pictures: asks models what they show and where. A tab of the image page. UI thread only.
public final class LookPane extends StackPane {
    private final LookViewModel look;
    private final TaskFrame frame;

    public LookPane(TaskServices services) {
        this.look = new LookViewModel(services);
        AskForm form = new AskForm(look);
        getStyleClass().addAll("look", "surface");
        setMinSize(0, 0);
        TaskStyles.dress(this);
        getStylesheets()
                .add(Objects.requireNonNull(LookPane.class.getResource("look.css"))
                        .toExternalForm());
        this.frame = new TaskFrame(
                new TaskFrame.Work(halves(services, form), look.run(), look::ask, form::focus),
                look.models(),
                "look",
                services.settings());
        frame.offerParametersWhile(
                look.models().model().map(model -> Eye.of(model).takesParameters()));
        getChildren()
                .add(new DropPane(
                        frame,
                        Texts.text("look.drop"),
                        incoming -> look.pictures().read(incoming)));
    }

    private Node halves(TaskServices services, AskForm form) {
        VBox side = new VBox(form, new AnswersView(look));
        side.getStyleClass().add("side");
        side.setMinSize(0, 0);
        VBox.setVgrow(side.getChildren().getLast(), Priority.ALWAYS);
        return new Halves(new PicturePane(look, services.background(), FileDialogs.over(this)), side);
    }

    /// Puts the focus where a user would start.
    public void shown() {
        frame.shown();
    }

    /// Shows itself as one shows things to others, or as usual again.
    public void present(Presenting how) {
        frame.present(how);
    }

    /// Takes what another catalogue says of the model in use.
    public void catalogueChanged() {
        frame.catalogueChanged();
    }

    /// The models that look, and which of them is in use.
    public TaskModels models() {
        return look.models();
    }

    /// Gives up what runs.
    public void stop() {
        look.stop();
    }
}
