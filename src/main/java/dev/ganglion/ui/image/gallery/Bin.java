package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Gallery;
import dev.ganglion.domain.gallery.Wanted.Which;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import java.util.List;

/// Throws pictures away and brings them back. UI thread only.
final class Bin {
    private final GalleryViewModel shown;
    private final Background background;
    private final Gallery gallery;
    private List<String> thrown = List.of();

    Bin(GalleryViewModel shown, Background background, Gallery gallery) {
        this.shown = shown;
        this.background = background;
        this.gallery = gallery;
    }

    /// Puts the picked pictures into the bin, with a way back; in the bin itself, asks whether to delete
    /// them.
    void discard() {
        List<Drawn> some = shown.picks().all();
        if (some.isEmpty()) {
            return;
        }
        if (shown.which().get() == Which.BIN) {
            ask(some);
            return;
        }
        thrown = ids(some);
        shown.drop(some);
        shown.say(
                Said.news(counted("gallery.discarded", some.size())).offering(Texts.text("gallery.undo"), this::undo));
        List<String> ids = thrown;
        change(() -> gallery.discard(ids));
    }

    /// Brings back what was thrown away last.
    void undo() {
        List<String> ids = thrown;
        thrown = List.of();
        if (!ids.isEmpty()) {
            shown.dismiss();
            bring(ids);
        }
    }

    /// Brings the picked pictures back out of the bin.
    void restore() {
        List<Drawn> some = shown.picks().all();
        if (!some.isEmpty()) {
            shown.drop(some);
            shown.say(Said.news(counted("gallery.restored", some.size())));
            change(() -> gallery.restore(ids(some)));
        }
    }

    /// Asks whether to delete all that is in the bin.
    void empty() {
        if (!shown.pictures().isEmpty()) {
            ask(List.copyOf(shown.pictures()));
        }
    }

    private void ask(List<Drawn> some) {
        shown.say(Said.news(counted("gallery.purge.ask", some.size()))
                .offering(counted("gallery.purge", some.size()), () -> purge(some)));
    }

    private void purge(List<Drawn> some) {
        thrown = List.of();
        shown.dismiss();
        shown.drop(some);
        change(() -> gallery.purge(ids(some)));
    }

    private void bring(List<String> ids) {
        background.start(_ -> gallery.restore(ids), _ -> {}, shown::refresh, this::failed);
    }

    private void change(Runnable work) {
        background.start(_ -> work.run(), _ -> {}, () -> {}, this::failed);
    }

    private void failed(Exception failure) {
        shown.say(Said.trouble(String.valueOf(failure.getMessage())));
        shown.refresh();
    }

    private static List<String> ids(List<Drawn> some) {
        return some.stream().map(Drawn::id).toList();
    }

    private static String counted(String key, int count) {
        return count == 1 ? Texts.text(key + ".one") : Texts.text(key, count);
    }
}
