package dev.ganglion.workersai.doctor;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.Forbidden.Missing;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;

/// Puts findings into words.
record Judgement(Instant now) {
    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("dev.ganglion.workersai.doctor.findings", Locale.ROOT);

    /// Words of the bundle, the remedy beside them where `key` has one.
    Finding words(Check check, Verdict verdict, Duration took, String key) {
        String remedy = key + ".todo";
        return new Finding(
                check,
                verdict,
                took,
                SENTENCES.getString(key),
                SENTENCES.containsKey(remedy) ? SENTENCES.getString(remedy) : "");
    }

    Finding skipped(Check check) {
        return words(check, Verdict.SKIPPED, Duration.ZERO, "skipped");
    }

    /// Words of the failure itself.
    Finding failure(Check check, Verdict verdict, Duration took, Failure failure) {
        Explanation explanation = Explanation.of(failure, now);
        return new Finding(check, verdict, took, explanation.happened(), explanation.todo());
    }

    /// Of a request that had nothing in it: refused for that, it was let in.
    Finding run(Duration took, Failure failure) {
        return switch (failure) {
            case Failure.InvalidInput(String path, var _, var _)
            when !path.equals("base") && !path.equals("gateway") -> words(Check.RUN, Verdict.OK, took, "run.ok");
            case Failure.NoSuchModel _, Failure.TooLarge _ -> words(Check.RUN, Verdict.OK, took, "run.ok");
            case Failure.QuotaUsedUp _, Failure.Busy _, Failure.RateLimited _, Failure.CircuitOpen _ ->
                failure(Check.RUN, Verdict.WARNING, took, failure);
            case Failure.Forbidden(Missing missing, var _)
            when missing != Missing.PERMISSION && missing != Missing.BALANCE ->
                failure(Check.RUN, Verdict.WARNING, took, failure);
            case Failure.InvalidInput _, Failure.Forbidden _, Failure.Unauthorised _, Failure.Offline _ ->
                failure(Check.RUN, Verdict.FAILED, took, failure);
            case Failure.TimedOut _, Failure.Server _, Failure.Malformed _, Failure.Cut _, Failure.Cancelled _ ->
                failure(Check.RUN, Verdict.FAILED, took, failure);
        };
    }
}
