package dev.ganglion.ui.image.queue;

import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.input.KeyEvent;

/// What can be done with a picture in the tray, by buttons and by keys. UI thread only.
record TrayActions(DrawQueue queue, Results results, Deeds deeds, FileDialogs dialogs) {
    /// Shows it large, where there is a picture.
    void open(Piece piece) {
        if (piece.outcome().flatMap(Outcome::glimpse).isPresent()) {
            deeds.look(piece);
        }
    }

    void save(Piece piece) {
        piece.outcome().ifPresent(outcome -> {
            String pattern = outcome.type().equals("image/png") ? "*.png" : "*.jpg";
            dialogs.save(new FileDialogs.Kind(Texts.text("image.save.kind"), pattern), PieceText.file(piece, outcome))
                    .ifPresent(file -> results.save(outcome, file));
        });
    }

    /// Enter shows it, Ctrl+S saves it, Delete takes it out of sight.
    void pressed(Piece piece, KeyEvent key) {
        boolean done = key.isShortcutDown() ? saves(piece, key) : plain(piece, key);
        if (done) {
            key.consume();
        }
    }

    private boolean saves(Piece piece, KeyEvent key) {
        return switch (key.getCode()) {
            case S -> {
                save(piece);
                yield true;
            }
            default -> false;
        };
    }

    private boolean plain(Piece piece, KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> open(piece);
            case DELETE -> queue.dismiss(piece);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Letters count when they are typed, since the focus moves: pressed, they would be typed into the
    /// prompt.
    void typed(Piece piece, KeyEvent key) {
        switch (key.getCharacter()) {
            case "a", "A" -> deeds.recall(piece);
            case "r", "R" -> {
                if (piece.outcome().flatMap(Outcome::glimpse).isPresent()) {
                    deeds.drawFrom(piece);
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }
}
