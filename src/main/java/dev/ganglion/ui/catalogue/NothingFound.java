package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Ask;
import dev.ganglion.catalogue.Filter;
import dev.ganglion.catalogue.Found;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Stands in for an empty list: what hides the models, the worst first, and how to bring them back.
final class NothingFound extends VBox {
    private final CatalogueViewModel catalogue;
    private final Label sentence = new Label();
    private final Label advice = new Label();
    private final VBox asks = new VBox();
    private final Button clear = new Button(Texts.text("catalogue.clear"));

    NothingFound(CatalogueViewModel catalogue) {
        this.catalogue = catalogue;
        getStyleClass().add("nothing");
        sentence.getStyleClass().add("title-3");
        advice.getStyleClass().add("muted");
        advice.managedProperty().bind(advice.textProperty().isNotEmpty());
        asks.getStyleClass().add("asks");
        clear.setId("catalogue-clear");
        clear.setOnAction(_ -> catalogue.clearFilters());
        getChildren().addAll(sentence, advice, asks, clear);
        catalogue.found().subscribe(this::show);
    }

    private void show(Found found) {
        if (!found.models().isEmpty()) {
            return;
        }
        Filter filter = catalogue.filter().get();
        String words = filter.query().strip();
        sentence.setText(
                words.isEmpty() ? Texts.text("catalogue.nothing") : Texts.text("catalogue.nothing.words", words));
        List<Ask> hiding = hiding(found.regained());
        asks.getChildren()
                .setAll(hiding.stream()
                        .map(ask -> row(ask, found.regained().getOrDefault(ask, 0)))
                        .toList());
        advice.setText(advice(filter, hiding));
        clear.setVisible(!filter.equals(filter.cleared()));
    }

    private static String advice(Filter filter, List<Ask> hiding) {
        if (!hiding.isEmpty()) {
            return Texts.text("catalogue.nothing.hiding");
        }
        return Texts.text(filter.query().isBlank() ? "catalogue.nothing.together" : "catalogue.nothing.spelling");
    }

    private static List<Ask> hiding(Map<Ask, Integer> regained) {
        return regained.entrySet().stream()
                .sorted(Map.Entry.<Ask, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Button row(Ask ask, int models) {
        String key = models == 1 ? "catalogue.nothing.drop.one" : "catalogue.nothing.drop";
        var button = new Button(Texts.text(key, FilterTexts.ask(ask), models), Icons.small(Feather.X));
        button.getStyleClass().add("quiet");
        button.setOnAction(_ -> catalogue.drop(ask));
        return button;
    }
}
