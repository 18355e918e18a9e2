package dev.ganglion.ui.image.queue;

import dev.ganglion.domain.Explanation;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.task.CallCost;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A picture of the queue: what it looks like, what it is, how it stands, what it cost, and what can be
/// done with it.
final class PieceTile extends VBox {
    static final double SIDE = 208;

    private final Piece piece;
    private final TrayActions actions;
    private final Clock clock;
    private final FaceView face = new FaceView(SIDE);
    private final Label state = new Label();
    private final Label cost = new Label();
    private final Label lost = new Label("", Icons.small(Feather.ALERT_TRIANGLE));
    private final HBox bar = new HBox();

    PieceTile(Piece piece, TrayActions actions, Clock clock) {
        this.piece = piece;
        this.actions = actions;
        this.clock = clock;
        getStyleClass().add("tile");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        bar.getStyleClass().add("tile-bar");
        bar.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane shown = new StackPane(face, bar);
        StackPane.setAlignment(bar, Pos.TOP_RIGHT);
        getChildren().addAll(shown, what(), line(state), line(seed()), line(cost), line(lost));
        Discreet.hide(cost);
        lost.getStyleClass().add("tile-lost");
        lost.managedProperty().bind(lost.visibleProperty());
        setOnMouseClicked(click -> {
            requestFocus();
            if (click.getButton() == MouseButton.PRIMARY) {
                actions.open(piece);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, key -> actions.pressed(piece, key));
        addEventHandler(KeyEvent.KEY_TYPED, key -> actions.typed(piece, key));
        piece.stage().subscribe(this::show);
    }

    private Label seed() {
        Label seed = new Label(PieceText.seed(piece));
        seed.setVisible(!seed.getText().isEmpty());
        seed.setManaged(seed.isVisible());
        return seed;
    }

    private Label what() {
        Label what = new Label(PieceText.model(piece));
        what.getStyleClass().add("tile-what");
        what.setMaxWidth(SIDE);
        what.setTooltip(
                new Tooltip(Texts.text("image.tile.tip", piece.commission().prompt(), PieceText.what(piece))));
        return what;
    }

    private static Label line(Label label) {
        label.getStyleClass().addAll("secondary", "muted");
        label.setMaxWidth(SIDE);
        return label;
    }

    Piece piece() {
        return piece;
    }

    /// Says how long it has taken by now.
    void tick() {
        if (piece.stage().get().open()) {
            state.setText(PieceText.state(piece, clock.instant()));
        }
    }

    private void show(Stage stage) {
        face.show(stage);
        state.setText(PieceText.state(piece, clock.instant()));
        state.setVisible(!(stage instanceof Stage.Failed));
        cost.setText(piece.outcome().map(outcome -> CallCost.of(outcome.paid())).orElse(""));
        boolean unkept =
                piece.outcome().filter(outcome -> outcome.kept().isEmpty()).isPresent();
        lost.setVisible(unkept);
        lost.setText(unkept ? Texts.text("image.tile.unkept") : "");
        lost.setTooltip(piece.outcome()
                .flatMap(Outcome::trouble)
                .map(Explanation::inOneLine)
                .map(Tooltip::new)
                .orElse(null));
        setAccessibleText(PieceText.spoken(piece, clock.instant()));
        bar.getChildren().setAll(buttons(stage));
    }

    private List<Button> buttons(Stage stage) {
        List<Button> buttons = new ArrayList<>();
        switch (stage) {
            case Stage.Waiting _, Stage.Running _ ->
                buttons.add(button(
                        Feather.X, "image.tile.cancel", () -> actions.queue().cancel(piece)));
            case Stage.Done(Outcome outcome) -> {
                buttons.add(button(
                        Feather.REPEAT,
                        "image.tile.recall",
                        () -> actions.deeds().recall(piece)));
                if (outcome.glimpse().isPresent()) {
                    buttons.add(button(
                            Feather.IMAGE,
                            "image.tile.reference",
                            () -> actions.deeds().drawFrom(piece)));
                }
                buttons.add(button(Feather.DOWNLOAD, "image.tile.save", () -> actions.save(piece)));
                buttons.add(dismiss());
            }
            case Stage.Failed(Explanation why) -> {
                buttons.add(button(
                        Feather.ROTATE_CW,
                        "image.tile.retry",
                        () -> actions.queue().retry(piece)));
                buttons.add(button(
                        Feather.COPY,
                        "trouble.copy",
                        () -> Copying.text(why.title() + "\n" + why.inOneLine() + "\n" + why.code())));
                buttons.add(dismiss());
            }
            case Stage.Cancelled _ -> {
                buttons.add(button(
                        Feather.ROTATE_CW,
                        "image.tile.retry",
                        () -> actions.queue().retry(piece)));
                buttons.add(dismiss());
            }
        }
        return buttons;
    }

    private Button dismiss() {
        return button(Feather.X, "image.tile.dismiss", () -> actions.queue().dismiss(piece));
    }

    private static Button button(Feather icon, String words, Runnable deed) {
        Button button = Icons.button(icon, Texts.text(words), deed);
        button.setId(words.replace('.', '-'));
        button.setFocusTraversable(false);
        button.setOnMouseClicked(click -> click.consume());
        return button;
    }
}
