package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.ui.kit.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The text that is being written, with what is attached to it. UI thread only.
public final class Box {
    private final StringProperty text = new SimpleStringProperty("");
    private final Tray tray;
    private final Notices notices;

    /// An empty box, of a model that sees as `sight` says.
    public Box(Intake intake, ObservableValue<Sight> sight, Models models, Notices notices) {
        this.tray = new Tray(intake, sight, models, notices);
        this.notices = notices;
    }

    /// The text, which the user writes.
    public StringProperty text() {
        return text;
    }

    /// What is attached to the text.
    public Tray tray() {
        return tray;
    }

    /// What is in the box now.
    public Draft draft() {
        return new Draft(text.get(), tray.attachments());
    }

    /// Shows another draft instead.
    public void put(Draft draft) {
        text.set(draft.text());
        tray.show(draft.attachments());
    }

    /// Attaches a pasted text if it is too long to be written in, and says whether it did.
    public boolean attachIfLong(String pasted) {
        if (!LongText.tooLong(pasted, text.get().length())) {
            return false;
        }
        if (LongText.endless(pasted)) {
            notices.refuse(Texts.text("composer.refused.paste"));
        } else {
            tray.add(LongText.attach(nameOfPaste(), pasted));
        }
        return true;
    }

    private String nameOfPaste() {
        String name = Texts.text("composer.pasted");
        long before = tray.attachments().stream()
                .filter(other -> other.name().startsWith(name))
                .count();
        return before == 0 ? name : Texts.text("composer.pasted.next", before + 1);
    }

    /// Whether the box can bear that text.
    boolean bears(Attachment.TextFile file) {
        return LongText.bearable(file, text.get().length());
    }

    /// Moves an attached text to the end of what is written, if that bears it.
    void putIntoText(Attachment.TextFile file) {
        if (bears(file)) {
            tray.move(file);
            text.set(joined(Stream.of(text.get(), file.text()), "\n"));
        }
    }

    /// These texts after one another, without the empty ones.
    public static String joined(Stream<String> texts, String between) {
        return texts.filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
