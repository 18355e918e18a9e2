package dev.ganglion.ui.image.sheet;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.image.draft.CostColumn;
import dev.ganglion.ui.image.draft.Sizes;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Leaving;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.task.CostLabel;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a sheet is to hold: prompts, models, form, seeds, steps; and what it may cost, beside the button.
final class SheetForm extends VBox {
    private static final int ROWS = 3;
    private static final double WRAPS = 720;
    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");

    private final SheetViewModel sheet;
    private final TextArea prompts = new TextArea();
    private final MenuButton models = new MenuButton();

    SheetForm(SheetViewModel sheet) {
        this.sheet = sheet;
        getStyleClass().add("draw-form");
        prompts.setId("sheet-prompts");
        prompts.setPromptText(Texts.text("image.sheet.prompts"));
        prompts.setAccessibleText(Texts.text("image.sheet.prompts.spoken"));
        prompts.setPrefRowCount(ROWS);
        prompts.textProperty().bindBidirectional(sheet.prompts());
        Wrapping.wrap(prompts);
        prompts.addEventFilter(KeyEvent.KEY_PRESSED, Leaving::byTab);
        prompts.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox card = new VBox(prompts, negative());
        card.getStyleClass().add("prompt-card");
        prompts.focusedProperty().subscribe(focused -> card.pseudoClassStateChanged(TYPING, focused));
        getChildren().addAll(card, controls());
    }

    private Node negative() {
        TextField negative = new TextField();
        negative.setId("sheet-negative");
        negative.textProperty().bindBidirectional(sheet.negative());
        negative.setPromptText(Texts.text("image.sheet.negative"));
        negative.setAccessibleText(Texts.text("image.negative"));
        negative.managedProperty().bind(negative.visibleProperty());
        sheet.models().subscribe(() -> negative.setVisible(sheet.takesNegative()));
        negative.setVisible(sheet.takesNegative());
        return negative;
    }

    private Node shapes() {
        MenuButton menu = new MenuButton("", Icons.small(Feather.MAXIMIZE));
        menu.setId("sheet-size");
        menu.getStyleClass().add("quiet-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(Texts.text("image.sheet.size.tip")));
        menu.managedProperty().bind(menu.visibleProperty());
        menu.getItems().add(shape(Optional.empty()));
        for (Sizes.Shape each : Sizes.Shape.values()) {
            menu.getItems().add(shape(Optional.of(each)));
        }
        sheet.shape().subscribe(now -> menu.setText(words(now)));
        sheet.models().subscribe(() -> menu.setVisible(sheet.takesSize()));
        menu.setVisible(sheet.takesSize());
        return menu;
    }

    private CheckMenuItem shape(Optional<Sizes.Shape> shape) {
        CheckMenuItem item = new CheckMenuItem(words(shape));
        sheet.shape().subscribe(now -> item.setSelected(now.equals(shape)));
        item.setOnAction(_ -> {
            sheet.shape().set(shape);
            item.setSelected(true);
        });
        return item;
    }

    private static String words(Optional<Sizes.Shape> shape) {
        return Texts.text("image.sheet.size." + shape.map(Enum::name).orElse("OWN"));
    }

    /// Enter parts the lines here.
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            sheet.draw();
            key.consume();
        }
    }

    private Node controls() {
        FlowPane axes = new FlowPane(
                models(), shapes(), references(), axis("seeds", sheet.seeds()), axis("steps", sheet.steps()));
        axes.getStyleClass().add("draw-settings");
        axes.setPrefWrapLength(WRAPS);
        HBox.setHgrow(axes, Priority.ALWAYS);
        Label told = new Label();
        told.setId("sheet-told");
        told.getStyleClass().addAll("secondary", "muted");
        told.textProperty().bind(sheet.told());
        told.setMinWidth(0);
        CostColumn costs = new CostColumn(this, List.of(told, new CostLabel(sheet.quote())));
        HBox controls = new HBox(axes, costs, button());
        controls.getStyleClass().add("draw-controls");
        return controls;
    }

    private Node models() {
        models.setId("sheet-models");
        models.getStyleClass().add("quiet-menu");
        models.setMinWidth(USE_PREF_SIZE);
        // Made when it is looked for, of what the catalogue holds then.
        models.getItems().add(new MenuItem(""));
        models.setOnShowing(_ -> models.getItems()
                .setAll(sheet.offered().stream().map(this::item).toList()));
        sheet.models().addListener((ListChangeListener<Model>) _ -> name());
        name();
        return models;
    }

    /// The pictures of the form beside, where there are any.
    private Node references() {
        SheetReferences references = sheet.references();
        CheckBox from = new CheckBox();
        from.setId("sheet-references");
        from.getStyleClass().add("sheet-references");
        from.setMinWidth(USE_PREF_SIZE);
        from.setTooltip(new Tooltip(Texts.text("image.sheet.references.tip")));
        from.selectedProperty().bindBidirectional(references.wanted());
        from.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.text(
                                "image.sheet.references", references.all().size()),
                        references.all()));
        from.visibleProperty().bind(Bindings.isNotEmpty(references.all()));
        from.managedProperty().bind(from.visibleProperty());
        return from;
    }

    private void name() {
        models.setText(
                sheet.models().size() == 1
                        ? sheet.models().getFirst().name()
                        : Texts.text("image.sheet.models", sheet.models().size()));
    }

    /// The menu stays open, since a sheet is of several models.
    private MenuItem item(Model model) {
        CheckBox box = new CheckBox(model.name());
        box.setMnemonicParsing(false);
        box.setSelected(sheet.models().contains(model));
        box.setMouseTransparent(true);
        StackPane row = new StackPane(box);
        row.getStyleClass().add("sheet-model");
        CustomMenuItem item = new CustomMenuItem(row, false);
        item.setText(model.name());
        item.getStyleClass().add("sheet-model-item");
        item.setOnAction(_ -> {
            box.setSelected(!sheet.models().remove(model));
            if (box.isSelected()) {
                sheet.models().add(model);
            }
        });
        return item;
    }

    private static Node axis(String name, StringProperty text) {
        TextField field = new TextField();
        field.setId("sheet-" + name);
        field.textProperty().bindBidirectional(text);
        field.setPromptText(Texts.text("image.sheet." + name + ".prompt"));
        field.setTooltip(new Tooltip(Texts.text("image.sheet." + name + ".tip")));
        Label label = new Label(Texts.text("image.sheet." + name));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(field);
        HBox axis = new HBox(label, field);
        axis.getStyleClass().add("sheet-axis");
        return axis;
    }

    private Node button() {
        Button button = new Button(Texts.text("image.sheet.draw"));
        button.setId("sheet-draw");
        button.getStyleClass().add("accent");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.text("image.sheet.draw.tip")));
        sheet.told().subscribe(_ -> button.setDisable(!sheet.ready()));
        button.setOnAction(_ -> {
            sheet.draw();
            // Another key must not draw all of it once more.
            prompts.requestFocus();
        });
        return button;
    }

    void begin() {
        prompts.requestFocus();
    }
}
