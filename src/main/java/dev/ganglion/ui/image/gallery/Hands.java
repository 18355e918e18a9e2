package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.picture.PictureException;
import dev.ganglion.ui.image.gallery.view.Sheet;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;

/// Does what a key, a button or a menu says, with the current picture or with those that are picked.
final class Hands implements EventHandler<KeyEvent> {
    private static final int LONGEST = 4_096;

    private final GalleryViewModel shown;
    private final Handling handling;
    private final GalleryServices services;
    private final FileDialogs dialogs;

    Hands(GalleryViewModel shown, Handling handling, GalleryServices services, FileDialogs dialogs) {
        this.shown = shown;
        this.handling = handling;
        this.services = services;
        this.dialogs = dialogs;
    }

    Handling handling() {
        return handling;
    }

    @Override
    public void handle(KeyEvent key) {
        Deed.of(key).ifPresent(deed -> {
            if (key.getTarget() instanceof Node node && node.getScene() != null) {
                node.getScene().addEventFilter(KeyEvent.ANY, new Typed(node.getScene()));
            }
            run(deed);
            key.consume();
        });
    }

    /// Swallows what the key types: by then the keyboard may be on a field, and its letter would go there.
    private record Typed(Scene scene) implements EventHandler<KeyEvent> {
        @Override
        public void handle(KeyEvent next) {
            scene.removeEventFilter(KeyEvent.ANY, this);
            if (next.getEventType() == KeyEvent.KEY_TYPED) {
                next.consume();
            }
        }
    }

    void run(Deed deed) {
        switch (deed) {
            case RECALL -> handling.recall();
            case SEED -> handling.seed();
            case PROMPT -> handling.prompt();
            case REMIX -> handling.remix();
            case INFO -> handling.info();
            case COMPARE -> shown.compare();
            case FAVOUR -> handling.favour();
            case CHAT -> handling.chat();
            case REFERENCE -> handling.reference();
            case COPY -> handling.current(this::copy);
            case SAVE -> handling.current(this::save);
            case FOLDER -> handling.folder();
            case DISCARD -> handling.bin().discard();
            case UNDO -> handling.bin().undo();
        }
    }

    /// Asks where the file of a picture is now.
    void find(Drawn drawn, Runnable then) {
        dialogs.open(new FileDialogs.Kind(Texts.text("gallery.find.kind"), "*.*"))
                .ifPresent(file -> handling.found(drawn, file, then));
    }

    private void save(Drawn drawn) {
        String name = drawn.file().getFileName().toString();
        String ending = name.contains(".") ? "*" + name.substring(name.lastIndexOf('.')) : "*.*";
        dialogs.save(new FileDialogs.Kind(Texts.text("gallery.save.kind"), ending), name)
                .ifPresent(target -> handling.save(drawn, target));
    }

    /// The pixels for programs that draw, the file for those that take files.
    private void copy(Drawn drawn) {
        services.background()
                .<Optional<Image>>start(
                        yield -> yield.accept(image(drawn)),
                        image -> image.getLast()
                                .ifPresentOrElse(
                                        pixels -> put(drawn, pixels),
                                        () -> shown.say(Said.trouble(Texts.text("gallery.missing.words")))),
                        () -> {},
                        handling::failed);
    }

    private Optional<Image> image(Drawn drawn) throws PictureException, InterruptedException {
        Optional<Picture> picture = services.gallery().picture(drawn.id());
        return picture.isEmpty()
                ? Optional.empty()
                : Optional.of(Sheet.image(services.pictures().show(picture.get().octets(), LONGEST)));
    }

    private void put(Drawn drawn, Image pixels) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(pixels);
        content.putFiles(List.of(drawn.file().toFile()));
        Clipboard.getSystemClipboard().setContent(content);
        shown.say(Said.news(Texts.text("gallery.copied")));
    }
}
