package dev.ganglion.ui.chat;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.models.Retirement;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Above the composer: that the model in use comes to its end, and what takes its place. Not there for one that stays.
final class RetirementView extends HBox {
    private final ModelChoice choice;

    RetirementView(ModelChoice choice) {
        this.choice = choice;
        getStyleClass().add("retirement");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        choice.model().subscribe(model -> show(choice.retirement(model.id())));
    }

    private void show(Optional<Retirement> retirement) {
        getChildren().clear();
        setVisible(retirement.isPresent());
        retirement.ifPresent(this::fill);
    }

    private void fill(Retirement retirement) {
        Label words = new Label(Wrapping.safe(retirement.sentence()), Icons.small(Feather.ALERT_TRIANGLE));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        retirement.replacement().flatMap(choice::chatting).map(this::use).ifPresent(getChildren()::add);
    }

    private Button use(Model model) {
        Button use = new Button(Texts.text("retirement.use", model.name()));
        use.setId("use-replacement");
        use.setMinWidth(USE_PREF_SIZE);
        use.setOnAction(_ -> choice.choose(model));
        return use;
    }
}
