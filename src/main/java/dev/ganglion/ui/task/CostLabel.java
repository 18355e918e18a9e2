package dev.ganglion.ui.task;

import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// What the next call may cost, beside the button that makes it. Hidden while costs are. UI thread only.
public final class CostLabel extends Label {
    private static final PseudoClass EXCEEDS = PseudoClass.getPseudoClass("exceeds");

    /// @param quote empty while there is nothing to send
    public CostLabel(ObservableValue<Optional<Quote>> quote) {
        setId("estimate");
        getStyleClass().addAll("call-cost", "muted");
        setMinWidth(0);
        // On two lines in a narrow column: money is never cut.
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(textProperty().map(text -> Texts.text("call.estimate.tip", text)));
        setTooltip(tip);
        Discreet.hide(this);
        quote.subscribe(now -> {
            setText(now.map(CallCost::of).map(CallCost::parted).orElse(""));
            pseudoClassStateChanged(EXCEEDS, now.map(Quote::exceeds).orElse(false));
        });
    }
}
