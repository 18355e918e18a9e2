package dev.ganglion.ui.chat.composer;

import dev.ganglion.ui.chat.composer.attach.Incoming;
import dev.ganglion.ui.chat.composer.attach.Sight;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.BriefLabel;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line below the text: attach at the left; cost, room, Stop and Send at the right.
final class FooterView extends HBox {
    private static final double ROOM_FOR_HINT = 640;

    /// From this width on the estimate stands beside the room in whole words.
    private static final double ROOMY = 520;

    private final ComposerViewModel composer;
    private final PromptArea input;

    /// One for all that go by it, so that a key puts it into words once.
    private final ObservableValue<List<String>> costs;

    /// @param input what is sent
    FooterView(ComposerViewModel composer, FileDialogs dialogs, PromptArea input) {
        this.composer = composer;
        this.input = input;
        this.costs = composer.fit().flatMap(fit -> composer.readiness().map(ready -> EstimateText.costs(fit, ready)));
        getStyleClass().add("composer-footer");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(attach(dialogs), hint(), space, cost(), room(), stop(), send());
    }

    private Button attach(FileDialogs dialogs) {
        Button attach = new Button("", Icons.small(Feather.PAPERCLIP));
        attach.setId("attach");
        attach.getStyleClass().addAll("quiet", "icon-button");
        attach.setAccessibleText(Texts.text("composer.attach"));
        Tooltip tooltip = new Tooltip();
        attach.setTooltip(tooltip);
        composer.context()
                .sight()
                .subscribe(sight -> tooltip.setText(
                        switch (sight) {
                            case Sight.Blind blind -> Texts.text("composer.attach.blind", blind.model());
                            case Sight.Sees _ -> Texts.text("composer.attach.tip");
                        }));
        FileDialogs.Kind all = new FileDialogs.Kind(Texts.text("composer.attach.kind"), "*");
        attach.setOnAction(_ -> {
            composer.box()
                    .tray()
                    .read(dialogs.openAll(all).stream().map(Incoming.File::new).toList());
            input.requestFocus();
        });
        return attach;
    }

    /// The keys, while there is nothing to tell in their place.
    private Label hint() {
        Label hint = new Label(Texts.text("composer.hint"));
        hint.getStyleClass().add("muted");
        hint.setMinWidth(0);
        hint.visibleProperty()
                .bind(widthProperty()
                        .flatMap(width -> costs.map(said -> width.doubleValue() > ROOM_FOR_HINT
                                && said.getFirst().isEmpty())));
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    private BriefLabel cost() {
        BriefLabel cost = new BriefLabel();
        cost.setId("estimate");
        cost.setAlignment(Pos.CENTER_RIGHT);
        cost.getStyleClass().addAll("muted", "costs");
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(costs.map(said -> Texts.text("composer.estimate.tip", said.getFirst())));
        cost.setTooltip(tooltip);
        costs.subscribe(cost::say);
        return cost;
    }

    private Label room() {
        Label room = new Label();
        room.setId("room");
        room.getStyleClass().add("room");
        room.setMinWidth(USE_PREF_SIZE);
        FontIcon sign = Icons.small(Feather.ALERT_TRIANGLE);
        Tooltip tooltip = new Tooltip(Texts.text("composer.left.tip"));
        room.setTooltip(tooltip);
        room.textProperty().bind(composer.fit().flatMap(this::room));
        composer.fit().map(Fit::room).subscribe(now -> {
            for (Fit.Room each : Fit.Room.values()) {
                String name = each.name().toLowerCase(Locale.ROOT);
                room.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), each == now);
            }
            room.setGraphic(now == Fit.Room.LITTLE || now == Fit.Room.NONE ? sign : null);
        });
        return room;
    }

    private ObservableValue<String> room(Fit fit) {
        return widthProperty()
                .map(width -> width.doubleValue() < ROOMY ? EstimateText.roomBriefly(fit) : EstimateText.room(fit));
    }

    private Button stop() {
        Button stop = new Button("", Icons.small(Feather.SQUARE));
        stop.setId("stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setTooltip(new Tooltip(Texts.text("composer.stop.tip")));
        stop.setOnAction(_ -> composer.stop());
        composer.context().state().subscribe(state -> {
            stop.setText(Texts.text(state == ChatState.WAITING ? "composer.cancel" : "composer.stop"));
            stop.setVisible(state.running());
            stop.setManaged(state.running());
        });
        return stop;
    }

    private Button send() {
        Button send = new Button("", Icons.small(Feather.ARROW_UP));
        send.setId("send");
        send.getStyleClass().addAll("accent", "send");
        send.setMinWidth(USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        send.setTooltip(tooltip);
        send.setOnAction(_ -> input.afterPaste(composer::send));
        composer.readiness().subscribe(_ -> label(send, tooltip));
        composer.context().state().subscribe(_ -> label(send, tooltip));
        composer.hindrance().subscribe(_ -> label(send, tooltip));
        return send;
    }

    private void label(Button send, Tooltip tooltip) {
        Readiness readiness = composer.readiness().get();
        boolean running = composer.context().state().getValue().running();
        String key = readiness == Readiness.AGAIN ? "composer.again" : running ? "composer.queue" : "composer.send";
        send.setText(Texts.text(key));
        send.setDisable(readiness == Readiness.NOTHING || readiness == Readiness.HINDERED);
        String hindrance = composer.hindrance().get();
        tooltip.setText(hindrance.isEmpty() ? Texts.text(key + ".tip") : hindrance);
    }
}
