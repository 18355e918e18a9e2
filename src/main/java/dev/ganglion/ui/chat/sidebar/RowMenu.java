package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.export.Extra;
import dev.ganglion.export.Format;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the conversation that is selected.
final class RowMenu extends ContextMenu {
    private final SidebarViewModel sidebar;
    private final FileDialogs dialogs;
    private final CheckMenuItem reasoning = new CheckMenuItem(Texts.text("sidebar.export.reasoning"));
    private final CheckMenuItem figures = new CheckMenuItem(Texts.text("sidebar.export.figures"));

    RowMenu(SidebarViewModel sidebar, FileDialogs dialogs, Supplier<Optional<Summary>> line) {
        this.sidebar = sidebar;
        this.dialogs = dialogs;
        getItems().add(new MenuItem());
        setOnShowing(_ -> getItems().setAll(line.get().map(this::items).orElseGet(List::of)));
    }

    /// Keys stand in the words: an accelerator would work in the whole window, for the line that was asked about last.
    private List<MenuItem> items(Summary one) {
        return List.of(
                item("sidebar.open", () -> sidebar.page().open(one.id())),
                item("sidebar.rename", () -> sidebar.startEditing(new Editing.Title(one.id()))),
                item(one.pinned() ? "sidebar.unpin" : "sidebar.pin", () -> sidebar.pin(one)),
                folders(one),
                item("sidebar.duplicate", () -> sidebar.duplicate(one.id())),
                exports(one),
                new SeparatorMenuItem(),
                item("sidebar.discard", () -> sidebar.discard(one)));
    }

    private Menu folders(Summary one) {
        Menu folders = new Menu(Texts.text("sidebar.folder"));
        folders.setId("move-to-folder");
        if (!one.folder().isEmpty()) {
            folders.getItems().add(item("sidebar.folder.none", () -> sidebar.file(one.id(), "")));
        }
        for (String name : sidebar.kept().folders()) {
            CheckMenuItem folder = new CheckMenuItem(name);
            folder.setMnemonicParsing(false);
            folder.setSelected(name.equals(one.folder()));
            folder.setOnAction(_ -> sidebar.file(one.id(), name));
            folders.getItems().add(folder);
        }
        if (!folders.getItems().isEmpty()) {
            folders.getItems().add(new SeparatorMenuItem());
        }
        folders.getItems().add(item("sidebar.folder.new", () -> sidebar.startEditing(new Editing.Folder(one.id()))));
        return folders;
    }

    private Menu exports(Summary one) {
        Menu exports = new Menu(Texts.text("sidebar.export"));
        exports.setId("export-as");
        for (Format format : Format.values()) {
            exports.getItems().add(item("sidebar.export." + format, () -> export(one, format)));
        }
        exports.getItems().addAll(new SeparatorMenuItem(), reasoning, figures);
        return exports;
    }

    private void export(Summary one, Format format) {
        FileDialogs.Kind kind =
                new FileDialogs.Kind(Texts.text("sidebar.export.kind." + format), "*." + format.extension());
        dialogs.save(kind, FileName.of(one.title()) + "." + format.extension())
                .ifPresent(target -> sidebar.export(one.id(), format, extras(), target));
    }

    private Set<Extra> extras() {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (reasoning.isSelected()) {
            extras.add(Extra.REASONING);
        }
        if (figures.isSelected()) {
            extras.add(Extra.FIGURES);
        }
        return extras;
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.text(key));
        item.setId(key.replace('.', '-').toLowerCase(Locale.ROOT));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
