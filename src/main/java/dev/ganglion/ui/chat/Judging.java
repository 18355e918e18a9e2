package dev.ganglion.ui.chat;

import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.chat.setup.ReplyCheck;
import dev.ganglion.ui.kit.Background;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Judges the last answer of a conversation that asks for JSON, while it comes and afterwards. UI thread only.
final class Judging {
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<ReplyCheck>> check = new ReadOnlyObjectWrapper<>(Optional.empty());
    private ReplyFormat format = new ReplyFormat.Text();
    private String judged = "";

    Judging(Background background, ObservableValue<Conversation> open) {
        this.background = background;
        open.subscribe(this::settled);
    }

    /// Judges what has come of the answer so far.
    void judge(Supplier<String> text) {
        check.get().ifPresent(now -> now.check(text.get(), false));
    }

    private void settled(Conversation open) {
        boolean answered = !open.turns().isEmpty() && open.turns().getLast() instanceof Turn.Reply;
        String text = answered ? open.turns().getLast().text() : "";
        boolean other = !open.setup().format().equals(format);
        if (other) {
            format = open.setup().format();
            check.set(ReplyCheck.of(format, background));
        }
        if (other || !text.equals(judged)) {
            judged = text;
            check.get().ifPresent(now -> now.check(text, answered));
        }
    }

    /// What judges; empty where any text will do.
    ReadOnlyObjectProperty<Optional<ReplyCheck>> check() {
        return check.getReadOnlyProperty();
    }
}
