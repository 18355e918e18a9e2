package dev.ganglion.app;

import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.SqliteTallies;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.chat.ChatPage;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.shell.ShellViewModel;
import dev.ganglion.ui.usage.Section;
import dev.ganglion.ui.usage.UsagePage;
import dev.ganglion.ui.usage.UsageServices;
import dev.ganglion.ui.usage.today.Today;
import dev.ganglion.workersai.profile.Access;
import dev.ganglion.workersai.profile.TokenText;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts the usage page together.
///
/// @param budgets those that calls have to keep
record Usage(Assembly made, Budgets budgets, ShellViewModel shell, ChatPage chat) {
    /// @param sections what stands on the page beside its own
    UsagePage page(Background background, Clock clock, List<Section> sections) {
        var services = new UsageServices(
                background,
                clock,
                books(),
                new UsageServices.Words(this::name, this::titles),
                () -> made.catalogues().now().catalogue().models(),
                new DiskFiles(),
                this::open,
                () -> shell.show(chat));
        return new UsagePage(services, sections);
    }

    private UsageServices.Books books() {
        return new UsageServices.Books(
                new SqliteTallies(made.database()), new SqliteEntries(made.database()), this::today, budgets::plan);
    }

    private Today today() {
        Access access = made.connecting().now();
        Payer payer = new Payer(access.ledgerName(), access.simulated(), Optional.empty());
        return Today.of(
                payer,
                budgets.plan(payer.connection()),
                budgets.of(payer),
                made.ledger().booked());
    }

    /// The ledger knows a connection by where it leads to, which says enough of those that are not in use.
    private String name(String ledgerName) {
        Access access = made.connecting().now();
        return access.ledgerName().equals(ledgerName) && !access.simulated()
                ? TokenText.shown(access.profile().name())
                : ledgerName;
    }

    private Map<String, String> titles(Set<String> ids) {
        return made.chats().conversations().list().stream()
                .filter(summary -> ids.contains(summary.id()))
                .collect(Collectors.toMap(Conversations.Summary::id, Conversations.Summary::title));
    }

    private void open(String conversation) {
        chat.open(conversation);
        shell.show(chat);
    }
}
