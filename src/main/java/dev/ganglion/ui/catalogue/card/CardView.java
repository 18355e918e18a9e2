package dev.ganglion.ui.catalogue.card;

import dev.ganglion.domain.Capability;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.models.Chip;
import dev.ganglion.ui.kit.models.Mark;
import dev.ganglion.ui.kit.models.Mark.Tone;
import dev.ganglion.ui.kit.models.Workplace;
import dev.ganglion.ui.kit.page.Discreet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The card of the selected model.
public final class CardView extends ScrollPane {
    /// Longer than from one key press to the next.
    private static final Duration RESTS = Duration.millis(80);
    private static final Duration STAYS = Duration.millis(150);

    private final CardViewModel model;
    private final CardActions actions;
    private final VBox content = new VBox();
    private final Rest settling = new Rest(STAYS, this::settle);
    private final Rest turning;
    private boolean begun;

    public CardView(CardViewModel model, CardActions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("model-card");
        content.getStyleClass().add("content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        turning = new Rest(RESTS, () -> show(model.card().get()));
        model.card().subscribe(this::turn);
    }

    /// The first card is there at once. Another one comes when the list rests, so that a key press costs
    /// what the list takes, and holding one down shows no card in passing; so does one after none.
    private void turn(@Nullable ModelCard card) {
        if (!begun) {
            begun = card != null;
            show(card);
        } else {
            settling.forget();
            turning.begin();
        }
    }

    /// Begins to wait anew for the list to rest, where it waits: a card that stays while the list changes
    /// would else be built in the frame of a key press.
    public void waitOn() {
        turning.again();
        settling.again();
    }

    private void show(@Nullable ModelCard card) {
        settling.forget();
        content.getChildren().clear();
        setVvalue(0);
        if (card == null) {
            return;
        }
        content.getChildren()
                .addAll(
                        new CardHead(card, model, actions),
                        new IdLine(card),
                        buttons(card),
                        new FactGrid(card, actions));
        if (!card.capabilities().isEmpty()) {
            content.getChildren().add(section(Texts.text("card.capabilities"), chips(card.capabilities())));
        }
        List<Node> costs = List.of(prices(card), thousand(card.thousand()));
        costs.forEach(Discreet::hide);
        content.getChildren().addAll(costs);
        settling.begin();
    }

    /// Adds what is long and further down, once the reader stays with the model.
    private void settle() {
        ModelCard card = model.card().get();
        if (card != null && !card.parameters().isEmpty()) {
            String title = Texts.text("card.parameters", card.parameters().size());
            content.getChildren().add(section(title, new ParameterList(card.parameters())));
        }
    }

    private HBox buttons(ModelCard card) {
        var buttons = new HBox();
        buttons.getStyleClass().add("actions");
        card.workplace().map(this::use).ifPresent(buttons.getChildren()::add);
        buttons.getChildren().add(compare());
        return buttons;
    }

    private Button use(Workplace workplace) {
        var button = new Button(workplace.words(), Icons.small(workplace.icon()));
        button.setId("catalogue-use");
        button.getStyleClass().add("accent");
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setTooltip(new Tooltip(workplace.tip()));
        button.setOnAction(_ -> actions.use());
        return button;
    }

    private Button compare() {
        var button = new Button("", Icons.small(Feather.COLUMNS));
        button.setId("card-compare");
        button.textProperty().bind(model.picked().map(in -> Texts.text(in ? "card.uncompare" : "card.compare")));
        button.setTooltip(new Tooltip(Texts.text("card.compare.tip")));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> actions.pick());
        return button;
    }

    private static FlowPane chips(List<Capability> capabilities) {
        var flow = new FlowPane();
        flow.getStyleClass().add("chips");
        capabilities.forEach(each -> flow.getChildren().add(new Chip(new Mark(each.label(), Tone.PLAIN))));
        return flow;
    }

    private static Node prices(ModelCard card) {
        if (card.prices().isEmpty()) {
            return section(Texts.text("card.prices"), styled("muted", Texts.text("card.unpublished")));
        }
        var prices = new PriceGrid(card.prices());
        if (!card.line().dispute().isEmpty()) {
            prices.doubt(card.line().dispute());
        }
        return section(Texts.text("card.prices"), prices, styled("source", card.source()));
    }

    private static Node thousand(Thousand thousand) {
        var grid = new PriceGrid();
        String label = Texts.text("card.thousand.cost");
        thousand.cost().ifPresentOrElse(cost -> grid.add(label, cost), () -> grid.addUnpublished(label));
        VBox section = section(Texts.text("card.thousand"), grid, styled("source", thousand.each()));
        if (!thousand.free().isEmpty()) {
            section.getChildren().add(styled("source", thousand.free()));
        }
        Tooltip.install(section, new Tooltip(thousand.each()));
        return section;
    }

    private static VBox section(String title, Node... parts) {
        var section = new VBox(styled("strong", title));
        section.getStyleClass().add("section");
        section.getChildren().addAll(parts);
        return section;
    }

    private static Label styled(String style, String text) {
        var label = new Label(Wrapping.safe(text));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
