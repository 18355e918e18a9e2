package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Filter;
import dev.ganglion.catalogue.Found;
import dev.ganglion.catalogue.Trait;
import dev.ganglion.catalogue.Wish;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A trait that a press turns from off to only to without; the number is how many models that leaves, or would.
final class TraitChip extends Button {
    private static final PseudoClass ONLY = PseudoClass.getPseudoClass("only");
    private static final PseudoClass WITHOUT = PseudoClass.getPseudoClass("without");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Trait trait;
    private final FontIcon sign = Icons.small(Feather.CHECK);
    private final Label words = new Label();
    private final Label count = new Label();

    TraitChip(CatalogueViewModel catalogue, Trait trait) {
        this.trait = trait;
        setId("trait-" + trait);
        getStyleClass().setAll("button", "trait-chip");
        setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("count");
        var face = new HBox(sign, words, count);
        face.getStyleClass().add("face");
        setGraphic(face);
        setTooltip(new Tooltip(Texts.text("catalogue.wish.tip", Texts.text("trait." + trait))));
        setOnAction(_ -> catalogue.turn(trait));
        catalogue.found().subscribe(found -> show(catalogue.filter().get(), found));
    }

    private void show(Filter filter, Found found) {
        Wish wish = filter.wish(trait);
        Found.Split split = found.split(trait);
        int left = wish == Wish.WITHOUT ? split.lacking() : split.having();
        words.setText(FilterTexts.wish(trait, wish));
        count.setText(Integer.toString(left));
        sign.setIconCode(wish == Wish.WITHOUT ? Feather.SLASH : Feather.CHECK);
        sign.setVisible(wish != Wish.OFF);
        sign.setManaged(wish != Wish.OFF);
        pseudoClassStateChanged(ONLY, wish == Wish.ONLY);
        pseudoClassStateChanged(WITHOUT, wish == Wish.WITHOUT);
        pseudoClassStateChanged(NONE, left == 0 && wish == Wish.OFF);
        setAccessibleText(Texts.text("catalogue.wish.spoken." + wish, Texts.text("trait." + trait), left));
    }
}
