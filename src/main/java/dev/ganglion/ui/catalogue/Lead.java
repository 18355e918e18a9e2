package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.kit.models.Monogram;
import dev.ganglion.ui.kit.models.StarButton;
import dev.ganglion.ui.kit.models.Vendor;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a row begins with: the vendor, and in the margin before it star and box, above each other. Those are made
/// when they are first to be seen, since most rows never show them and each costs as much as the rest of a row.
final class Lead extends HBox {
    private final VBox margin = new VBox();
    private final Monogram monogram = new Monogram();
    private Optional<Marks> marks = Optional.empty();

    /// What the margin holds.
    record Marks(StarButton star, PickBox pick) {}

    Lead() {
        getStyleClass().add("lead");
        margin.getStyleClass().add("margin");
        getChildren().addAll(margin, monogram);
    }

    void show(Vendor vendor) {
        monogram.show(vendor);
    }

    /// Star and box, where they have been made.
    Optional<Marks> marks() {
        return marks;
    }

    Marks makeMarks() {
        var made = new Marks(new StarButton(), new PickBox());
        made.star().setFocusTraversable(false);
        margin.getChildren().setAll(made.star(), made.pick());
        marks = Optional.of(made);
        return made;
    }
}
