package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Trait;
import javafx.scene.layout.FlowPane;

/// The traits that models of the catalogue have.
final class TraitChips extends FlowPane {
    private final CatalogueViewModel catalogue;
    private final Counted counted;

    TraitChips(CatalogueViewModel catalogue, Counted counted) {
        this.catalogue = catalogue;
        this.counted = counted;
        getStyleClass().add("trait-chips");
        for (Trait trait : Trait.values()) {
            getChildren().add(chip(trait));
        }
    }

    private TraitChip chip(Trait trait) {
        var chip = new TraitChip(catalogue, counted, trait);
        chip.managedProperty().bind(chip.visibleProperty());
        catalogue
                .catalogue()
                .subscribe(now -> chip.setVisible(now.models().stream().anyMatch(trait::of)));
        return chip;
    }
}
