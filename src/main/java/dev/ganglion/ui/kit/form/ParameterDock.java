package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.Settings;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.PageFocus;
import dev.ganglion.ui.kit.page.Presenting;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;

/// A page's content with the pane of parameters at its right: beside it where there is room, over it where there is
/// not. Remembers whether it is open, and how wide. UI thread only.
///
/// The page binds [#KEY] to [#turn()].
public final class ParameterDock extends Region {
    /// The key that shows or hides the pane on every page.
    public static final KeyCombination KEY = new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN);

    /// A page narrower than this has no room for a pane beside its content.
    private static final double ROOM = 840;

    /// A page as wide as this has the pane open until the user puts it away.
    private static final double PLENTY = 1_000;

    private static final double NARROWEST = 264;
    private static final double WIDEST = 560;
    private static final double USUAL = 336;
    private static final double GRIP = 6;
    private static final double STEP = 16;
    private static final PseudoClass FLOATING = PseudoClass.getPseudoClass("floating");

    private final Node content;
    private final ParameterPane pane;
    private final Region grip = new Region();

    /// Keeps the shadow of a floating pane within the page.
    private final Rectangle clip = new Rectangle();

    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final BooleanProperty offered = new SimpleBooleanProperty(this, "offered", true);
    private final BooleanBinding seen = open.and(offered);
    private final Settings settings;
    private final String key;
    private double paneWidth;
    private Optional<Boolean> beside = Optional.empty();
    private Optional<Region> head = Optional.empty();
    private Optional<Region> foot = Optional.empty();

    /// Whether it was open before the page was shown to others, as long as it is.
    private Optional<Boolean> presented = Optional.empty();

    /// @param page the page's id, under which width and state are remembered
    public ParameterDock(String page, Node content, FormViewModel form, Settings settings) {
        this.content = content;
        this.settings = settings;
        this.key = "parameters." + page;
        this.pane = new ParameterPane(form, () -> choose(false));
        this.paneWidth =
                settings.value(key + ".width").map(ParameterDock::width).orElse(USUAL);
        getStyleClass().add("parameter-dock");
        setClip(clip);
        dressGrip();
        getChildren().addAll(content, pane, grip);
        seen.subscribe(this::shown);
        widthProperty().subscribe(width -> arrange(width.doubleValue()));
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::escaped);
    }

    private void dressGrip() {
        grip.getStyleClass().add("grip");
        grip.setId("parameters-grip");
        grip.setCursor(Cursor.H_RESIZE);
        grip.setFocusTraversable(true);
        grip.setAccessibleText(Texts.text("form.width"));
        grip.setOnMouseDragged(
                drag -> resize(getWidth() - sceneToLocal(drag.getSceneX(), 0).getX()));
        grip.setOnMouseReleased(_ -> keepWidth());
        grip.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
                resize(paneWidth + (key.getCode() == KeyCode.LEFT ? STEP : -STEP));
                keepWidth();
                key.consume();
            }
        });
    }

    private void resize(double wanted) {
        paneWidth = Math.clamp(wanted, NARROWEST, WIDEST);
        requestLayout();
    }

    private void keepWidth() {
        settings.put(key + ".width", Long.toString(Math.round(paneWidth)));
    }

    private static double width(String written) {
        try {
            return Math.clamp(Double.parseDouble(written), NARROWEST, WIDEST);
        } catch (NumberFormatException edited) {
            return USUAL;
        }
    }

    /// Offers the pane only while that is true, which it is for models whose requests take parameters.
    public void offerWhile(ObservableValue<Boolean> takesParameters) {
        offered.bind(takesParameters);
    }

    /// Shows the pane, or puts it away.
    public void turn() {
        choose(!open.get());
    }

    /// Puts the pane away while the page is shown to others, and brings it back afterwards if it was there.
    public void present(Presenting how) {
        boolean starts = how != Presenting.OFF && presented.isEmpty();
        if (starts) {
            presented = Optional.of(open.get());
            open.set(false);
        } else if (how == Presenting.OFF && presented.isPresent()) {
            open.set(presented.get());
            presented = Optional.empty();
        }
    }

    private void escaped(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && beside.equals(Optional.of(false))) {
            choose(false);
            event.consume();
        }
    }

    /// Takes the user's wish; it is remembered where the pane has room.
    private void choose(boolean wanted) {
        if (!offered.get()) {
            return;
        }
        open.set(wanted);
        if (beside.equals(Optional.of(true))) {
            settings.put(key + ".open", Boolean.toString(wanted));
        }
    }

    private void shown(boolean isOpen) {
        if (!isOpen) {
            PageFocus.leave(pane);
            PageFocus.leave(grip);
        }
        pane.setVisible(isOpen);
        grip.setVisible(isOpen);
        requestLayout();
    }

    /// The pane opens and closes by itself when the page becomes wide or narrow.
    private void arrange(double width) {
        boolean fits = width >= ROOM;
        if (width > 0 && !beside.equals(Optional.of(fits))) {
            beside = Optional.of(fits);
            pane.pseudoClassStateChanged(FLOATING, !fits);
            open.set(presented.isEmpty()
                    && fits
                    && settings.value(key + ".open").map("true"::equals).orElse(width >= PLENTY));
        }
    }

    /// Keeps a floating pane off what stands at the top and at the bottom of the content.
    public void sparing(Region above, Region below) {
        head = Optional.of(above);
        foot = Optional.of(below);
        above.heightProperty().subscribe(this::requestLayout);
        below.heightProperty().subscribe(this::requestLayout);
    }

    /// A button that shows and hides the pane.
    public ToggleButton toggle() {
        ToggleButton toggle = new ToggleButton("", Icons.small(Feather.SLIDERS));
        toggle.getStyleClass().addAll("quiet", "icon-button");
        toggle.setId("parameters-toggle");
        toggle.setAccessibleText(Texts.text("form.title"));
        toggle.setTooltip(new Tooltip(Texts.text("form.toggle")));
        toggle.setMinWidth(USE_PREF_SIZE);
        open.subscribe(toggle::setSelected);
        toggle.setOnAction(_ -> choose(toggle.isSelected()));
        toggle.visibleProperty().bind(offered);
        return toggle;
    }

    /// Opens the pane and puts the focus on the field of that name.
    public void focus(String field) {
        choose(true);
        pane.focus(field);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        clip.setWidth(width);
        clip.setHeight(height);
        boolean side = beside.orElse(false);
        double room = side ? width / 2 : width - NARROWEST / 4;
        double taken = seen.get() ? Math.min(paneWidth, room) : 0;
        content.resizeRelocate(0, 0, side ? width - taken : width, height);
        double top = side ? 0 : height(head);
        double bottom = side ? height : Math.max(top, height - height(foot));
        pane.resizeRelocate(width - taken, top, taken, bottom - top);
        grip.resizeRelocate(width - taken - GRIP / 2, top, GRIP, bottom - top);
    }

    /// As high as it will be: the content is laid out after this.
    private double height(Optional<Region> part) {
        return part.map(region -> region.prefHeight(getWidth())).orElse(0.0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height);
    }
}
