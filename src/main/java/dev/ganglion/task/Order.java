package dev.ganglion.task;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.WorkersAi;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// A call of a task that may be made.
///
/// @param planned what its cost depends on, as far as that follows from what is sent
/// @param send sends it; blocks
/// @param used what it used beside what is planned, by the units of price lists, once its value is there
/// @param meter what it has used by any moment, where that is known without a value; it counts however the
/// call ends
public record Order<T>(
        Model model,
        Planned planned,
        Send<T> send,
        Function<T, Map<Unit, BigDecimal>> used,
        Optional<Supplier<Map<Unit, BigDecimal>>> meter) {
    /// Sends a call by `client`. Interrupting the thread cancels it.
    public interface Send<T> {
        Reply<T> by(WorkersAi client) throws WorkersAiException, InterruptedException;
    }

    /// One of which nobody knows before its end what it uses.
    public Order(Model model, Planned planned, Send<T> send, Function<T, Map<Unit, BigDecimal>> used) {
        this(model, planned, send, used, Optional.empty());
    }

    /// One that uses what `meter` says, less than planned where it ends early.
    public static <T> Order<T> metered(
            Model model, Planned planned, Send<T> send, Supplier<Map<Unit, BigDecimal>> meter) {
        return new Order<>(model, planned, send, _ -> meter.get(), Optional.of(meter));
    }

    /// One that uses what is planned.
    public static <T> Order<T> of(Model model, Planned planned, Send<T> send) {
        return new Order<>(model, planned, send, _ -> Map.of());
    }
}
