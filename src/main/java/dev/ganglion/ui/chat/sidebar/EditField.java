package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The field in which a title or a folder is written, in the place of the line. Enter keeps it, Esc does not.
final class EditField extends TextField {
    private final SidebarViewModel sidebar;
    private final Summary summary;
    private final Editing editing;
    private final Runnable back;

    EditField(SidebarViewModel sidebar, Summary summary, Runnable back) {
        this.sidebar = sidebar;
        this.summary = summary;
        this.editing = sidebar.editing().get();
        this.back = back;
        boolean folder = editing instanceof Editing.Folder;
        setId("conversation-edit");
        setText(folder ? summary.folder() : summary.title());
        setPromptText(Texts.text(folder ? "sidebar.folder.name" : "sidebar.title.name"));
        setAccessibleText(getPromptText());
        setOnAction(_ -> keep());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                requestFocus();
                selectAll();
            }
        });
        focusedProperty().addListener((_, was, is) -> {
            if (was && !is && sidebar.editing().get().equals(editing)) {
                keep();
            }
        });
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            sidebar.stopEditing();
            back.run();
        }
    }

    private void keep() {
        String written = getText();
        boolean ours = isFocused();
        switch (editing) {
            case Editing.Nothing _ -> sidebar.stopEditing();
            case Editing.Title(String id) -> rename(id, written);
            case Editing.Folder(String id) -> sidebar.file(id, written);
        }
        if (ours) {
            back.run();
        }
    }

    private void rename(String id, String written) {
        if (written.equals(summary.title())) {
            sidebar.stopEditing();
        } else {
            sidebar.rename(id, written);
        }
    }
}
