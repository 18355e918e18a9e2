package dev.ganglion.ui.kit.models;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;

/// Shows the model in use and opens a search for another. UI thread only.
///
/// The page binds [#KEY] to [#open()]. When the search closes, the focus is where the page wants it, else where it was
/// before.
public final class ModelPicker extends Button {
    /// The key that opens the picker on every page.
    public static final KeyCombination KEY = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

    private static final double GAP = 4;

    /// What the sheet leaves at left and right of the face.
    private static final double PADDING = 16;

    private final PickerViewModel picker;
    private final Popup popup = new Popup();
    private final PickerPane pane;
    private final PickerFace face;
    private @Nullable Node before;
    private Optional<Runnable> after = Optional.empty();

    /// @param search the models that fit a query, best first; called on the UI thread at each key, so it must be quick
    /// @param shelf favourites and recent models, which come first; what is chosen becomes a recent one
    /// @param chosen called when the user chooses, not when the page does
    public ModelPicker(Function<String, List<Model>> search, Shelf shelf, Consumer<Model> chosen) {
        picker = new PickerViewModel(search, shelf, model -> {
            close();
            chosen.accept(model);
        });
        pane = new PickerPane(picker, this::close);
        setId("model-picker");
        getStyleClass().setAll("button", "model-picker");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        face = new PickerFace(picker);
        setGraphic(face);
        setTooltip(new Tooltip(Texts.text("picker.tip", KEY.getDisplayText())));
        accessibleTextProperty().bind(picker.spoken());
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> remember());
        setOnAction(_ -> open());
        dressPopup();
    }

    /// The model in use; null until one is chosen.
    public ReadOnlyObjectProperty<@Nullable Model> modelProperty() {
        return picker.current();
    }

    /// Shows that model as the one in use.
    public void use(Model model) {
        picker.use(model);
    }

    /// Opens the search under the button, the model in use preselected. Nothing happens when it is open already.
    public void open() {
        if (popup.isShowing() || getScene() == null) {
            return;
        }
        if (before == null) {
            remember();
        }
        picker.reset();
        Discreet.follow(pane, this);
        Point2D corner = localToScreen(0, getHeight() + GAP);
        popup.show(this, corner.getX(), corner.getY());
        pane.opened();
    }

    /// Puts the focus by `focus` when the search closes: on what the page is for.
    public void afterwards(Runnable focus) {
        after = Optional.of(focus);
    }

    /// Is as wide as that, however long the model's name is.
    public void widen(double width) {
        setPrefWidth(width);
        face.setPrefWidth(width - PADDING);
    }

    /// Closes the search; the model stays.
    public void close() {
        popup.hide();
    }

    private void dressPopup() {
        popup.getContent().add(pane);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(true);
        popup.setHideOnEscape(false);
        popup.setOnHidden(_ -> giveFocusBack());
    }

    private void remember() {
        before = getScene().getFocusOwner();
    }

    private void giveFocusBack() {
        Node earlier = before;
        before = null;
        after.or(() -> Optional.ofNullable(earlier).map(node -> node::requestFocus))
                .ifPresent(Runnable::run);
    }
}
