package dev.ganglion.ui.usage.reconcile;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.Forbidden.Missing;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.Reconciling;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.account.NeuronUse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Compares a UTC day of the connection in use with its account's analytics. UI thread only.
final class ReconcileViewModel {
    private final ReconcileServices services;
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>(new Comparison.None());
    private Background.Job asking = () -> {};

    ReconcileViewModel(ReconcileServices services) {
        this.services = services;
        this.day = new ReadOnlyObjectWrapper<>(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(services.clock().instant(), ZoneOffset.UTC);
    }

    /// Chooses a day; one that has not come is today.
    void choose(LocalDate chosen) {
        day.set(isFuture(chosen) ? today() : chosen);
    }

    /// Chooses another day, so many later.
    void step(int days) {
        choose(day.get().plusDays(days));
    }

    boolean isFuture(LocalDate other) {
        return other.isAfter(today());
    }

    boolean isToday() {
        return day.get().equals(today());
    }

    /// Asks the account, and gives up what was asked before.
    void compare() {
        asking.cancel();
        LocalDate asked = day.get();
        comparison.set(new Comparison.Asking(asked));
        ReconcileServices.Line line = services.line().get();
        asking = services.background()
                .<Comparison>start(
                        yield -> yield.accept(compared(line, asked)),
                        done -> comparison.set(done.getLast()),
                        () -> {},
                        failure -> comparison.set(failed(failure)));
    }

    private Comparison compared(ReconcileServices.Line line, LocalDate asked)
            throws WorkersAiException, InterruptedException {
        List<Reconciling.Theirs> theirs = line.account().neurons(asked).stream()
                .map(ReconcileViewModel::theirs)
                .toList();
        Reconciling both = Reconciling.of(services.ledger().calls(asked, line.ledgerName()), theirs);
        return new Comparison.Done(asked, line.name(), both, services.clock().instant());
    }

    private static Reconciling.Theirs theirs(NeuronUse use) {
        return new Reconciling.Theirs(use.model(), use.hour(), new Reconciling.Side(use.calls(), use.neurons(), 0));
    }

    private Comparison failed(Exception failure) {
        if (failure instanceof WorkersAiException service) {
            Failure known = service.failure();
            return known instanceof Failure.Forbidden forbidden && forbidden.missing() == Missing.PERMISSION
                    ? new Comparison.Failed(
                            Texts.text("reconcile.forbidden"),
                            Texts.text("reconcile.forbidden.happened"),
                            Texts.text("reconcile.forbidden.todo"))
                    : explained(known);
        }
        return new Comparison.Failed(
                Texts.text("reconcile.failed"), String.valueOf(failure.getMessage()), Texts.text("reconcile.again"));
    }

    private Comparison explained(Failure known) {
        Explanation why = Explanation.of(known, services.clock().instant());
        return new Comparison.Failed(why.title(), why.happened(), why.todo());
    }

    /// Gives up what was asked.
    void cancel() {
        if (comparison.get() instanceof Comparison.Asking) {
            asking.cancel();
            comparison.set(new Comparison.None());
        }
    }

    ReadOnlyObjectProperty<LocalDate> day() {
        return day.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Comparison> comparison() {
        return comparison.getReadOnlyProperty();
    }
}
