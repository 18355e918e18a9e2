package dev.ganglion.ui.settings;

import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// The settings page: the names of its sections at the left, all sections in one column beside them.
final class SettingsView extends BorderPane {
    /// Below this width the names of the sections make room.
    private static final double NARROW = 760;

    private final Map<String, Region> sections = new LinkedHashMap<>();
    private final ScrollPane scroll = new ScrollPane();
    private final VBox names = new VBox();
    private @Nullable Node wanted;

    SettingsView(SettingsServices services, DataViewModel data) {
        getStyleClass().addAll("settings", "surface");
        getStylesheets()
                .add(Objects.requireNonNull(SettingsView.class.getResource("settings.css"))
                        .toExternalForm());
        sections.put("looks", new LooksSection(services.looks()));
        sections.put("defaults", new DefaultsSection(new DefaultsViewModel(services)));
        sections.put("stored", new StoredSection(data, services.folders()));
        sections.put("data", new DataSection(data, FileDialogs.over(this), this::closeWindow));
        sections.put("keys", new KeysSection(services.keys()));
        setTop(head());
        setCenter(column());
        names.getStyleClass().add("settings-names");
        names.getChildren().setAll(sections.keySet().stream().map(this::link).toList());
        widthProperty().map(width -> width.doubleValue() >= NARROW).subscribe(wide -> setLeft(wide ? names : null));
    }

    /// As the user would: with all that closing does.
    private void closeWindow() {
        Window window = getScene().getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /// Begins at the top each time: the focus does, and who opens the settings looks for another one than last time.
    void focusFirst() {
        scroll.setVvalue(0);
        names.getChildren().getFirst().requestFocus();
    }

    /// Scrolls to the section of that name, as soon as it has its place.
    void showSection(String name) {
        wanted = Objects.requireNonNull(sections.get(name)).getParent();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (wanted != null) {
            scroll.layout();
            scrollTo(wanted);
            wanted = null;
        }
    }

    private static Label head() {
        Label title = new Label(Texts.text("settings.title"));
        title.getStyleClass().addAll("title-2", "page-title");
        return title;
    }

    private ScrollPane column() {
        VBox column = new VBox();
        column.getStyleClass().add("settings-column");
        sections.forEach((name, section) -> column.getChildren().add(titled(name, section)));
        StackPane middle = new StackPane(column);
        middle.getStyleClass().add("settings-middle");
        scroll.setContent(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static VBox titled(String name, Region section) {
        Label title = new Label(Texts.text("settings." + name));
        title.getStyleClass().add("title-3");
        VBox titled = new VBox(title, section);
        titled.getStyleClass().add("settings-section");
        return titled;
    }

    private Hyperlink link(String name) {
        Hyperlink link = new Hyperlink(Texts.text("settings." + name));
        link.setId("settings-" + name);
        link.getStyleClass().add("settings-name");
        link.setMaxWidth(Double.MAX_VALUE);
        link.setOnAction(_ -> showSection(name));
        return link;
    }

    private void scrollTo(Node section) {
        double beyond = scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(
                beyond <= 0 ? 0 : Math.clamp(section.getBoundsInParent().getMinY() / beyond, 0, 1));
    }
}
