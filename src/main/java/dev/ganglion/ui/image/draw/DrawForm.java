package dev.ganglion.ui.image.draw;

import dev.ganglion.ui.image.draft.CostColumn;
import dev.ganglion.ui.image.draft.Source;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.task.CallCost;
import dev.ganglion.ui.task.CostLabel;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is to be drawn: the prompt, what is not to be seen, pictures to start from, size, seed, how many;
/// and what that may cost, beside the button.
final class DrawForm extends VBox {
    /// Where there is room, all settings stand in one line.
    private static final double WRAPS = 720;

    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");

    private final DrawViewModel draw;
    private final FileDialogs dialogs;
    private final PromptBox prompt;

    /// @param paint opens the mask
    DrawForm(DrawViewModel draw, FileDialogs dialogs, Runnable paint) {
        this.draw = draw;
        this.dialogs = dialogs;
        getStyleClass().add("draw-form");
        prompt = new PromptBox(draw::draw);
        prompt.textProperty().bindBidirectional(draw.prompt());
        prompt.setPromptText(Texts.text("image.prompt"));
        prompt.setAccessibleText(Texts.text("image.prompt.spoken"));
        VBox card = new VBox(prompt, negative(), new ReferencesView(draw.references(), paint));
        card.getStyleClass().add("prompt-card");
        prompt.focusedProperty().subscribe(focused -> card.pseudoClassStateChanged(TYPING, focused));
        getChildren().addAll(card, controls(), notice());
    }

    private Node negative() {
        TextField negative = new TextField();
        negative.setId("negative-prompt");
        negative.textProperty().bindBidirectional(draw.negative());
        negative.setPromptText(Texts.text("image.negative"));
        negative.setAccessibleText(Texts.text("image.negative"));
        negative.setOnAction(_ -> draw.draw());
        negative.managedProperty().bind(negative.visibleProperty());
        draw.models().whole().subscribe(_ -> negative.setVisible(draw.takesNegative()));
        return negative;
    }

    private Node controls() {
        FlowPane settings = new FlowPane(addPicture(), new SizeMenu(draw), new SeedBox(draw), variations());
        settings.getStyleClass().add("draw-settings");
        settings.setPrefWrapLength(WRAPS);
        HBox.setHgrow(settings, Priority.ALWAYS);
        HBox controls = new HBox(settings, costs(), button());
        controls.getStyleClass().add("draw-controls");
        return controls;
    }

    private Node addPicture() {
        Button add = new Button(Texts.text("image.reference.add"), Icons.small(Feather.IMAGE));
        add.setId("add-picture");
        add.getStyleClass().add("quiet");
        add.setMinWidth(USE_PREF_SIZE);
        add.managedProperty().bind(add.visibleProperty());
        Tooltip tip = new Tooltip();
        add.setTooltip(tip);
        draw.references().takes().subscribe(takes -> {
            add.setVisible(takes.pictures() > 0);
            tip.setText(Texts.text("image.reference.add.tip", takes.pictures(), Integer.toString(takes.side())));
        });
        add.setOnAction(_ -> draw.references()
                .add(dialogs.openAll(new FileDialogs.Kind(Texts.text("image.reference.kind"), "*.*")).stream()
                        .map(Source::file)
                        .toList()));
        return add;
    }

    private Node variations() {
        IntegerSpinnerValueFactory range = new IntegerSpinnerValueFactory(
                1, DrawSettings.MOST_VARIATIONS, draw.variations().get());
        range.valueProperty().bindBidirectional(draw.variations());
        Spinner<Integer> spinner = new Spinner<>(range);
        spinner.setId("variations");
        spinner.setEditable(true);
        spinner.getEditor().setAccessibleText(Texts.text("image.variations"));
        spinner.setTooltip(new Tooltip(Texts.text("image.variations.tip")));
        Label words = new Label(Texts.text("image.variations"));
        words.setMinWidth(USE_PREF_SIZE);
        words.setLabelFor(spinner);
        HBox box = new HBox(words, spinner);
        box.getStyleClass().add("variations");
        return box;
    }

    private Node costs() {
        CostLabel all = new CostLabel(draw.quotes().map(quotes -> Optional.of(quotes.all())));
        Label each = new Label();
        each.setId("estimate-each");
        each.getStyleClass().addAll("secondary", "muted");
        each.setMinWidth(0);
        each.textProperty().bind(draw.quotes().map(DrawForm::each).map(CallCost::parted));
        Discreet.hide(each);
        return new CostColumn(this, List.of(all, each));
    }

    private static String each(Quotes quotes) {
        if (quotes.pictures() == 1) {
            return Texts.text("image.cost.one");
        }
        return quotes.each().neurons().isEmpty()
                ? Texts.text("image.cost.pictures", quotes.pictures())
                : Texts.text("image.cost.each", quotes.pictures(), CallCost.alone(quotes.each()));
    }

    private Node button() {
        Button button = new Button(Texts.text("image.draw"));
        button.setId("draw");
        button.getStyleClass().add("accent");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.text("image.draw.tip")));
        button.setOnAction(_ -> {
            draw.draw();
            prompt.requestFocus();
        });
        return button;
    }

    private Node notice() {
        Label notice = new Label();
        notice.setId("image-notice");
        notice.getStyleClass().addAll("secondary", "draw-notice");
        notice.setWrapText(true);
        notice.setGraphic(Icons.small(Feather.INFO));
        notice.textProperty().bind(draw.references().notice());
        notice.visibleProperty().bind(draw.references().notice().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    /// Puts the focus where a prompt is written.
    void begin() {
        prompt.requestFocus();
        prompt.end();
    }
}
