package dev.ganglion.ui.connection;

import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The choice of where a token is kept: what each home means and whether it works here.
final class HomesView extends VBox {
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

    private final ToggleGroup group = new ToggleGroup();
    private final Homes homes;
    private final ObjectProperty<SecretHome> chosen;
    private Subscription followed = Subscription.EMPTY;

    HomesView(Homes homes, ObjectProperty<SecretHome> chosen) {
        this.homes = homes;
        this.chosen = chosen;
        getStyleClass().add("homes");
        for (SecretHome home : SecretHome.values()) {
            getChildren().add(choice(home));
        }
    }

    private VBox choice(SecretHome home) {
        RadioButton button = new RadioButton(Texts.text("connection.home." + home));
        button.setId("home-" + home);
        button.setToggleGroup(group);
        button.setOnAction(_ -> chosen.set(home));
        chosen.subscribe(used -> button.setSelected(used == home));
        Label state = new Label();
        state.getStyleClass().add("state");
        state.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(button, gap, state);
        head.setAlignment(Pos.CENTER_LEFT);
        Label meaning = sentence(Texts.text("homes.meaning." + home));
        Label why = sentence("");
        VBox choice = new VBox(head, meaning, why);
        choice.getStyleClass().add("home");
        followed = followed.and(homes.state(home).subscribe(now -> {
            state.setText(now.word());
            button.setAccessibleText(button.getText() + ", " + now.word());
            choice.pseudoClassStateChanged(OUT, now instanceof Homes.State.Out);
            tell(why, now);
        }));
        return choice;
    }

    /// Why it does not work; only that, when it does not.
    private static void tell(Label why, Homes.State state) {
        boolean out = state instanceof Homes.State.Out;
        why.setText(state instanceof Homes.State.Out(var reason) ? Wrapping.safe(reason.inOneLine()) : "");
        why.setVisible(out);
        why.setManaged(out);
    }

    private static Label sentence(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// Lets go of the homes, which outlive this view.
    void close() {
        followed.unsubscribe();
    }
}
