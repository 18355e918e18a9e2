package dev.ganglion.ui.chat.answer;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.ChatEvent;
import java.time.Instant;

/// A wait before the next try, or another model's turn, in words.
public final class RetryText {
    private RetryText() {}

    public static String of(ChatEvent.Retrying retrying, Instant now) {
        String what = Explanation.of(retrying.failure(), now).title();
        return Texts.text("pending.retry", what, Figures.duration(retrying.pause()), retrying.attempt() + 1);
    }

    public static String of(ChatEvent.FellBack fellBack, Instant now) {
        String what = Explanation.of(fellBack.failure(), now).title();
        return Texts.text("pending.fallback", what, fellBack.from(), fellBack.to());
    }
}
