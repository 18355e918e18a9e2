package dev.ganglion.app;

import dev.ganglion.cli.surroundings.Surroundings.Behaviour;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.Profile;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.sandbox.SandboxToken;
import dev.ganglion.sandbox.Terms;
import dev.ganglion.sandbox.Terms.Plan;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the options of the command line mean to a sandbox, and what a help text says of them.
final class SandboxWords {
    private static final int COLUMN = 22;

    /// What picocli leaves in a terminal of 80 columns, so that it wraps nothing again.
    private static final int WIDTH = 77;

    private static final String NO_CAPACITY = "--capacity has to be a whole number from 0.";

    private static final double FASTEST = 1e6;

    private SandboxWords() {}

    /// Throws an [IllegalArgumentException] with a sentence for the user where a word is not understood.
    static SandboxOptions apply(Behaviour behaviour, SandboxOptions options) {
        SandboxOptions changed = options;
        if (behaviour.faults().isPresent()) {
            changed = changed.withFaults(Stream.of(behaviour.faults().get().split(","))
                    .map(Fault::parse)
                    .toArray(Fault[]::new));
        }
        if (behaviour.profile().isPresent()) {
            changed = changed.withProfile(Profile.parse(behaviour.profile().get()));
        }
        if (behaviour.pace().isPresent()) {
            changed = changed.withPace(pace(behaviour.pace().get()));
        }
        return changed.withTerms(terms(behaviour, changed.terms()));
    }

    private static Terms terms(Behaviour behaviour, Terms usual) {
        Terms changed = usual;
        if (behaviour.dailyNeurons().isPresent()) {
            changed = changed.withDailyNeurons(
                    number("--daily-neurons", behaviour.dailyNeurons().get()));
        }
        if (behaviour.plan().isPresent()) {
            changed = changed.withPlan(plan(behaviour.plan().get()));
        }
        if (behaviour.quotaCode().isPresent()) {
            changed = changed.withQuotaCode(
                    number("--quota-code", behaviour.quotaCode().get()).intValue());
        }
        if (behaviour.capacity().isPresent()) {
            changed = changed.withCapacity(capacity(behaviour.capacity().get()));
        }
        return behaviour.rateLimited() ? changed.withRateLimits() : changed;
    }

    /// With the token that may do everything, and those after it, between commas, that may do less.
    static SandboxOptions letIn(String tokens, SandboxOptions options) {
        List<String> each = List.of(tokens.split(",", -1));
        return options.withToken(each.getFirst())
                .withTokens(each.stream().skip(1).map(SandboxToken::parse).toArray(SandboxToken[]::new));
    }

    static List<String> help() {
        Stream<String> faults =
                Arrays.stream(Fault.Kind.values()).flatMap(kind -> lines(kind.text(), kind.description()));
        Stream<String> profiles =
                Arrays.stream(Profile.values()).flatMap(profile -> lines(profile.text(), profile.description()));
        return Stream.of(
                        Stream.of("", "Faults (--fault, or the header x-sandbox-fault; a number follows a colon):"),
                        faults,
                        Stream.of("", "Profiles (--profile, or profile:NAME in that header):"),
                        profiles)
                .flatMap(lines -> lines)
                .toList();
    }

    /// The description beside the name, and below itself where it is longer than a line.
    private static Stream<String> lines(String name, String description) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(name + " ".repeat(Math.max(0, COLUMN - 1 - name.length())));
        for (String word : description.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(COLUMN - 1));
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines.stream().map(each -> "  " + each);
    }

    private static Plan plan(String text) {
        return Arrays.stream(Plan.values())
                .filter(plan -> plan.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--plan is free or paid, not " + text + "."));
    }

    private static Pace pace(String text) {
        return switch (text) {
            case "natural" -> Pace.NATURAL;
            case "instant" -> Pace.INSTANT;
            default -> {
                double tokens = number("--pace", text).doubleValue();
                if (!(tokens > 0 && tokens <= FASTEST)) {
                    throw new IllegalArgumentException("--pace has to be above 0 and at most a million.");
                }
                yield new Pace(tokens, Duration.ofMillis(100));
            }
        };
    }

    private static int capacity(String text) {
        BigDecimal places = number("--capacity", text);
        try {
            if (places.signum() >= 0) {
                return places.intValueExact();
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(NO_CAPACITY, e);
        }
        throw new IllegalArgumentException(NO_CAPACITY);
    }

    private static BigDecimal number(String option, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " takes a number, not " + text + ".", e);
        }
    }
}
