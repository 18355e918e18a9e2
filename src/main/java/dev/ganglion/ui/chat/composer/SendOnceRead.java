package dev.ganglion.ui.chat.composer;

import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.ui.chat.composer.attach.Box;
import dev.ganglion.ui.chat.composer.attach.Reading;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;

/// A message that was to be sent while something attached to it was still being read: it goes once all of that is
/// there, unless something is refused or given up, or the user writes on. UI thread only.
final class SendOnceRead {
    private static final int NOTHING = -1;

    private final Box box;
    private final Runnable judge;
    private int attachments = NOTHING;
    private List<Attachment> outdated = List.of();

    /// @param judge says anew whether the message may be sent
    SendOnceRead(Box box, Runnable judge, Runnable send) {
        this.box = box;
        this.judge = judge;
        box.text().addListener((_, _, _) -> attachments = NOTHING);
        box.tray().readings().addListener((InvalidationListener) _ -> {
            judge.run();
            if (mayGo()) {
                send.run();
            }
        });
    }

    /// Waits for what is being read, if anything is.
    void await() {
        List<Reading> readings = List.copyOf(box.tray().readings());
        outdated = readings.stream()
                .map(Reading::renewed)
                .flatMap(Optional::stream)
                .toList();
        int more = readings.size() - outdated.size();
        attachments = readings.isEmpty() ? NOTHING : box.tray().attachments().size() + more;
        judge.run();
    }

    /// Why the message cannot be sent yet; empty where everything is read.
    Optional<String> hindrance() {
        if (box.tray().readings().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Texts.text(attachments == NOTHING ? "composer.reading" : "composer.reading.sends"));
    }

    /// Says so once.
    private boolean mayGo() {
        if (attachments == NOTHING || !box.tray().readings().isEmpty()) {
            return false;
        }
        List<Attachment> now = box.tray().attachments();
        boolean whole = now.size() == attachments && outdated.stream().noneMatch(now::contains);
        attachments = NOTHING;
        return whole;
    }
}
