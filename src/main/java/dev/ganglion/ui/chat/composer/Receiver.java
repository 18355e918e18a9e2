package dev.ganglion.ui.chat.composer;

import dev.ganglion.ui.chat.composer.attach.Bitmap;
import dev.ganglion.ui.chat.composer.attach.Box;
import dev.ganglion.ui.chat.composer.attach.Incoming;
import dev.ganglion.ui.chat.composer.attach.Notices;
import dev.ganglion.ui.kit.Texts;
import java.io.File;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;

/// Takes what the clipboard or a drop brings.
final class Receiver {
    private static final double MOST_PIXELS = 100_000_000;

    private final Box box;
    private final Notices notices;

    Receiver(ComposerViewModel composer) {
        this.box = composer.box();
        this.notices = composer.notices();
    }

    /// Whether anything of it can be taken.
    static boolean wants(Clipboard offered) {
        return offered.hasFiles() || offered.hasString() || offered.hasImage();
    }

    /// Attaches what is there, and says whether it did; a text that is short enough is left to be written in. Programs
    /// that offer a text and its picture mean the text.
    boolean take(Clipboard offered) {
        if (offered.hasFiles()) {
            box.tray().read(files(offered.getFiles()));
            return true;
        }
        if (offered.hasString()) {
            return box.attachIfLong(offered.getString());
        }
        if (offered.hasImage()) {
            take(offered.getImage());
            return true;
        }
        return false;
    }

    private static List<Incoming.File> files(List<File> files) {
        return files.stream().map(File::toPath).map(Incoming.File::new).toList();
    }

    private void take(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        if (width < 1 || height < 1 || image.getWidth() * image.getHeight() > MOST_PIXELS) {
            notices.refuse(Texts.text("composer.refused.clipboard"));
            return;
        }
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        Bitmap bitmap = new Bitmap(Texts.text("composer.pasted.picture"), argb, width);
        box.tray().read(List.of(new Incoming.Pasted(bitmap)));
    }
}
