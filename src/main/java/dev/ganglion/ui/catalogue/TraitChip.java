package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Filter;
import dev.ganglion.catalogue.Found;
import dev.ganglion.catalogue.Trait;
import dev.ganglion.catalogue.Wish;
import dev.ganglion.ui.kit.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/// A trait that a press turns from off to only to without; the number is how many models that leaves, or would.
final class TraitChip extends Button {
    private static final PseudoClass ONLY = PseudoClass.getPseudoClass("only");
    private static final PseudoClass WITHOUT = PseudoClass.getPseudoClass("without");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Trait trait;
    private final Text count = new Text();

    TraitChip(CatalogueViewModel catalogue, Counted counted, Trait trait) {
        this.trait = trait;
        setId("trait-" + trait);
        getStyleClass().setAll("button", "trait-chip");
        setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("count");
        setGraphic(count);
        setTooltip(new Tooltip(Texts.text("catalogue.wish.tip", Texts.text("trait." + trait))));
        setOnAction(_ -> catalogue.turn(trait));
        counted.subscribe(found -> show(catalogue.filter().get(), found));
    }

    private void show(Filter filter, Found found) {
        Wish wish = filter.wish(trait);
        Found.Split split = found.split(trait);
        int left = wish == Wish.WITHOUT ? split.lacking() : split.having();
        setText(FilterTexts.wish(trait, wish));
        count.setText(Integer.toString(left));
        pseudoClassStateChanged(ONLY, wish == Wish.ONLY);
        pseudoClassStateChanged(WITHOUT, wish == Wish.WITHOUT);
        pseudoClassStateChanged(NONE, left == 0 && wish == Wish.OFF);
        setAccessibleText(Texts.text("catalogue.wish.spoken." + wish, Texts.text("trait." + trait), left));
    }
}
