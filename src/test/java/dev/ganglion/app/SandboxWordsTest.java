package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.cli.Surroundings.Behaviour;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.Profile;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.sandbox.Terms;
import dev.ganglion.sandbox.Terms.Plan;
import java.math.BigDecimal;
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
                Optional.of("3036"));

        var options = SandboxWords.apply(behaviour, SandboxOptions.defaults());

        assertThat(options)
                .isEqualTo(SandboxOptions.defaults()
                        .withFaults(Fault.parse("busy:2"), Fault.parse("crlf"))
                        .withProfile(Profile.OUTAGE)
                        .withPace(Pace.INSTANT)
                        .withTerms(Terms.OPEN
                                .withPlan(Plan.FREE)
                                .withDailyNeurons(new BigDecimal("10.5"))
                                .withQuotaCode(3036)));
    }

    @ParameterizedTest
    @CsvSource({
        "'earthquake', , , , , No such fault: earthquake",
        ", calm, , , , No such profile: calm",
        ", , many, , , --daily-neurons takes a number",
        ", , , golden, , --plan is free or paid",
        ", , , , fast, --pace takes a number",
        ", , , , 0, --pace has to be above 0",
    })
    void saysWhatItDoesNotUnderstand(
            String fault, String profile, String neurons, String plan, String pace, String sentence) {
        var behaviour = new Behaviour(
                Optional.ofNullable(fault),
                Optional.ofNullable(profile),
                Optional.ofNullable(neurons),
                Optional.ofNullable(plan),
                Optional.ofNullable(pace),
                Optional.empty());

        assertThatThrownBy(() -> SandboxWords.apply(behaviour, SandboxOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void listsEveryFaultAndProfileWithALine() {
        var help = SandboxWords.help();

        assertThat(help).hasSize(4 + Fault.Kind.values().length + Profile.values().length);
        assertThat(help).allSatisfy(line -> assertThat(line).hasSizeLessThan(115));
        assertThat(help).anySatisfy(line -> assertThat(line).matches("  gzip-bomb +answer with N MiB of JSON.*"));
        assertThat(help).anySatisfy(line -> assertThat(line).matches("  flaky-wifi +three calls in ten.*"));
    }
}
