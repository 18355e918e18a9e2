package dev.ganglion.task.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.task.speech.WordErrors.Kind;
import dev.ganglion.task.speech.WordErrors.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class WordErrorsTest {
    @Test
    void findsNoErrorWhereOnlyCaseAndPunctuationDiffer() throws Exception {
        WordErrors errors = WordErrors.between("“Well,” she said: it’s 3.5 metres.", "well she said it's 3.5 metres");

        assertThat(errors.wrong()).isZero();
        assertThat(errors.said()).isEqualTo(6);
        assertThat(errors.rate()).hasValue(0);
    }

    @Test
    void namesWhatBecameOfEachWord() throws Exception {
        WordErrors errors = WordErrors.between("The quick brown fox jumps.", "the quick red fox jumps up");

        assertThat(errors.steps())
                .containsExactly(
                        both(Kind.SAME, "The", "the"),
                        both(Kind.SAME, "quick", "quick"),
                        both(Kind.SUBSTITUTED, "brown", "red"),
                        both(Kind.SAME, "fox", "fox"),
                        both(Kind.SAME, "jumps.", "jumps"),
                        new Step(Kind.INSERTED, Optional.empty(), Optional.of("up")));
        assertThat(errors.rate()).hasValue(0.4);
    }

    @Test
    void countsWordsThatWereNotHeard() throws Exception {
        WordErrors errors = WordErrors.between("one two three four", "one four");

        assertThat(errors.count(Kind.DELETED)).isEqualTo(2);
        assertThat(errors.count(Kind.SAME)).isEqualTo(2);
        assertThat(errors.rate()).hasValue(0.5);
    }

    @Test
    void isWorseThanOneWhereMoreIsWrongThanWasSaid() throws Exception {
        assertThat(WordErrors.between("yes", "no no no").rate()).hasValue(3);
    }

    @Test
    void hasNoRateWhereNothingWasSaid() throws Exception {
        assertThat(WordErrors.between(" … ", "hello").rate()).isEmpty();
        assertThat(WordErrors.between("hello", "").rate()).hasValue(1);
    }

    @Test
    void takesHyphensApartAndSignsOfChineseOneByOne() throws Exception {
        assertThat(WordErrors.between("a well-known fact", "a well known fact").wrong())
                .isZero();
        assertThat(SpokenWord.of("你好，世界")).extracting(SpokenWord::compared).containsExactly("你", "好", "世", "界");
        assertThat(SpokenWord.of("你好，世界")).extracting(SpokenWord::written).containsExactly("你", "好，", "世", "界");
    }

    @Test
    void knowsALetterHoweverItIsEncoded() throws Exception {
        assertThat(WordErrors.between("caf\u00E9 na\u00EFve", "cafe\u0301 nai\u0308ve")
                        .wrong())
                .isZero();
        assertThat(SpokenWord.of("हिन्दी, العربية"))
                .extracting(SpokenWord::compared)
                .containsExactly("हिन्दी", "العربية");
    }

    @Test
    void findsAsFewErrorsInLongTextsAsInOneTable() throws Exception {
        Random random = new Random(7);
        List<String> said = words(random, 3_000);
        List<String> heard = new ArrayList<>(said);
        for (int i = 0; i < 400; i++) {
            heard.remove(random.nextInt(heard.size()));
            heard.add(random.nextInt(heard.size()), "w" + random.nextInt(50));
        }

        WordErrors errors = WordErrors.between(String.join(" ", said), String.join(" ", heard));

        assertThat(errors.wrong()).isEqualTo(distance(said, heard));
        assertThat(errors.steps().stream().flatMap(step -> step.said().stream()).toList())
                .isEqualTo(said);
        assertThat(errors.steps().stream()
                        .flatMap(step -> step.heard().stream())
                        .toList())
                .isEqualTo(heard);
    }

    @Test
    void stopsWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> WordErrors.between("one two", "two")).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static Step both(Kind kind, String said, String heard) {
        return new Step(kind, Optional.of(said), Optional.of(heard));
    }

    private static List<String> words(Random random, int count) {
        return random.ints(count, 0, 50).mapToObj(number -> "w" + number).collect(Collectors.toList());
    }

    /// By the book, in one row.
    private static int distance(List<String> from, List<String> to) {
        int[] row = new int[to.size() + 1];
        Arrays.setAll(row, j -> j);
        for (String word : from) {
            int corner = row[0]++;
            for (int j = 1; j < row.length; j++) {
                int kept = corner + (word.equals(to.get(j - 1)) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.size()];
    }
}
