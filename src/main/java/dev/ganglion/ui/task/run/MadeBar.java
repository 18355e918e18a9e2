package dev.ganglion.ui.task.run;

import dev.ganglion.task.Paid;
import dev.ganglion.ui.kit.page.BothEnds;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.task.CallCost;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// What is told of a result under it: what it cost, how long it took, where it was saved; and what can be
/// done with it. UI thread only.
public final class MadeBar extends StackPane {
    private final Label cost = new Label();
    private final Label taken = new Label();
    private final FlowPane facts;

    /// @param id of the result, before those of what is told
    /// @param saved where it was saved, in words
    /// @param deeds what can be done with it
    public MadeBar(String id, ObservableValue<String> saved, Node... deeds) {
        getStyleClass().add("made-bar");
        cost.setId(id + "-cost");
        Discreet.hide(cost);
        Label kept = new Label();
        kept.textProperty().bind(saved);
        kept.visibleProperty().bind(kept.textProperty().isNotEmpty());
        kept.managedProperty().bind(kept.visibleProperty());
        facts = new FlowPane(cost, taken, kept);
        facts.getStyleClass().add("facts");
        facts.setPrefWrapLength(0);
        facts.getChildren().forEach(each -> each.getStyleClass().addAll("secondary", "muted"));
        facts.setAlignment(Pos.CENTER_LEFT);
        HBox doing = new HBox(deeds);
        doing.getStyleClass().add("deeds");
        doing.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(new BothEnds(facts, doing));
    }

    /// Tells what that took.
    public void tell(Paid<?> paid) {
        cost.setText(CallCost.of(paid));
        taken.setText(CallCost.taken(paid));
    }
}
