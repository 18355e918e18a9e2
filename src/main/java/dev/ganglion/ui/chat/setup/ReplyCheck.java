package dev.ganglion.ui.chat.setup;

import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.schema.ReplySchema;
import dev.ganglion.schema.Verdict;
import dev.ganglion.ui.kit.Background;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Judges one reply against the form that was asked for, while it arrives. One judgement at a time is under way; of
/// the texts that come meanwhile only the newest is judged next. UI thread only.
public final class ReplyCheck {
    private final Background background;
    private final String schema;
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>(new Verdict.SoFar());
    private @Nullable ReplySchema compiled;
    private Optional<Text> next = Optional.empty();
    private boolean judging;

    private record Text(String reply, boolean whole) {}

    private record Judged(ReplySchema schema, Verdict verdict) {}

    private ReplyCheck(Background background, String schema) {
        this.background = background;
        this.schema = schema;
    }

    /// A check for replies of that form; empty when any text will do.
    public static Optional<ReplyCheck> of(ReplyFormat format, Background background) {
        return switch (format) {
            case ReplyFormat.Text() -> Optional.empty();
            case ReplyFormat.JsonObject() -> Optional.of(new ReplyCheck(background, ReplySchema.OBJECT));
            case ReplyFormat.JsonSchema(var _, String schema) -> Optional.of(new ReplyCheck(background, schema));
        };
    }

    /// Judges the reply as far as it has come; `whole` when nothing more comes.
    public void check(String reply, boolean whole) {
        next = Optional.of(new Text(reply, whole));
        if (!judging) {
            judge();
        }
    }

    private void judge() {
        next.ifPresent(text -> {
            next = Optional.empty();
            judging = true;
            ReplySchema known = compiled;
            background.<Optional<Judged>>start(
                    yield -> yield.accept(judged(known, text)),
                    batch -> batch.getLast().ifPresent(this::take),
                    this::judged,
                    _ -> judged());
        });
    }

    private Optional<Judged> judged(@Nullable ReplySchema known, Text text) {
        if (known != null) {
            return Optional.of(new Judged(known, known.check(text.reply(), text.whole())));
        }
        return ReplySchema.read(schema) instanceof ReplySchema.Result.Good(ReplySchema read)
                ? Optional.of(new Judged(read, read.check(text.reply(), text.whole())))
                : Optional.empty();
    }

    private void take(Judged judged) {
        compiled = judged.schema();
        verdict.set(judged.verdict());
    }

    private void judged() {
        judging = false;
        judge();
    }

    /// What was judged last.
    public ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }
}
