package dev.ganglion.ui.usage;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.storage.Books;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.Migrated;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.SqliteTallies;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.usage.today.Today;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A usage page over a ledger on the disk.
final class UsageDesk implements AutoCloseable {
    final List<String> opened = new ArrayList<>();
    final Budgets budgets = new Budgets(new MemorySettings());
    final UsageServices services;
    private final Database database;
    private final Payer payer;

    private UsageDesk(Path folder, Payer payer, List<Entry> entries) {
        this.payer = payer;
        database = Migrated.open(folder.resolve("ledger.db"));
        Books.append(database, entries);
        var kept = new SqliteEntries(database);
        Catalogue catalogue = Catalogue.bundled();
        ChosenFiles files = new DiskFiles();
        services = new UsageServices(
                new InlineBackground(),
                Clock.fixed(BusyMonth.NOW, ZoneOffset.UTC),
                new UsageServices.Books(new SqliteTallies(database), kept, () -> today(kept), budgets::plan),
                new UsageServices.Words(
                        name -> name.equals(BusyMonth.ACCOUNT) ? "Work account" : "Sandbox", _ -> BusyMonth.TITLES),
                catalogue::models,
                files,
                opened::add,
                () -> opened.add(""));
    }

    /// One of an account on the free plan that these calls are booked on.
    static UsageDesk of(Path folder, List<Entry> entries) {
        return new UsageDesk(folder, Payer.real(BusyMonth.ACCOUNT), entries);
    }

    /// One of a sandbox that nobody has called.
    static UsageDesk empty(Path folder) {
        return new UsageDesk(folder, new Payer("sandbox", true, Optional.empty()), List.of());
    }

    UsageDesk paid(String day) {
        budgets.plan(BusyMonth.ACCOUNT, Plan.PAID);
        budgets.set(new Budget(new Budget.Scope.Day(), Neurons.of(day)));
        return this;
    }

    UsageViewModel open() {
        var usage = new UsageViewModel(services);
        usage.refresh();
        return usage;
    }

    /// The same services, reading elsewhere.
    UsageServices with(UsageServices.Books books) {
        return new UsageServices(
                services.background(),
                services.clock(),
                books,
                services.words(),
                services.models(),
                services.files(),
                services.openChat(),
                services.newChat());
    }

    private Today today(SqliteEntries kept) {
        return Today.of(
                payer,
                budgets.plan(payer.connection()),
                budgets.of(payer),
                kept.booked(LocalDate.ofInstant(BusyMonth.NOW, ZoneOffset.UTC), "run"));
    }

    @Override
    public void close() {
        database.close();
    }
}
