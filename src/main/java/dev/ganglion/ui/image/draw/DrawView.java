package dev.ganglion.ui.image.draw;

import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.ImageStyles;
import dev.ganglion.ui.image.draft.Source;
import dev.ganglion.ui.image.mask.MaskPane;
import dev.ganglion.ui.image.mask.MaskViewModel;
import dev.ganglion.ui.image.queue.Deeds;
import dev.ganglion.ui.image.queue.DrawQueue;
import dev.ganglion.ui.image.queue.LargeView;
import dev.ganglion.ui.image.queue.Piece;
import dev.ganglion.ui.image.queue.Results;
import dev.ganglion.ui.image.queue.TrayView;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.ParameterDock;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.kit.page.PageFocus;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.task.intake.DropPane;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Draws pictures: the form, and under it what came of it.
public final class DrawView extends StackPane implements Deeds {
    private final DrawViewModel draw;
    private final Results results;
    private final ModelPicker picker;
    private final ParameterDock dock;
    private final DrawForm form;
    private final LargeView large;

    public DrawView(ImageServices services, DrawViewModel draw, DrawQueue queue) {
        this.draw = draw;
        this.results = new Results(services);
        getStyleClass().addAll("draw-page", "surface");
        ImageStyles.dress(this);
        picker = draw.models().picker();
        form = new DrawForm(draw, FileDialogs.over(this), this::paint);
        large = new LargeView(results, () -> uncover());
        TrayView tray = new TrayView(queue, results, this, new Beginning(this::begin));
        BorderPane work = new BorderPane(tray);
        dock = new ParameterDock(
                "image", work, draw.models().form(), services.tasks().settings());
        work.setTop(new VBox(head(), form));
        getChildren().add(new DropPane(dock, Texts.text("image.drop"), draw::take));
        picker.afterwards(form::begin);
        PageFocus.hear(this, this::pressed);
        PageFocus.keep(this, form::begin);
    }

    private Node head() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(picker, gap, dock.toggle());
        head.getStyleClass().add("draw-head");
        return head;
    }

    private void pressed(KeyEvent key) {
        if (ModelPicker.KEY.match(key)) {
            picker.open();
            key.consume();
        } else if (ParameterDock.KEY.match(key)) {
            dock.turn();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && draw.stop()) {
            form.begin();
            key.consume();
        }
    }

    private void paint() {
        draw.references()
                .painting()
                .ifPresent(mask -> cover(new MaskPane(
                        mask, draw.references().all().getFirst().fitted().picture(), () -> painted(mask))));
    }

    private void painted(MaskViewModel mask) {
        draw.references().paint(mask.mask());
        uncover();
    }

    @Override
    public void look(Piece piece) {
        cover(large);
        large.show(piece);
    }

    private void cover(Node over) {
        getChildren().getFirst().setDisable(true);
        getChildren().add(over);
        over.requestFocus();
    }

    private void uncover() {
        getChildren().remove(1, getChildren().size());
        getChildren().getFirst().setDisable(false);
        form.begin();
    }

    /// Puts the focus where a prompt is written, or on what lies over it.
    public void shown() {
        draw.quote();
        if (getChildren().size() > 1) {
            getChildren().getLast().requestFocus();
        } else {
            form.begin();
        }
    }

    public void present(Presenting how) {
        dock.present(how);
    }

    @Override
    public void recall(Piece piece) {
        draw.recall(piece.commission().recall());
        form.begin();
    }

    @Override
    public void drawFrom(Piece piece) {
        piece.outcome()
                .ifPresent(outcome -> results.whole(outcome, picture -> {
                    draw.references()
                            .add(List.of(
                                    new Source.Known(picture, piece.commission().prompt())));
                    form.begin();
                }));
    }

    private void begin(String prompt) {
        draw.prompt().set(prompt);
        form.begin();
    }
}
