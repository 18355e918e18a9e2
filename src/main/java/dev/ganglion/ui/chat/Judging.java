package dev.ganglion.ui.chat;

import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.schema.Verdict;
import dev.ganglion.ui.chat.setup.ReplyCheck;
import dev.ganglion.ui.kit.Background;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Judges the answers of a conversation that asks for JSON: the last one while it comes, and each that has
/// come, by what is asked for now. UI thread only.
final class Judging {
    /// So many answers need not be judged again when they come into view again.
    private static final int KEPT = 200;

    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<ReplyCheck>> check = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ReplyFormat> format = new ReadOnlyObjectWrapper<>(new ReplyFormat.Text());
    private final ObservableValue<Optional<Verdict>> nothing = new SimpleObjectProperty<>(Optional.empty());
    private final Map<String, ObservableValue<Optional<Verdict>>> judged = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ObservableValue<Optional<Verdict>>> eldest) {
            return size() > KEPT;
        }
    };
    private String asked = "";

    Judging(Background background, ObservableValue<Conversation> open) {
        this.background = background;
        open.subscribe(this::settled);
    }

    /// Judges what has come of the answer so far.
    void judge(Supplier<String> text) {
        check.get().ifPresent(now -> now.check(text.get(), false));
    }

    private void settled(Conversation open) {
        if (!open.setup().format().equals(format.get())) {
            check.set(ReplyCheck.of(open.setup().format(), background));
            judged.clear();
            format.set(open.setup().format());
        }
        String last = unanswered(open);
        if (!last.equals(asked)) {
            asked = last;
            check.get().ifPresent(now -> now.check("", false));
        }
    }

    /// The id of the last turn where that is no answer.
    private static String unanswered(Conversation open) {
        return open.turns().isEmpty() || open.turns().getLast() instanceof Turn.Reply
                ? ""
                : open.turns().getLast().id();
    }

    /// What judges the answer that comes; empty where any text will do.
    ReadOnlyObjectProperty<Optional<ReplyCheck>> check() {
        return check.getReadOnlyProperty();
    }

    /// What there is to say of an answer that has come; nothing where any text will do, or where there is
    /// none.
    ObservableValue<Optional<Verdict>> verdict(Turn.Reply reply) {
        return reply.text().isBlank()
                ? nothing
                : format.flatMap(wanted -> judged.computeIfAbsent(reply.text(), text -> judged(text, wanted)));
    }

    private ObservableValue<Optional<Verdict>> judged(String text, ReplyFormat wanted) {
        Optional<ReplyCheck> one = ReplyCheck.of(wanted, background);
        one.ifPresent(now -> now.check(text, true));
        return one.<ObservableValue<Optional<Verdict>>>map(now -> now.verdict().map(Optional::of))
                .orElse(nothing);
    }
}
