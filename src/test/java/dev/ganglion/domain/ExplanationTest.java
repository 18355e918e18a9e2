package dev.ganglion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Failure.Forbidden;
import dev.ganglion.domain.Failure.TimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {
    private static final Instant NOW = Instant.parse("2026-11-23T18:48:00Z");

    @ParameterizedTest
    @MethodSource("everyFailure")
    void explainsEveryFailureInWholeSentences(Failure failure) {
        Explanation explanation = Explanation.of(failure, NOW);

        assertThat(explanation.title()).isNotBlank().doesNotEndWith(".");
        assertThat(explanation.happened()).matches("[A-Z].*\\.").hasSizeGreaterThan(15);
        assertThat(explanation.todo()).matches("[A-Z].*\\.").hasSizeGreaterThan(8);
        assertThat(explanation.code()).matches("[A-Z]+(-[A-Z0-9]+)*");
        assertThat(explanation.toString()).doesNotContain("!", "{", "}", "..");
    }

    @Test
    void coversEveryKind() {
        assertThat(everyFailure().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Failure.class.getPermittedSubclasses());
        assertThat(everyFailure().map(Failure::kind).distinct()).hasSize(Failure.class.getPermittedSubclasses().length);
    }

    @Test
    void hasWordsOfItsOwnForWhatTheSafetyFilterKeepsBack() {
        var failure = new Failure.InvalidInput("/prompt", "Flagged", ServiceError.of(400, 3030, "Flagged"));

        assertThat(Explanation.of(failure, NOW))
                .isEqualTo(new Explanation(
                        "The safety filter kept the picture back",
                        "The service takes the prompt or the picture for unsafe and does not deliver it."
                                + " The service said: “Flagged”.",
                        "Reword the prompt, then draw again. Sending the same once more does not help.",
                        "WAI-3030"));
    }

    @Test
    void tellsHowLongTheQuotaLasts() {
        var failure = new Failure.QuotaUsedUp(
                Instant.parse("2026-11-24T00:00:00Z"), ServiceError.of(429, 4006, "you have used up your allocation."));

        assertThat(Explanation.of(failure, NOW))
                .isEqualTo(new Explanation(
                        "The free neurons of today are used up",
                        "The account has used its free neurons of this UTC day."
                                + " The service said: “you have used up your allocation”.",
                        "The allowance starts anew at 00:00 UTC, in 5 h 12 min."
                                + " Until then use the sandbox, or upgrade the account to Workers Paid.",
                        "WAI-4006"));
        assertThat(Explanation.of(failure, NOW.plus(Duration.ofHours(9))).todo())
                .contains("has passed");
    }

    @Test
    void saysOnceWhatTheServiceSaid() {
        var said = ServiceError.of(400, 5006, "Bad input: Error: seed is not allowed.");

        assertThat(Explanation.of(new Failure.InvalidInput("/seed", "seed is not allowed.", said), NOW)
                        .happened())
                .isEqualTo("The model refuses /seed: seed is not allowed.");
        assertThat(Explanation.of(new Failure.InvalidInput("account", "seed is not allowed.", said), NOW)
                        .happened())
                .contains("The service said: “Bad input: Error: seed is not allowed”.");
    }

    @Test
    void tellsHowLongToWaitWhenTheServiceSaysSo() {
        var failure = new Failure.Busy(Optional.of(Duration.ofSeconds(20)), ServiceError.of(429, 3040, ""));

        assertThat(Explanation.of(failure, NOW).todo()).isEqualTo("Try again in 20 s.");
    }

    @Test
    void namesTheFailureThatHoldsACallBack() {
        var failure = new Failure.CircuitOpen(
                Duration.ofSeconds(30), new Failure.TimedOut(TimedOut.Phase.FIRST_BYTE, Duration.ofSeconds(9)));

        assertThat(Explanation.of(failure, NOW))
                .isEqualTo(new Explanation(
                        "Held back after repeated failures",
                        "The last calls of this model failed one after another, most recently with"
                                + " “No answer in time”. This one was not sent.",
                        "Try again in 30 s.",
                        "CIRCUIT-OPEN"));
    }

    @Test
    void codesWithoutAServiceCodeByStatusElseByKind() {
        var html = new ServiceError(OptionalInt.of(502), OptionalInt.empty(), "an HTML page titled Bad gateway");

        assertThat(Explanation.of(new Failure.Server(html), NOW).code()).isEqualTo("HTTP-502");
        assertThat(Explanation.of(new Failure.Cut(3, "reset"), NOW).code()).isEqualTo("CUT");
    }

    @Test
    void keepsALongPageOutOfTheSentence() {
        var page = ServiceError.of(500, 1, "x".repeat(100_000));

        assertThat(Explanation.of(new Failure.Server(page), NOW).happened()).hasSizeLessThan(700);
    }

    @Test
    void fillsInWhatLooksLikeAPlaceholderAsItIs() {
        var failure = new Failure.InvalidInput("/{reason}", "type $1 of {place}", ServiceError.NONE);

        assertThat(Explanation.of(failure, NOW).happened())
                .isEqualTo("The model refuses /{reason}: type $1 of {place}.");
    }

    static Stream<Failure> everyFailure() {
        var said = ServiceError.of(400, 5006, "Bad input.");
        var failures = new ArrayList<Failure>(List.of(
                new Failure.Offline("api.cloudflare.com", "name not found"),
                new Failure.Unauthorised(said),
                new Failure.NoSuchModel("@cf/a/b", said),
                new Failure.InvalidInput("/", "required properties are missing.", said),
                new Failure.InvalidInput("/messages/0", "wrong type", ServiceError.NONE),
                new Failure.TooLarge(said),
                new Failure.RateLimited(Optional.empty(), said),
                new Failure.RateLimited(Optional.of(Duration.ofSeconds(9)), ServiceError.NONE),
                new Failure.QuotaUsedUp(NOW.plusSeconds(60), said),
                new Failure.Busy(Optional.empty(), said),
                new Failure.CircuitOpen(Duration.ofSeconds(30), new Failure.Server(said)),
                new Failure.Server(said),
                new Failure.Malformed("an HTML page", said),
                new Failure.Cut(0, "connection reset"),
                new Failure.Cut(12, "no finish"),
                new Failure.Cancelled()));
        Arrays.stream(Forbidden.Missing.values()).forEach(missing -> failures.add(new Forbidden(missing, said)));
        Arrays.stream(TimedOut.Phase.values())
                .forEach(phase -> failures.add(new TimedOut(phase, Duration.ofSeconds(30))));
        return failures.stream();
    }

    @Test
    void blamesNoModelForAnAccountThatIsNotThere() {
        var said = ServiceError.of(
                404, 7003, "Could not route to /client/v4/accounts/b/ai, perhaps your object identifier is invalid?");

        var explanation = Explanation.of(new Failure.InvalidInput("account", said.message(), said), Instant.EPOCH);

        assertThat(explanation.title()).isEqualTo("No such account");
        assertThat(explanation.happened()).doesNotContain("model").containsOnlyOnce("Could not route");
    }

    @Test
    void saysTheWordsOfTheServiceOnce() {
        var said = ServiceError.of(400, 5006, "Type mismatch of '/prompt', 'array' not in 'string'");

        var explanation = Explanation.of(new Failure.InvalidInput("/prompt", said.message(), said), Instant.EPOCH);

        assertThat(explanation.happened()).containsOnlyOnce("Type mismatch");
    }
}
