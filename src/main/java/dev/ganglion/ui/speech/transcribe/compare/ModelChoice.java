package dev.ganglion.ui.speech.transcribe.compare;

import dev.ganglion.domain.Model;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.CostLabel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Several models chosen, and let listen one after the other. Where there is little room, what that may
/// cost stands below.
final class ModelChoice extends FlowPane {
    private final CompareViewModel compare;
    private final Set<Model> chosen = new LinkedHashSet<>();
    private final ObjectProperty<Optional<Quote>> quote = new SimpleObjectProperty<>(Optional.empty());
    private final Button go = new Button("", Icons.small(Feather.PLAY));
    private final MenuButton menu = new MenuButton(Texts.text("transcribe.models"));

    ModelChoice(CompareViewModel compare) {
        this.compare = compare;
        getStyleClass().add("model-choice");
        menu.setId("compare-models");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setOnShowing(_ -> fill());
        go.setId("compare-go");
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(_ -> {
            compare.listen(List.copyOf(chosen));
            chosen.clear();
            tell();
        });
        CostLabel cost = new CostLabel(quote);
        cost.setId("compare-estimate");
        getChildren().addAll(menu, go, cost);
        tell();
    }

    private void fill() {
        menu.getItems().setAll(compare.models().stream().map(this::item).toList());
    }

    /// Choosing one does not close the menu: several are wanted.
    private CustomMenuItem item(Model model) {
        CheckBox box = new CheckBox(model.id().substring(model.id().lastIndexOf('/') + 1));
        box.setMnemonicParsing(false);
        box.setSelected(chosen.contains(model));
        box.setMouseTransparent(true);
        StackPane row = new StackPane(box);
        row.getStyleClass().add("compare-model");
        CustomMenuItem item = new CustomMenuItem(row, false);
        item.setText(box.getText());
        item.getStyleClass().add("compare-model-item");
        item.setOnAction(_ -> {
            box.setSelected(!chosen.remove(model));
            if (box.isSelected()) {
                chosen.add(model);
            }
            tell();
        });
        return item;
    }

    private void tell() {
        go.setText(Texts.text("transcribe.models.go", chosen.size()));
        go.setDisable(chosen.isEmpty());
        quote.set(chosen.isEmpty() ? Optional.empty() : compare.quote(List.copyOf(chosen)));
    }
}
