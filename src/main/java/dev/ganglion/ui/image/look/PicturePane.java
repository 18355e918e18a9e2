package dev.ganglion.ui.image.look;

import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.page.ArrowChoice;
import dev.ganglion.ui.task.intake.Incoming;
import dev.ganglion.ui.task.run.Examples;
import dev.ganglion.ui.task.run.ScoreBar;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The picture, what was done to it, and the others of this session; where there is none, how to bring
/// one. UI thread only.
final class PicturePane extends BorderPane {
    private static final double THUMBNAIL = 40;

    private final LookViewModel look;
    private final FileDialogs dialogs;

    PicturePane(LookViewModel look, Background background, FileDialogs dialogs) {
        this.look = look;
        this.dialogs = dialogs;
        getStyleClass().add("picture-pane");
        setMinSize(0, 0);
        PictureStage stage = new PictureStage(background, look.marks());
        Node empty = empty();
        look.pictures().current().subscribe(now -> {
            stage.show(now.map(looked -> looked.picture().prepared().picture()));
            stage.setVisible(now.isPresent());
            empty.setVisible(now.isEmpty());
            // What is not seen needs no room: the picture would be pushed over what is above it.
            empty.setManaged(now.isEmpty());
        });
        setCenter(new StackPane(stage, empty));
        setBottom(new VBox(refusal(), foot()));
    }

    private Node empty() {
        Button choose = choose("accent");
        choose.setId("look-choose-first");
        Examples examples = new Examples(
                Feather.EYE,
                Texts.text("look.empty"),
                LookViewModel.Example.ALL.stream()
                        .map(one -> new Examples.Example(
                                "look-example-" + one.id(), Texts.text("look.example." + one.id()), () -> {
                                    look.begin(one);
                                    look.pictures().read(Sample.picture());
                                }))
                        .toList());
        VBox box = new VBox(examples, choose);
        box.getStyleClass().add("empty");
        return box;
    }

    private Button choose(String style) {
        Button choose = new Button(Texts.text("look.choose"), Icons.small(Feather.IMAGE));
        choose.getStyleClass().add(style);
        choose.setTooltip(new Tooltip(Texts.text("look.choose.tip")));
        choose.setMinWidth(USE_PREF_SIZE);
        FileDialogs.Kind all = new FileDialogs.Kind(Texts.text("look.choose.kind"), "*");
        choose.setOnAction(_ -> {
            var chosen = dialogs.openAll(all).stream().map(Incoming.File::new).toList();
            if (!chosen.isEmpty()) {
                look.pictures().read(chosen);
            }
        });
        return choose;
    }

    private Node refusal() {
        Label words = new Label();
        words.setId("look-refusal");
        words.setWrapText(true);
        words.textProperty().bind(look.pictures().refusal().map(Wrapping::safe));
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button close = Icons.button(
                Feather.X, Texts.text("notice.close"), () -> look.pictures().forgive());
        HBox box = new HBox(Icons.small(Feather.ALERT_TRIANGLE), words, close);
        box.getStyleClass().add("refusal");
        box.visibleProperty().bind(look.pictures().refusal().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node foot() {
        Label told = new Label();
        told.setId("look-told");
        told.getStyleClass().addAll("secondary", "muted");
        told.setMinWidth(0);
        told.setWrapText(true);
        Button remove = Icons.button(
                Feather.TRASH_2, Texts.text("look.away"), () -> look.pictures().remove());
        remove.setId("look-put-away");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(choose("quiet"), remove, space, threshold());
        line.getStyleClass().add("line");
        told.setMinHeight(USE_PREF_SIZE);
        VBox foot = new VBox(told, line, others());
        foot.getStyleClass().addAll("foot", "hairline-top");
        look.pictures().current().subscribe(now -> {
            told.setText(now.map(looked -> looked.picture().name() + "  ·  "
                            + looked.picture().prepared().told())
                    .orElse(""));
            foot.setVisible(now.isPresent());
            foot.setManaged(now.isPresent());
        });
        return foot;
    }

    /// Only what has scores can be sifted by them.
    private Node threshold() {
        Slider slider = new Slider(0, 1, look.marks().threshold().get());
        slider.setId("look-threshold");
        slider.setBlockIncrement(0.05);
        slider.setAccessibleText(Texts.text("look.threshold"));
        slider.valueProperty().bindBidirectional(look.marks().threshold());
        Label name = new Label(Texts.text("look.threshold"));
        name.getStyleClass().addAll("secondary", "muted");
        name.setMinWidth(USE_PREF_SIZE);
        Label figure = new Label();
        figure.getStyleClass().add("numeric");
        figure.setMinWidth(USE_PREF_SIZE);
        figure.textProperty().bind(slider.valueProperty().map(value -> ScoreBar.figure(value.doubleValue())));
        HBox box = new HBox(name, slider, figure);
        box.getStyleClass().add("line");
        look.marks().shown().subscribe(_ -> {
            boolean scored =
                    look.marks().marks().stream().anyMatch(mark -> mark.score().isPresent());
            box.setVisible(scored);
            box.setManaged(scored);
        });
        return box;
    }

    private Node others() {
        FlowPane strip = new FlowPane();
        strip.setId("look-others");
        strip.getStyleClass().add("others");
        ToggleGroup group = new ToggleGroup();
        ArrowChoice.in(strip, group);
        Runnable show = () -> {
            var all = look.pictures().all();
            strip.getChildren()
                    .setAll(all.stream().map(one -> thumbnail(one, group)).toList());
            strip.setVisible(all.size() > 1);
            strip.setManaged(all.size() > 1);
            mark(group, look.pictures().current().get());
        };
        look.pictures().all().subscribe(show);
        show.run();
        look.pictures().current().subscribe(now -> mark(group, now));
        return strip;
    }

    private static void mark(ToggleGroup group, Optional<Looked> current) {
        group.getToggles().stream()
                .filter(toggle -> current.equals(Optional.of(toggle.getUserData())))
                .forEach(group::selectToggle);
    }

    private ToggleButton thumbnail(Looked looked, ToggleGroup group) {
        byte[] bytes = looked.picture().prepared().thumbnail().octets().toArray();
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(bytes)));
        view.setPreserveRatio(true);
        view.setFitWidth(THUMBNAIL);
        view.setFitHeight(THUMBNAIL);
        ToggleButton button = new ToggleButton("", view);
        button.getStyleClass().addAll("quiet", "thumbnail");
        button.setUserData(looked);
        button.setToggleGroup(group);
        button.setAccessibleText(looked.picture().name());
        button.setTooltip(new Tooltip(looked.picture().name()));
        button.setOnAction(_ -> {
            button.setSelected(true);
            look.pictures().look(looked);
        });
        return button;
    }
}
