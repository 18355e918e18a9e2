package dev.ganglion.task;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.Bill;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ledger.Reservation;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ledger.estimate.Forecasts;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.workersai.GatewayNote;
import dev.ganglion.workersai.Reply;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// Makes calls of tasks: the most that one can cost is reserved before it is sent, and settled by its
/// reply. Safe on any thread.
public final class TaskCalls {
    private static final System.Logger LOG = System.getLogger(TaskCalls.class.getName());

    private final Supplier<Line> line;
    private final Ledger ledger;
    private final Forecasts forecasts;
    private final Runnable spent;
    private final List<Runnable> kept = new CopyOnWriteArrayList<>();
    private volatile List<Standing> budgets = List.of();

    /// @param line the connection in use, which may be another for each call
    /// @param spent called on the thread of the call after each that may have cost something
    public TaskCalls(Supplier<Line> line, Ledger ledger, Forecasts forecasts, Runnable spent) {
        this.line = line;
        this.ledger = ledger;
        this.forecasts = forecasts;
        this.spent = spent;
    }

    /// How the budgets stand that the next call has to keep, for [#quote].
    public void keep(List<Standing> standings) {
        budgets = List.copyOf(standings);
        kept.forEach(Runnable::run);
    }

    /// Runs `hears` each time that budgets stand otherwise, on the thread that says so.
    public void onKept(Runnable hears) {
        kept.add(hears);
    }

    /// What such a call may cost. Asks neither the disk nor the service.
    public Quote quote(Model model, Planned planned) {
        return Quote.of(forecasts.of(model, planned), budgets);
    }

    /// What calls of several models may cost together; unknown where the cost of one is.
    public Quote quote(Map<Model, Planned> all) {
        Estimate sum = all.entrySet().stream()
                .map(each -> forecasts.of(each.getKey(), each.getValue()))
                .reduce(Estimate::plus)
                .orElse(Estimate.UNKNOWN);
        return Quote.of(sum, budgets);
    }

    /// Whether a sandbox answers over the connection in use.
    public boolean simulated() {
        return line.get().payer().simulated();
    }

    /// What the tightest budget of the connection in use leaves, if there is one. Blocks on the disk.
    public Optional<Neurons> left() {
        return ledger.standings(line.get().payer()).stream().map(Standing::left).min(Comparator.naturalOrder());
    }

    /// Makes the call over the connection in use. Blocks; interrupting the thread cancels it.
    ///
    /// @throws OverBudget when a budget does not allow the most that it can cost: then nothing was sent
    public <T> Paid<T> make(Order<T> order) throws OverBudget, WorkersAiException, InterruptedException {
        Line over = line.get();
        Reservation reservation =
                ledger.reserve(over.payer(), order.model(), forecasts.of(order.model(), order.planned()));
        long begun = System.nanoTime();
        try {
            Reply<T> reply = order.send().by(over.client());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            Optional<Neurons> neurons = settle(order, reservation, reply);
            return new Paid<>(
                    reply.value(), neurons, reply.usage(), took, over.payer().simulated(), reply.quirks());
        } catch (WorkersAiException failed) {
            fail(order, reservation, failed.failure());
            throw failed;
        } finally {
            end(order, reservation);
            spent.run();
        }
    }

    /// What was paid for is not lost to a disk that fails now.
    private <T> Optional<Neurons> settle(Order<T> order, Reservation reservation, Reply<T> reply) {
        Bill bill = bill(order, reply);
        try {
            reply.usage().ifPresent(usage -> forecasts.learn(order.model(), order.planned(), usage));
            return ledger.settle(reservation, bill);
        } catch (StorageException full) {
            LOG.log(System.Logger.Level.WARNING, "The cost of a call is not booked", full);
            return bill.neurons(order.model());
        }
    }

    private static <T> Bill bill(Order<T> order, Reply<T> reply) {
        if (reply.gateway().flatMap(GatewayNote::cacheHit).orElse(false)) {
            return Bill.REPEATED;
        }
        Map<Unit, BigDecimal> amounts = new EnumMap<>(Unit.class);
        amounts.putAll(order.planned().amounts(order.model()));
        amounts.putAll(order.used().apply(reply.value()));
        return new Bill(reply.usage(), reply.neurons(), amounts);
    }

    private void fail(Order<?> order, Reservation reservation, Failure failure) {
        Optional<Bill> used = metered(order).filter(TaskCalls::something);
        try {
            if (used.isPresent()) {
                var _ = ledger.fail(reservation, failure, used.get());
            } else {
                ledger.fail(reservation, failure);
            }
        } catch (StorageException full) {
            LOG.log(System.Logger.Level.WARNING, "The cost of a call that failed is not booked", full);
        }
    }

    private static Optional<Bill> metered(Order<?> order) {
        return order.meter().map(meter -> new Bill(Optional.empty(), Optional.empty(), meter.get()));
    }

    private static boolean something(Bill used) {
        return used.amounts().values().stream().anyMatch(amount -> amount.signum() > 0);
    }

    /// Does nothing where the call has ended in the books already.
    private void end(Order<?> order, Reservation reservation) {
        Optional<Bill> used = metered(order);
        try {
            if (used.isPresent()) {
                var _ = ledger.settle(reservation, used.get());
            } else {
                ledger.unknown(reservation);
            }
        } catch (StorageException full) {
            LOG.log(System.Logger.Level.WARNING, "The end of a call is not booked", full);
        }
    }
}
