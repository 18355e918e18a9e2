package dev.ganglion.ui.markdown.select;

import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.markdown.list.BlockList;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The menu that copies what is selected, or the listing under the pointer.
final class CopyMenu {
    private final TextSelection<?> selection;
    private final MenuItem markdown = item("select.markdown", KeyCombination.SHORTCUT_DOWN);
    private final MenuItem plain = item("select.plain", KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private final MenuItem code = new MenuItem(Texts.text("select.code"));
    private final MenuItem all = new MenuItem(Texts.text("select.all"));
    private final ContextMenu menu = new ContextMenu(markdown, plain, code, new SeparatorMenuItem(), all);

    private CopyMenu(TextSelection<?> selection) {
        this.selection = selection;
        markdown.setId("select-markdown");
        plain.setId("select-plain");
        code.setId("select-code");
        all.setAccelerator(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN));
        markdown.setOnAction(_ -> selection.copyMarkdown());
        plain.setOnAction(_ -> selection.copyPlain());
        all.setOnAction(_ -> selection.selectAll());
    }

    static void attach(TextSelection<?> selection) {
        var menu = new CopyMenu(selection);
        selection.list().addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menu::show);
    }

    private static MenuItem item(String key, KeyCombination.Modifier... modifiers) {
        var item = new MenuItem(Texts.text(key));
        item.setAccelerator(new KeyCodeCombination(KeyCode.C, modifiers));
        return item;
    }

    private void show(ContextMenuEvent event) {
        var list = selection.list();
        boolean nothing = selection.emptyProperty().get();
        markdown.setDisable(nothing);
        plain.setDisable(nothing);
        var listing = listing(list, event);
        code.setVisible(listing.isPresent());
        code.setOnAction(_ -> listing.ifPresent(Copying::text));
        menu.show(list, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    /// The listing under the pointer; for the keyboard's menu key, that in which the selection ends.
    private Optional<String> listing(BlockList<?> list, ContextMenuEvent event) {
        double y = list.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        var row = event.isKeyboardTrigger()
                ? OptionalInt.of(selection.lead().row()).stream()
                        .filter(index -> index < list.rows().size())
                        .findFirst()
                : list.rowAt(y);
        return row.isPresent() ? selection.listing(row.getAsInt()) : Optional.empty();
    }
}
