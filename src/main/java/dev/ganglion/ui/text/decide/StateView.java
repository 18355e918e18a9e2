package dev.ganglion.ui.text.decide;

import dev.ganglion.picture.Prepared;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.page.BothEnds;
import dev.ganglion.ui.task.intake.Incoming;
import dev.ganglion.ui.task.run.Segments;
import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is decided about: a text or JSON, with pictures. UI thread only.
final class StateView extends VBox {
    private static final int LINES = 5;
    private static final double THUMBNAIL = 40;

    private final DecideViewModel model;
    private final TextArea text = new TextArea();

    StateView(DecideViewModel model) {
        this.model = model;
        getStyleClass().add("state");
        text.setId("decide-state");
        text.setPromptText(Texts.text("decide.state"));
        text.setAccessibleText(Texts.text("decide.state"));
        text.setPrefRowCount(LINES);
        Wrapping.wrap(text);
        text.textProperty().bindBidirectional(model.state());
        getChildren()
                .addAll(
                        head(),
                        text,
                        pictures(),
                        sentence("decide-hindrance", model.hindrance()),
                        sentence("decide-refusal", model.sights().refusal()));
    }

    private BothEnds head() {
        Label title = new Label(Texts.text("decide.state.title"));
        title.getStyleClass().add("title-3");
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button add = new Button(Texts.text("decide.picture"), Icons.small(Feather.IMAGE));
        add.getStyleClass().add("quiet");
        add.setMinWidth(USE_PREF_SIZE);
        FileDialogs.Kind all = new FileDialogs.Kind(Texts.text("look.choose.kind"), "*");
        add.setOnAction(_ -> model.sights()
                .read(FileDialogs.over(this).openAll(all).stream()
                        .map(Incoming.File::new)
                        .toList()));
        HBox head = new HBox(title, space, add);
        head.getStyleClass().add("head");
        return new BothEnds(
                head,
                new Segments<>(
                        "decide-form",
                        Segments.of(List.of(StateForm.values()), StateForm::id, StateForm::words),
                        model.form()));
    }

    private Node pictures() {
        FlowPane strip = new FlowPane();
        strip.setId("decide-pictures");
        strip.getStyleClass().add("adding");
        Runnable show = () -> {
            strip.getChildren()
                    .setAll(model.sights().all().stream().map(this::picture).toList());
            strip.setVisible(!model.sights().all().isEmpty());
            strip.setManaged(strip.isVisible());
        };
        model.sights().all().subscribe(show);
        show.run();
        return strip;
    }

    private Button picture(Prepared picture) {
        ImageView view = new ImageView(
                new Image(new ByteArrayInputStream(picture.thumbnail().octets().toArray())));
        view.setPreserveRatio(true);
        view.setFitWidth(THUMBNAIL);
        view.setFitHeight(THUMBNAIL);
        Button button = new Button("", new HBox(view, Icons.small(Feather.X)));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("quiet");
        button.setAccessibleText(Texts.text("decide.picture.remove"));
        button.setTooltip(new Tooltip(picture.told() + "\n" + Texts.text("decide.picture.remove")));
        button.setOnAction(_ -> model.sights().remove(picture));
        return button;
    }

    private static Label sentence(String id, ObservableStringValue words) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll("secondary", "fault");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(words);
        label.visibleProperty().bind(Bindings.isNotEmpty(words));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// Puts the focus where one types.
    void focus() {
        text.requestFocus();
        text.positionCaret(text.getLength());
    }
}
