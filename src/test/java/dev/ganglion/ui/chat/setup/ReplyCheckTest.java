package dev.ganglion.ui.chat.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.schema.Verdict;
import dev.ganglion.ui.kit.InlineBackground;
import org.junit.jupiter.api.Test;

class ReplyCheckTest {
    private static final ReplyFormat AGE = new ReplyFormat.JsonSchema(
            "reply", "{\"type\":\"object\",\"properties\":{\"age\":{\"type\":\"integer\"}},\"required\":[\"age\"]}");

    @Test
    void judgesAsTheReplyGrows() {
        var check = ReplyCheck.of(AGE, new InlineBackground()).orElseThrow();

        check.check("{\"age\"", false);
        assertThat(check.verdict().get()).isEqualTo(new Verdict.SoFar());

        check.check("{\"age\": \"x\"", false);
        assertThat(check.verdict().get()).isInstanceOf(Verdict.Misfits.class);

        check.check("{\"age\": 3}", true);
        assertThat(check.verdict().get()).isEqualTo(new Verdict.Fits());
    }

    @Test
    void hasNothingToSayOfText() {
        assertThat(ReplyCheck.of(new ReplyFormat.Text(), new InlineBackground()))
                .isEmpty();
    }

    @Test
    void wantsAnObjectWhereOnlyJsonIsAskedFor() {
        var check = ReplyCheck.of(new ReplyFormat.JsonObject(), new InlineBackground())
                .orElseThrow();

        check.check("[1]", true);

        assertThat(check.verdict().get()).isInstanceOf(Verdict.Misfits.class);
    }
}
