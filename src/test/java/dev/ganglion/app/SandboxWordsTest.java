package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.cli.surroundings.Surroundings.Behaviour;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.Profile;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.sandbox.SandboxToken;
import dev.ganglion.sandbox.SandboxToken.Permission;
import dev.ganglion.sandbox.SandboxToken.State;
import dev.ganglion.sandbox.Terms;
import dev.ganglion.sandbox.Terms.Plan;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxWordsTest {
    @Test
    void understandsEveryOption() {
        var behaviour = new Behaviour(
                Optional.of("busy:2,crlf"),
                Optional.of("outage"),
                Optional.of("10.5"),
                Optional.of("free"),
                Optional.of("instant"),
                Optional.of("3036"),
                Optional.of("2"),
                true);

        var options = SandboxWords.apply(behaviour, SandboxOptions.defaults());

        assertThat(options)
                .isEqualTo(SandboxOptions.defaults()
                        .withFaults(Fault.parse("busy:2"), Fault.parse("crlf"))
                        .withProfile(Profile.OUTAGE)
                        .withPace(Pace.INSTANT)
                        .withTerms(Terms.OPEN
                                .withPlan(Plan.FREE)
                                .withDailyNeurons(new BigDecimal("10.5"))
                                .withQuotaCode(3036)
                                .withCapacity(2)
                                .withRateLimits()));
    }

    @ParameterizedTest
    @CsvSource({
        "'earthquake', , , , , , No such fault: earthquake",
        ", calm, , , , , No such profile: calm",
        ", , many, , , , --daily-neurons takes a number",
        ", , , golden, , , --plan is free or paid",
        ", , , , fast, , --pace takes a number",
        ", , , , 0, , --pace has to be above 0",
        ", , , , , few, --capacity takes a number",
        ", , , , , -1, --capacity has to be a whole number",
        ", , , , , 1.5, --capacity has to be a whole number",
    })
    void saysWhatItDoesNotUnderstand(
            String fault, String profile, String neurons, String plan, String pace, String capacity, String sentence) {
        var behaviour = new Behaviour(
                Optional.ofNullable(fault),
                Optional.ofNullable(profile),
                Optional.ofNullable(neurons),
                Optional.ofNullable(plan),
                Optional.ofNullable(pace),
                Optional.empty(),
                Optional.ofNullable(capacity),
                false);

        assertThatThrownBy(() -> SandboxWords.apply(behaviour, SandboxOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void letsFurtherTokensInThatMayDoLess() {
        var options = SandboxWords.letIn("abc,t2=run,a=b=List+Edit,old=expired", SandboxOptions.defaults());

        assertThat(options)
                .isEqualTo(SandboxOptions.defaults()
                        .withToken("abc")
                        .withTokens(
                                SandboxToken.only("t2", Permission.RUN),
                                SandboxToken.only("a=b", Permission.LIST, Permission.EDIT),
                                new SandboxToken("old", State.EXPIRED, EnumSet.allOf(Permission.class))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "abc,s3cret#A further token is written SECRET=run",
                "abc,=run#A further token is written SECRET=run",
                "abc,s3cret=#A token is not ''. Known: active, disabled, expired, run, list, edit, analytics",
                "abc,s3cret=run+fly#A token is not 'fly'."
            })
    void saysWhatATokenMayBeWithoutShowingIt(String tokens, String sentence) {
        assertThatThrownBy(() -> SandboxWords.letIn(tokens, SandboxOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void listsEveryFaultAndProfileWithALine() {
        var help = SandboxWords.help();

        assertThat(help.stream().filter(line -> line.matches("  \\S.*")))
                .hasSize(Fault.Kind.values().length + Profile.values().length);
        assertThat(help).allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
        assertThat(help)
                .containsSequence(
                        "  reset-after           reset the connection after N chunks or messages, or N",
                        "                        eighths of a whole reply");
        assertThat(help).anySatisfy(line -> assertThat(line).matches("  gzip-bomb +answer with N MiB of JSON.*"));
        assertThat(help).anySatisfy(line -> assertThat(line).matches("  flaky-wifi +three calls in ten.*"));
    }
}
