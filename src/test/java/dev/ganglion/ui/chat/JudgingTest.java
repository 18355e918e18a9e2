package dev.ganglion.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.schema.Misfit;
import dev.ganglion.schema.Verdict;
import dev.ganglion.ui.kit.InlineBackground;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class JudgingTest {
    private static final String AGES = "{\"type\":\"object\",\"properties\":{\"age\":{\"type\":\"integer\"}}}";

    private static final Turn.Reply GOOD = reply("r1", "{\"age\": 7}");
    private static final Turn.Reply BAD = reply("r2", "{\"age\": \"seven\"}");
    private static final Turn.Reply PROSE = reply("r3", "Seven.");
    private static final Turn.Reply SILENT = reply("r4", "");

    private final SimpleObjectProperty<Conversation> open = new SimpleObjectProperty<>(asking(AGES));
    private final Judging judging = new Judging(new InlineBackground(), open);

    private static Turn.Reply reply(String id, String text) {
        return new Turn.Reply(id, Instant.EPOCH, "@cf/a/b", text, "", new Outcome.Finished("stop"), Receipt.NONE);
    }

    private static Conversation asking(String schema) {
        List<Turn> turns = List.of(
                new Turn.Prompt("p1", Instant.EPOCH, "How old?"),
                GOOD,
                new Turn.Prompt("p2", Instant.EPOCH, "And now?"),
                BAD);
        return new Conversation("c", "Ages", "@cf/a/b", Instant.EPOCH, turns)
                .with(Setup.NONE.withFormat(new ReplyFormat.JsonSchema("ages", schema)));
    }

    @Test
    void judgesEachAnswerWithThePlaceThatFails() {
        assertThat(judging.verdict(GOOD).getValue()).contains(new Verdict.Fits());
        assertThat(judging.verdict(BAD).getValue().orElseThrow())
                .isInstanceOfSatisfying(
                        Verdict.Misfits.class,
                        broken -> assertThat(broken.misfits())
                                .extracting(Misfit::path)
                                .containsExactly("/age"));
        assertThat(judging.verdict(PROSE).getValue().orElseThrow()).isInstanceOf(Verdict.NotJson.class);
    }

    @Test
    void judgesByWhatIsAskedForNow() {
        List<Optional<Verdict>> seen = new ArrayList<>();
        judging.verdict(GOOD).subscribe(verdict -> seen.add(verdict));

        open.set(asking("{\"type\":\"array\"}"));
        open.set(open.get().with(Setup.NONE));

        assertThat(seen).hasSize(3);
        assertThat(seen.get(0)).contains(new Verdict.Fits());
        assertThat(seen.get(1).orElseThrow()).isInstanceOf(Verdict.Misfits.class);
        assertThat(seen.get(2)).isEmpty();
    }

    @Test
    void saysNothingOfAnAnswerWithoutText() {
        assertThat(judging.verdict(SILENT).getValue()).isEmpty();
    }

    @Test
    void beginsAnewWithEachQuestion() {
        judging.judge(BAD::text);
        Turn.Prompt next = new Turn.Prompt("p3", Instant.EPOCH, "Once more");

        open.set(open.get().with(open.get().branches().with(next, BAD.id())));

        assertThat(judging.check().get().orElseThrow().verdict().get()).isEqualTo(new Verdict.SoFar());
    }
}
