package dev.ganglion.workersai;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.Forbidden.Missing;
import dev.ganglion.domain.WorkersAiException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Models that are asked in order until one answers.
///
/// The next one is asked where the service refused the one before it for what it is: busy, unknown, held back, or paid
/// for in a way that the account does not. The daily quota is no reason, since it is used up for every model. Once an
/// answer has begun nothing else is asked, whatever becomes of it, so that nothing is billed twice.
public final class Fallbacks {
    /// One try with one of the models.
    public interface Attempt<T> {
        T on(String model) throws WorkersAiException, InterruptedException;
    }

    private final List<String> models;

    /// The first choice first.
    public Fallbacks(List<String> models) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("no model to ask");
        }
        this.models = List.copyOf(models);
    }

    /// What the first model gives that does not fail for a reason to ask the next. `told` hears of each that does.
    public <T> T run(Attempt<T> attempt, Consumer<ChatEvent.FellBack> told)
            throws WorkersAiException, InterruptedException {
        return run(attempt, told, new AtomicBoolean());
    }

    /// As [WorkersAi#chat] with the model of `request` replaced by one of these.
    public void chat(WorkersAi client, ChatRequest request, Consumer<ChatEvent> sink)
            throws WorkersAiException, InterruptedException {
        AtomicBoolean begun = new AtomicBoolean();
        Attempt<Boolean> attempt = model -> {
            client.chat(request.to(model), event -> {
                if (!(event instanceof ChatEvent.Retrying)) {
                    begun.set(true);
                }
                sink.accept(event);
            });
            return true;
        };
        run(attempt, sink::accept, begun);
    }

    private <T> T run(Attempt<T> attempt, Consumer<ChatEvent.FellBack> told, AtomicBoolean begun)
            throws WorkersAiException, InterruptedException {
        for (int next = 1; next < models.size(); next++) {
            String model = models.get(next - 1);
            try {
                return attempt.on(model);
            } catch (WorkersAiException refused) {
                if (begun.get() || !reason(refused.failure())) {
                    throw refused;
                }
                told.accept(new ChatEvent.FellBack(model, refused.failure(), models.get(next)));
            }
        }
        return attempt.on(models.getLast());
    }

    private static boolean reason(Failure failure) {
        boolean answered = failure.said().http().orElse(0) / 100 == 2;
        return !answered
                && switch (failure) {
                    case Failure.Busy _, Failure.NoSuchModel _, Failure.CircuitOpen _ -> true;
                    case Failure.Forbidden(Missing missing, var _) ->
                        missing == Missing.PAID_PLAN || missing == Missing.BALANCE;
                    case Failure.Offline _, Failure.TimedOut _, Failure.Unauthorised _, Failure.InvalidInput _ -> false;
                    case Failure.TooLarge _, Failure.RateLimited _, Failure.QuotaUsedUp _, Failure.Server _ -> false;
                    case Failure.Malformed _, Failure.Cut _, Failure.Cancelled _ -> false;
                };
    }
}
