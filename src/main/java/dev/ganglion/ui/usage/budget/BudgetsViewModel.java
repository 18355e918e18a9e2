package dev.ganglion.ui.usage.budget;

import dev.ganglion.domain.meter.Booked;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// All budgets, and how they stand today. UI thread only.
final class BudgetsViewModel {
    private final BudgetServices services;
    private final LimitViewModel day;
    private final LimitViewModel run;
    private final ObservableList<AccountViewModel> accounts = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private Background.Job reading = () -> {};

    /// What was read.
    private record Read(Booked booked, List<Connected> connections) {}

    BudgetsViewModel(BudgetServices services) {
        this.services = services;
        this.day = new LimitViewModel(services.budgets(), new Budget.Scope.Day(), this::changed, this::release);
        this.run = new LimitViewModel(services.budgets(), new Budget.Scope.Run(), this::changed, this::release);
    }

    private void changed() {
        services.changed().run();
        refresh();
    }

    private void release(Budget.Scope scope) {
        services.background()
                .<Read>start(
                        _ -> services.release().accept(scope),
                        _ -> {},
                        this::changed,
                        failure -> trouble.set(Texts.text("budget.unread", String.valueOf(failure.getMessage()))));
    }

    /// Reads anew what is booked, and which connections there are.
    void refresh() {
        reading.cancel();
        reading = services.background()
                .<Read>start(
                        yield -> yield.accept(new Read(
                                services.booked().get(), services.connections().get())),
                        reads -> show(reads.getLast()),
                        () -> {},
                        failure -> trouble.set(Texts.text("budget.unread", String.valueOf(failure.getMessage()))));
    }

    private void show(Read read) {
        trouble.set("");
        List<Connected> shown =
                accounts.stream().map(AccountViewModel::connection).toList();
        if (!shown.equals(read.connections())) {
            accounts.setAll(read.connections().stream()
                    .map(connection ->
                            new AccountViewModel(services.budgets(), connection, this::changed, this::release))
                    .toList());
        }
        day.show(read.booked());
        run.show(read.booked());
        accounts.forEach(account -> account.show(read.booked()));
    }

    LimitViewModel day() {
        return day;
    }

    LimitViewModel run() {
        return run;
    }

    ObservableList<AccountViewModel> accounts() {
        return accounts;
    }

    /// Why it is not known how the budgets stand; empty where it is.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
