package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What was refused, until it is read, and what was removed, as long as it can be undone. UI thread only.
public final class Notices {
    private static final int MOST = 4;

    private final ObservableList<Notice> list = FXCollections.observableArrayList();
    private final ObservableList<Notice> shown = FXCollections.unmodifiableObservableList(list);

    /// Oldest first.
    public ObservableList<Notice> list() {
        return shown;
    }

    /// Says that something was not taken, and why.
    public Notice refuse(String text) {
        return add(new Notice(Notice.Tone.TROUBLE, text, Optional.empty()));
    }

    /// Says that something was not taken, and offers a way; the notice goes when it is taken.
    public Notice refuse(String text, String label, Runnable way) {
        return offer(Notice.Tone.TROUBLE, text, label, way);
    }

    /// Says that something is gone, and offers it back.
    public void removed(String what, Runnable bringBack) {
        offer(Notice.Tone.DONE, Texts.text("composer.removed", what), Texts.text("composer.undo"), bringBack);
    }

    private Notice offer(Notice.Tone tone, String text, String label, Runnable way) {
        Runnable[] self = {() -> {}};
        Notice notice = new Notice(tone, text, Optional.of(new Notice.Offer(label, () -> self[0].run())));
        self[0] = () -> {
            list.remove(notice);
            way.run();
        };
        return add(notice);
    }

    private Notice add(Notice notice) {
        list.remove(notice);
        list.add(notice);
        if (list.size() > MOST) {
            list.removeFirst();
        }
        return notice;
    }

    /// Brings back what was removed last, if anything was.
    public void undo() {
        for (Notice notice : list.reversed()) {
            if (notice.tone() == Notice.Tone.DONE) {
                notice.offer().ifPresent(offer -> offer.run().run());
                return;
            }
        }
    }

    void dismiss(Notice notice) {
        list.remove(notice);
    }

    /// Takes all of them away.
    public void clear() {
        list.clear();
    }
}
