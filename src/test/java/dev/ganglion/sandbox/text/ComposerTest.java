package dev.ganglion.sandbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.sandbox.text.Prompt.Speaker;
import dev.ganglion.sandbox.text.Prompt.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {
    private final Composer composer = new Composer();

    @Test
    void saysTheSameForTheSameRequestAndSeed() {
        var seeded = new Prompt("m", "", ask("What is a river?"), 0, 0, Optional.of(7L), Prompt.Beside.NOTHING);

        assertThat(composer.answer(seeded)).isEqualTo(composer.answer(seeded));
        assertThat(answer("What is a river?")).isEqualTo(answer("What is a river?"));
    }

    @Test
    void saysOtherThingsForOtherSeeds() {
        var answers = LongStream.rangeClosed(1, 20)
                .mapToObj(seed ->
                        new Prompt("m", "", ask("What is a river?"), 0, 0, Optional.of(seed), Prompt.Beside.NOTHING))
                .map(composer::answer)
                .distinct();

        assertThat(answers).hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi",
                "What is a river?",
                "Explain rivers in detail",
                "List 3 rivers",
                "Compare rivers and lakes",
                "Write a Rust function",
                "Rivers are long.",
                "",
                "?!",
                "{topic} {k1} {nonsense",
                "今天天气怎么样？",
                "Summarise this: The river rises. The river flows on for miles. The river ends in the sea at last.",
            })
    void saysOnceThatItIsSimulated(String message) {
        var answer = answer(message);

        assertThat(answer).containsOnlyOnce("Ganglion's sandbox");
        assertThat(answer.indexOf("simulated answer")).isBetween(0, 200);
        assertThat(answer).doesNotContain("{k1}").doesNotContain("  \n").isEqualTo(answer.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Explain how virtual threads work",
                "Write a long article about tea",
                "A guide to the Alps, 500 words"
            })
    void writesHeadingsListsATableAndCodeWhenAskedForSomethingLong(String message) {
        var answer = answer(message);

        assertThat(answer)
                .containsPattern("(?m)^## ")
                .containsPattern("(?m)^### ")
                .containsPattern("(?m)^- \\*\\*")
                .containsPattern("(?m)^  - ")
                .containsPattern("(?m)^1\\. ")
                .containsPattern("(?m)^\\|---\\|")
                .containsPattern("(?m)^> ")
                .containsPattern("(?m)^```[a-z]+$");
        assertThat(Tokens.count(answer)).isBetween(550, 1100);
    }

    @Test
    void writesLongWhereThereIsRoomButGreetsBriefly() {
        var roomy = new Prompt("m", "", ask("What is a river?"), 0, 4096, Optional.empty(), Prompt.Beside.NOTHING);
        var greeting = new Prompt("m", "", ask("Hello!"), 0, 4096, Optional.empty(), Prompt.Beside.NOTHING);

        assertThat(Tokens.count(composer.answer(roomy))).isGreaterThan(550);
        assertThat(Tokens.count(composer.answer(greeting))).isLessThan(150);
    }

    @Test
    void writesAboutAsManyWordsAsWereAskedFor() {
        var words = answer("Write 5,000 words on rivers").split("\\s+").length;

        assertThat(words).isBetween(5000, 5400);
    }

    @Test
    void listsAsManyPointsAsWereAskedFor() {
        assertThat(answer("Give me 9 tips for hiking"))
                .containsPattern("(?m)^9\\. ")
                .doesNotContainPattern("(?m)^10\\. ");
    }

    @Test
    void usesTheLanguageThatIsNamed() {
        assertThat(answer("Write a Rust function that adds")).contains("```rust", "fn main()");
        assertThat(answer("sql query for duplicates")).contains("```sql");
    }

    @Test
    void choosesSentencesOfATextToSumUp() {
        var answer =
                answer("Summarise: The Rhine rises in the Alps. Nobody minds. The river Rhine carries cargo along the"
                        + " river. A cat sat on a mat. Cargo on the Rhine travels by barge along the river.");

        assertThat(answer).contains("- The Rhine rises in the Alps.").doesNotContain("- A cat sat on a mat.");
    }

    @Test
    void refersToEarlierTurnsTheSystemMessageAndAttachments() {
        var turns = List.of(
                new Turn(Speaker.USER, "What is a glacier?"),
                new Turn(Speaker.MODEL, "Ice."),
                new Turn(Speaker.USER, "And what is a river?"));

        var answer = composer.answer(
                new Prompt("m", "You are a pirate.", turns, 2, 0, Optional.empty(), Prompt.Beside.NOTHING));

        assertThat(answer).contains("second turn", "a glacier", "You are a pirate", "two attachments", "a river");
    }

    @Test
    void thinksMoreWithAHigherEffort() {
        var prompt = new Prompt("m", "", ask("What is a river?"), 0, 0, Optional.empty(), Prompt.Beside.NOTHING);

        assertThat(composer.thoughts(prompt, "low")).contains("a river").hasSizeLessThan(150);
        assertThat(composer.thoughts(prompt, "max").length())
                .isGreaterThan(composer.thoughts(prompt, "medium").length());
    }

    private String answer(String message) {
        return composer.answer(
                new Prompt("@cf/a/model", "", ask(message), 0, 0, Optional.empty(), Prompt.Beside.NOTHING));
    }

    private static List<Turn> ask(String message) {
        return List.of(new Turn(Speaker.USER, message));
    }
}
