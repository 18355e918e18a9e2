package dev.ganglion.ui.connection;

import dev.ganglion.ui.connection.draft.Draft;
import dev.ganglion.ui.connection.draft.Fields;
import dev.ganglion.ui.connection.draft.Problem.Spot;
import dev.ganglion.ui.connection.draft.TokenDraft;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.Connection.Speaks;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The fields of a profile of one's own.
final class FormView extends VBox {
    private final Draft draft;
    private final SecretField token;
    private final TextField name = new TextField();
    private final HomesView homes;
    private final Runnable guide;

    /// @param guide shows how a token is made
    FormView(Draft draft, Homes homes, Runnable guide) {
        this.draft = draft;
        this.guide = guide;
        this.token = secret(draft.token(), "token");
        this.homes = new HomesView(homes, draft.home());
        getStyleClass().add("form-part");
        getChildren().add(name());
        switch (draft.kind()) {
            case ACCOUNT -> getChildren().addAll(account(), token());
            case GATEWAY ->
                getChildren().addAll(account(), token(), gateway(), ownToken(), gatewayToken(), new GatewayView(draft));
            case SERVER -> getChildren().addAll(base(), speaks(), account(), wantsToken(), token());
            case SANDBOX -> {}
        }
        getChildren().add(shownWhileToken(FieldBox.of("connection.home", this.homes)));
    }

    /// Puts the cursor where typing begins.
    void focus() {
        name.requestFocus();
        name.selectAll();
    }

    /// Lets go of what outlives the form.
    void close() {
        homes.close();
    }

    private FieldBox name() {
        name.setId("connection-name");
        name.textProperty().bindBidirectional(draft.name());
        return FieldBox.of("connection.name", name).judged(draft, Spot.NAME);
    }

    private FieldBox base() {
        TextField base = new TextField();
        base.setId("connection-base");
        base.getStyleClass().add("mono");
        base.setPromptText(Texts.text("connection.base.prompt"));
        base.textProperty().bindBidirectional(draft.server().base());
        return FieldBox.of("connection.base", base)
                .hint(Texts.text("connection.base.hint"))
                .judged(draft, Spot.BASE);
    }

    private FieldBox speaks() {
        ToggleGroup group = new ToggleGroup();
        HBox choices = new HBox();
        choices.getStyleClass().add("choices");
        for (Speaks speaks : Speaks.values()) {
            RadioButton choice = new RadioButton(Texts.text("connection.speaks." + speaks));
            choice.setId("speaks-" + speaks);
            choice.setToggleGroup(group);
            choice.setOnAction(_ -> draft.server().speaks().set(speaks));
            draft.server().speaks().subscribe(used -> choice.setSelected(used == speaks));
            choices.getChildren().add(choice);
        }
        return FieldBox.of("connection.speaks", choices);
    }

    private FieldBox account() {
        SecretField account = new SecretField(draft.account(), Fields::cleanAccount)
                .named("account", Texts.text("connection.account"));
        account.prompt().set(Texts.text("connection.account.prompt"));
        draft.misplaced().subscribe(token -> account.revealable().set(!token));
        FieldBox box =
                FieldBox.of("connection.account", account).with(misplaced()).judged(draft, Spot.ACCOUNT);
        shown(box, draft.fields().map(Fields::needsAccount));
        return box;
    }

    /// What is said of a token where the account id belongs.
    private Node misplaced() {
        Label words = new Label(Texts.text("connection.misplaced"), Icons.small(Feather.ALERT_TRIANGLE));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Button move = new Button(Texts.text("connection.move-token"));
        move.setId("move-token");
        move.setMinWidth(USE_PREF_SIZE);
        move.setOnAction(_ -> {
            draft.moveToken();
            token.focus();
        });
        HBox box = new HBox(words, move);
        box.setId("misplaced");
        box.getStyleClass().add("misplaced");
        shown(box, draft.misplaced());
        return box;
    }

    private CheckBox wantsToken() {
        CheckBox wants = new CheckBox(Texts.text("connection.wants-token"));
        wants.setId("wants-token");
        wants.selectedProperty().bindBidirectional(draft.server().wantsToken());
        return wants;
    }

    private FieldBox token() {
        token.prompt().bind(draft.standing().map(_ -> Texts.text("connection.token." + draft.keeping())));
        FieldBox box = FieldBox.of("connection.token", token)
                .note(draft.token().note())
                .judged(draft, Spot.TOKEN);
        return shownWhileToken(draft.kind().cloudflare() ? box.with(how()) : box);
    }

    private Hyperlink how() {
        Hyperlink how = new Hyperlink(Texts.text("connection.token.how"));
        how.setId("token-how");
        how.getStyleClass().add("how");
        how.setOnAction(_ -> guide.run());
        return how;
    }

    private FieldBox gateway() {
        TextField gateway = new TextField();
        gateway.setId("gateway-id");
        gateway.getStyleClass().add("mono");
        gateway.setPromptText(Texts.text("connection.gateway.prompt"));
        gateway.textProperty().bindBidirectional(draft.gateway().id());
        return FieldBox.of("connection.gateway", gateway)
                .hint(Texts.text("connection.gateway.hint"))
                .judged(draft, Spot.GATEWAY);
    }

    private CheckBox ownToken() {
        CheckBox own = new CheckBox(Texts.text("gateway.own-token"));
        own.setId("gateway-own-token");
        own.selectedProperty().bindBidirectional(draft.gateway().ownToken());
        return own;
    }

    private FieldBox gatewayToken() {
        SecretField field = secret(draft.gatewayToken(), "gateway-token");
        field.prompt().set(Texts.text(draft.keepsGatewayToken() ? "connection.token.kept" : "connection.token.prompt"));
        FieldBox box = FieldBox.of("gateway.token", field)
                .note(draft.gatewayToken().note())
                .judged(draft, Spot.GATEWAY_TOKEN);
        shown(box, draft.gateway().ownToken());
        return box;
    }

    private static SecretField secret(TokenDraft token, String id) {
        return new SecretField(token.text(), token::clean).named(id, Texts.text("connection.token"));
    }

    private <T extends Node> T shownWhileToken(T node) {
        shown(node, draft.fields().map(Fields::needsToken));
        return node;
    }

    private static void shown(Node node, ObservableValue<Boolean> when) {
        when.subscribe(now -> {
            node.setVisible(now);
            node.setManaged(now);
        });
    }
}
