package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Found;
import dev.ganglion.ui.kit.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// How many models are shown of how many, what has changed, and where the facts come from.
final class StatusLine extends HBox {
    private final CatalogueViewModel catalogue;

    StatusLine(CatalogueViewModel catalogue) {
        this.catalogue = catalogue;
        getStyleClass().addAll("page-status", "hairline-top");
        var summary = new Label();
        summary.textProperty().bind(catalogue.found().map(this::summary));
        var origin = new Label();
        origin.textProperty().bind(catalogue.origin());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(summary, changes(), gap, origin);
    }

    /// Brings the changes back once their banner is gone.
    private Hyperlink changes() {
        var changes = new Hyperlink();
        changes.setId("catalogue-changes");
        changes.textProperty().bind(catalogue.news().lines().map(lines -> Texts.text("news.recall", lines.size())));
        changes.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !catalogue.news().lines().get().isEmpty()
                                && !catalogue.news().told().get(),
                        catalogue.news().lines(),
                        catalogue.news().told()));
        changes.managedProperty().bind(changes.visibleProperty());
        changes.setOnAction(_ -> catalogue.news().recall());
        return changes;
    }

    private String summary(Found found) {
        int shown = found.models().size();
        int all = catalogue.catalogue().get().models().size();
        return Texts.text("catalogue.summary", Integer.toString(shown), Integer.toString(all));
    }
}
