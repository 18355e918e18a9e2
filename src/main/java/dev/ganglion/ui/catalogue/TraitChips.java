package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Trait;
import javafx.scene.layout.FlowPane;

/// The traits that models of the catalogue have.
final class TraitChips extends FlowPane {
    private final CatalogueViewModel catalogue;

    TraitChips(CatalogueViewModel catalogue) {
        this.catalogue = catalogue;
        getStyleClass().add("trait-chips");
        for (Trait trait : Trait.values()) {
            getChildren().add(chip(trait));
        }
    }

    private TraitChip chip(Trait trait) {
        var chip = new TraitChip(catalogue, trait);
        chip.managedProperty().bind(chip.visibleProperty());
        catalogue
                .catalogue()
                .subscribe(now -> chip.setVisible(now.models().stream().anyMatch(trait::of)));
        return chip;
    }
}
