package dev.ganglion.ui.shell;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.kit.page.ArrowChoice;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The navigation rail: a button for each page, the theme at its foot.
final class RailView extends VBox {
    /// Below this height its buttons stand closer.
    private static final double ROOM = 660;

    /// Below this one they have no words: the tooltips have them.
    private static final double ROOM_FOR_WORDS = 500;

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final ShellViewModel shell;
    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<ContentDisplay> words = new SimpleObjectProperty<>(ContentDisplay.TOP);
    private final VBox pages = new VBox();
    private final VBox ofProgram = new VBox();

    RailView(ShellViewModel shell) {
        this.shell = shell;
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        pages.getStyleClass().add("rail-pages");
        ofProgram.getStyleClass().add("rail-pages");
        Region space = new Region();
        setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(pages, space, ofProgram, themes());
        shell.pages().addListener((ListChangeListener<Page>) changed -> fill());
        fill();
        ArrowChoice.in(this, group);
        setMinHeight(0);
        heightProperty().subscribe(height -> arrange(height.doubleValue()));
    }

    private void arrange(double height) {
        pseudoClassStateChanged(LOW, height < ROOM);
        words.set(height < ROOM_FOR_WORDS ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP);
    }

    private void fill() {
        pages.getChildren().setAll(buttons(page -> !page.ofProgram()));
        ofProgram.getChildren().setAll(buttons(Page::ofProgram));
    }

    private List<ToggleButton> buttons(Predicate<Page> which) {
        return IntStream.range(0, shell.pages().size())
                .filter(i -> which.test(shell.pages().get(i)))
                .mapToObj(i -> button(shell.pages().get(i), i + 1))
                .toList();
    }

    private ToggleButton button(Page page, int key) {
        ToggleButton button = new ToggleButton(page.title(), Icons.large(page.icon()));
        button.getStyleClass().add("rail-button");
        button.contentDisplayProperty().bind(words);
        button.setAccessibleText(page.title());
        button.setToggleGroup(group);
        button.setId("rail-" + page.id());
        button.setTooltip(new Tooltip(Texts.text("rail.page.tip", page.title(), key)));
        button.setOnAction(pressed -> {
            shell.show(page);
            // A toggle that is pressed again would go out, though its page stays.
            button.setSelected(shell.page().get() == page);
        });
        shell.page().subscribe(shown -> button.setSelected(shown == page));
        return button;
    }

    private MenuButton themes() {
        MenuButton menu = new MenuButton(Texts.text("rail.theme"), Icons.large(Feather.SUN));
        menu.contentDisplayProperty().bind(words);
        menu.getStyleClass().add("rail-menu");
        menu.setId("theme");
        menu.setPopupSide(Side.RIGHT);
        menu.setTooltip(new Tooltip(Texts.text("rail.theme.tip")));
        menu.setAccessibleText(Texts.text("rail.theme"));
        ToggleGroup chosen = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(Texts.text("rail.theme." + theme.name()));
            item.setToggleGroup(chosen);
            item.setOnAction(pressed -> shell.use(theme));
            shell.theme().subscribe(used -> item.setSelected(used == theme));
            menu.getItems().add(item);
        }
        return menu;
    }
}
