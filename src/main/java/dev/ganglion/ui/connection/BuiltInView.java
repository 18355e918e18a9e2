package dev.ganglion.ui.connection;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Reach;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands in place of the form for a connection that is there by itself.
final class BuiltInView extends VBox {
    BuiltInView(Profile profile) {
        getStyleClass().add("form-part");
        String key = profile.reach() instanceof Reach.Sandbox ? "built-in.sandbox" : "built-in.environment";
        Label what = new Label(Texts.text(key));
        what.getStyleClass().add("reading");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        Label more = new Label(Texts.text(key + ".more"));
        more.getStyleClass().add("muted");
        more.setWrapText(true);
        more.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(what, more);
    }
}
