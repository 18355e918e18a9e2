package dev.ganglion.ui.task;

import dev.ganglion.domain.Explanation;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Tells what went wrong, what to do, and a code to copy; offers to try again. Takes no room while nothing
/// is wrong. UI thread only.
public final class TroubleCard extends VBox {
    private final Label title = new Label();
    private final Label words = new Label();
    private final Label code = new Label();
    private final Button retry = new Button(Texts.text("trouble.again.do"), Icons.small(Feather.ROTATE_CW));
    private Predicate<Explanation> curable = _ -> true;
    private Optional<Explanation> told = Optional.empty();

    /// @param trouble empty while nothing is wrong
    /// @param again tries again
    /// @param dismiss is done with it
    public TroubleCard(ObservableValue<Optional<Explanation>> trouble, Runnable again, Runnable dismiss) {
        getStyleClass().add("trouble-card");
        setId("trouble");
        title.setWrapText(true);
        title.getStyleClass().add("strong");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        code.getStyleClass().addAll("mono", "muted");
        retry.setId("trouble-again");
        retry.setOnAction(_ -> again.run());
        retry.setMinWidth(USE_PREF_SIZE);
        retry.managedProperty().bind(retry.visibleProperty());
        VBox said = new VBox(words, code);
        said.getStyleClass().add("said");
        getChildren().addAll(head(dismiss), said);
        managedProperty().bind(visibleProperty());
        trouble.subscribe(this::tell);
    }

    /// What can be done stands beside the title alone, so that the words have all of the width.
    private Node head(Runnable dismiss) {
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(
                Icons.small(Feather.ALERT_TRIANGLE),
                title,
                retry,
                button("trouble-copy", Feather.COPY, "trouble.copy", this::copy),
                button("trouble-dismiss", Feather.X, "notice.close", dismiss));
        head.getStyleClass().add("head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /// Offers to try again only where that may help.
    public void retryOnly(Predicate<Explanation> helps) {
        curable = helps;
        tell(told);
    }

    private static Button button(String id, Feather icon, String words, Runnable deed) {
        Button button = Icons.button(icon, Texts.text(words), deed);
        button.setId(id);
        return button;
    }

    private void tell(Optional<Explanation> now) {
        told = now;
        setVisible(now.isPresent());
        retry.setVisible(now.filter(curable).isPresent());
        title.setText(now.map(Explanation::title).orElse(""));
        words.setText(Wrapping.safe(now.map(Explanation::inOneLine).orElse("")));
        code.setText(now.map(Explanation::code).orElse(""));
    }

    private void copy() {
        told.ifPresent(all -> Copying.text(all.title() + "\n" + all.inOneLine() + "\n" + all.code()));
    }
}
