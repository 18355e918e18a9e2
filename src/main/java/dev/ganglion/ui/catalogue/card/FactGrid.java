package dev.ganglion.ui.catalogue.card;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.net.URI;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/// Facts by name, and where links lead.
final class FactGrid extends GridPane {
    FactGrid(ModelCard card, CardActions actions) {
        getStyleClass().add("facts");
        card.facts().forEach(fact -> add(fact.label(), value(fact.value())));
        card.replacement().ifPresent(id -> add(Texts.text("card.replacement"), link(id, id, () -> actions.reveal(id))));
        card.line().model().terms().ifPresent(uri -> add(Texts.text("card.terms"), web(uri, actions)));
        add(Texts.text("card.page"), web(card.page(), actions));
    }

    private void add(String name, Node value) {
        var label = new Label(name);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        addRow(getRowCount(), label, value);
    }

    private static Hyperlink web(URI uri, CardActions actions) {
        return link(uri.getHost(), uri.toString(), () -> actions.browse(uri));
    }

    private static Hyperlink link(String text, String tip, Runnable action) {
        var link = new Hyperlink(text);
        link.setTooltip(new Tooltip(tip));
        link.setOnAction(_ -> action.run());
        return link;
    }

    private static Label value(String text) {
        var label = new Label(Wrapping.safe(text));
        label.getStyleClass().add("value");
        label.setWrapText(true);
        return label;
    }
}
