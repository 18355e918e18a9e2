package dev.ganglion.ledger.budget;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person reads of a call that a budget did not allow, in the manner of [Explanation].
public final class Refusal {
    /// What reports and files know it by.
    public static final String CODE = "OVER-BUDGET";

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("dev.ganglion.ledger.refusals", Locale.ROOT);
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private Refusal() {}

    /// Explains `refused`; `now` tells how long it is to the next UTC day.
    public static Explanation of(OverBudget refused, Instant now) {
        Standing standing = refused.standing();
        String key = key(standing.budget().scope());
        String todo = sentence(key + ".todo", Map.of("wait", untilMidnight(now)));
        return new Explanation(
                sentence(key + ".title", Map.of()),
                reason(refused) + ' ' + sentence("unsent", Map.of()),
                tooMuch(standing) ? sentence(less(refused.task()), Map.of()) + ' ' + todo : todo,
                CODE);
    }

    /// What is asked for and what is left, as it can be told before anything is sent.
    public static String reason(OverBudget refused) {
        return happened(refused) + held(refused.standing());
    }

    private static String happened(OverBudget refused) {
        Standing standing = refused.standing();
        Budget budget = standing.budget();
        String name = sentence(key(budget.scope()) + ".name", Map.of("limit", Figures.neurons(budget.limit())));
        if (tooMuch(standing)) {
            String asked = Figures.neurons(refused.asked().orElse(Neurons.ZERO));
            return sentence("too-much", Map.of("asked", asked, "left", Figures.neurons(standing.left()), "name", name));
        }
        return sentence(standing.told() ? "told" : "used-up", Map.of("name", name));
    }

    /// Something is left, but not enough.
    private static boolean tooMuch(Standing standing) {
        return standing.level() != Standing.Level.REACHED;
    }

    private static String held(Standing standing) {
        Neurons held = standing.held();
        return held.amount().signum() == 0 ? "" : ' ' + sentence("held", Map.of("held", Figures.neurons(held)));
    }

    private static String key(Budget.Scope scope) {
        return switch (scope) {
            case Budget.Scope.Day _ -> "day";
            case Budget.Scope.Connection _ -> "connection";
            case Budget.Scope.Allowance _ -> "allowance";
            case Budget.Scope.Run _ -> "run";
        };
    }

    /// What makes a call cheaper depends on what it is of.
    private static String less(Task task) {
        return switch (task) {
            case TEXT_GENERATION -> "less.answer";
            case TEXT_TO_IMAGE -> "less.drawing";
            case SPEECH_RECOGNITION, VOICE_ACTIVITY -> "less.recording";
            case TEXT_TO_SPEECH, TRANSLATION, SUMMARIZATION -> "less.text";
            case TEXT_EMBEDDINGS, TEXT_CLASSIFICATION -> "less.texts";
            case IMAGE_TO_TEXT, IMAGE_CLASSIFICATION, OBJECT_DETECTION -> "less.picture";
            case OTHER -> "less";
        };
    }

    private static String untilMidnight(Instant now) {
        Instant midnight = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return Figures.duration(
                Duration.ofMinutes(Math.max(1, Duration.between(now, midnight).toMinutes())));
    }

    private static String sentence(String key, Map<String, String> values) {
        return NAME.matcher(SENTENCES.getString(key))
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group())));
    }
}
