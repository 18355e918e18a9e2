package dev.ganglion.ui.image.mask;

import dev.ganglion.domain.Picture;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.ArrowChoice;
import java.io.ByteArrayInputStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Paints a mask over a picture: brush, eraser, their size, undo. Keys: B, E, [ and ], Ctrl+Z,
/// Ctrl+Shift+Z, I, Esc.
public final class MaskPane extends BorderPane {
    /// Where there is room, all tools stand in one line.
    private static final double WRAPS = 760;

    private final MaskViewModel mask;
    private final Runnable done;

    /// @param picture what is painted over, of the mask's size
    /// @param done takes the pane away; what is painted counts then
    public MaskPane(MaskViewModel mask, Picture picture, Runnable done) {
        this.mask = mask;
        this.done = done;
        getStyleClass().addAll("mask-pane", "surface");
        setId("mask-pane");
        setFocusTraversable(true);
        Image image = new Image(new ByteArrayInputStream(picture.octets().toArray()));
        setTop(head());
        setCenter(new MaskSurface(mask, image));
        Label hint = new Label(Texts.text("image.mask.hint"));
        hint.getStyleClass().addAll("secondary", "muted", "mask-hint");
        setBottom(hint);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Node head() {
        FlowPane tools = new FlowPane();
        tools.getStyleClass().add("mask-tools");
        tools.setPrefWrapLength(WRAPS);
        ToggleGroup group = new ToggleGroup();
        ArrowChoice.in(tools, group);
        tools.getChildren()
                .addAll(
                        tool(group, Tool.BRUSH, Feather.EDIT_2),
                        tool(group, Tool.ERASER, Feather.DELETE),
                        size(),
                        button("image.mask.undo", Feather.CORNER_UP_LEFT, mask.undoable(), mask::undo),
                        button("image.mask.redo", Feather.CORNER_UP_RIGHT, mask.redoable(), mask::redo),
                        worded("image.mask.invert", mask::invert),
                        worded("image.mask.clear", mask::clear));
        HBox.setHgrow(tools, Priority.ALWAYS);
        Button finish = new Button(Texts.text("image.mask.done"));
        finish.setId("mask-done");
        finish.getStyleClass().add("accent");
        finish.setMinWidth(USE_PREF_SIZE);
        finish.setOnAction(_ -> done.run());
        HBox head = new HBox(tools, finish);
        head.getStyleClass().addAll("mask-head", "hairline-bottom");
        return head;
    }

    private ToggleButton tool(ToggleGroup group, Tool tool, Feather icon) {
        String key = "image.mask." + tool.name();
        ToggleButton button = new ToggleButton(Texts.text(key), Icons.small(icon));
        button.setId("mask-" + tool.name());
        button.getStyleClass().add("quiet");
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(Texts.text(key + ".tip")));
        button.setMinWidth(USE_PREF_SIZE);
        mask.tool().subscribe(now -> button.setSelected(now == tool));
        button.setOnAction(_ -> {
            mask.tool().set(tool);
            button.setSelected(true);
        });
        return button;
    }

    private Node size() {
        Slider slider = new Slider(
                MaskViewModel.THINNEST, MaskViewModel.THICKEST, mask.radius().get());
        slider.setId("mask-size");
        slider.setAccessibleText(Texts.text("image.mask.size"));
        slider.setTooltip(new Tooltip(Texts.text("image.mask.size.tip")));
        slider.valueProperty().subscribe(value -> mask.radius().set((int) Math.round(value.doubleValue())));
        mask.radius().subscribe(radius -> slider.setValue(radius.intValue()));
        Label number = new Label();
        number.getStyleClass().addAll("numeric", "mask-size");
        number.textProperty().bind(mask.radius().map(radius -> Texts.text("image.mask.pixels", radius.intValue() * 2)));
        HBox size = new HBox(slider, number);
        size.getStyleClass().add("mask-sizes");
        return size;
    }

    private static Button button(String words, Feather icon, ObservableValue<Boolean> enabled, Runnable deed) {
        Button button = new Button("", Icons.small(icon));
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setId(words.replace('.', '-'));
        button.setAccessibleText(Texts.text(words));
        button.setTooltip(new Tooltip(Texts.text(words + ".tip")));
        button.disableProperty().bind(enabled.map(can -> !can));
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private static Button worded(String words, Runnable deed) {
        Button button = new Button(Texts.text(words));
        button.setId(words.replace('.', '-'));
        button.getStyleClass().add("quiet");
        button.setTooltip(new Tooltip(Texts.text(words + ".tip")));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() ? steps(key) : plain(key)) {
            key.consume();
        }
    }

    private boolean steps(KeyEvent key) {
        if (key.getCode() == KeyCode.Y || (key.getCode() == KeyCode.Z && key.isShiftDown())) {
            mask.redo();
            return true;
        }
        if (key.getCode() == KeyCode.Z) {
            mask.undo();
            return true;
        }
        return false;
    }

    private boolean plain(KeyEvent key) {
        switch (key.getCode()) {
            case OPEN_BRACKET -> mask.thinner();
            case CLOSE_BRACKET -> mask.thicker();
            case B -> mask.tool().set(Tool.BRUSH);
            case E -> mask.tool().set(Tool.ERASER);
            case I -> mask.invert();
            case ESCAPE -> done.run();
            default -> {
                return bracket(key.getText());
            }
        }
        return true;
    }

    /// Keyboards differ in where their brackets are.
    private boolean bracket(String typed) {
        switch (typed) {
            case "[" -> mask.thinner();
            case "]" -> mask.thicker();
            default -> {
                return false;
            }
        }
        return true;
    }
}
