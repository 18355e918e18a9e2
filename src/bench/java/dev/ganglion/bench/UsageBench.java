package dev.ganglion.bench;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.SqliteTallies;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.kit.Appearance;
import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.usage.UsagePage;
import dev.ganglion.ui.usage.UsageServices;
import dev.ganglion.ui.usage.today.Today;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// How long the usage page takes over 1,000,000 calls of two years: from the click until its sums are laid out, for a
/// page that nobody has built yet and for one that is there; and, apart, what JavaFX's own chart of the same bars
/// takes.
///
/// Budget: 300 ms until the page is visible.
public final class UsageBench {
    private static final int CALLS = Integer.getInteger("usage.calls", 1_000_000);
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final int OPENINGS = 12;
    private static final double SIDE = 1000;
    private static final int BARS = 90;
    private static final int SERIES = 7;

    /// Milliseconds by the clock, and those that the JavaFX thread was running: on a busy machine the two part.
    private record Cost(double wall, double cpu) {
        static Cost now() {
            return new Cost(
                    System.nanoTime() / 1e6, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6);
        }

        Cost minus(Cost other) {
            return new Cost(wall - other.wall, cpu - other.cpu);
        }
    }

    private final Stage stage = new Stage();
    private final StackPane window = new StackPane();
    private final Database database;
    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Cost> built = new ArrayList<>();
    private final List<Cost> again = new ArrayList<>();
    private final List<Cost> chart = new ArrayList<>();
    private Runnable laidOut = () -> {};
    private Cost start = Cost.now();

    private UsageBench(Database database) {
        this.database = database;
    }

    /// Measures and prints a line for each; takes no arguments.
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("ganglion-usage");
        Path file = folder.resolve("ledger.db");
        Database.open(file).close();
        Spending.years(CALLS).write(file);
        Spending.sum(file);
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        try (Database database = Database.open(file)) {
            CountDownLatch[] done = new CountDownLatch[1];
            CountDownLatch begun = new CountDownLatch(1);
            Platform.runLater(() -> {
                Fonts.load();
                new Appearance(Platform.getPreferences().colorSchemeProperty())
                        .themeProperty()
                        .set(Theme.LIGHT);
                UsageBench bench = new UsageBench(database);
                done[0] = bench.done;
                begun.countDown();
                bench.run();
            });
            begun.await();
            done[0].await();
        }
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        System.exit(0);
    }

    private void run() {
        stage.setScene(new Scene(window, SIDE, SIDE));
        stage.getScene().addPostLayoutPulseListener(() -> laidOut.run());
        stage.show();
        open(0);
    }

    private void open(int round) {
        if (round == OPENINGS) {
            chart(0);
            return;
        }
        UsagePage page = new UsagePage(services(), List.of());
        show(page, built, () -> {
            window.getChildren().setAll(new VBox());
            Platform.runLater(() -> show(page, again, () -> {
                window.getChildren().setAll(new VBox());
                Platform.runLater(() -> open(round + 1));
            }));
        });
    }

    private void show(UsagePage page, List<Cost> into, Runnable then) {
        begin(
                () -> window.lookup("#usage-lines") instanceof ListView<?> lines
                        && !lines.getItems().isEmpty()
                        && lines.lookup(".line-row") != null,
                into,
                then);
        window.getChildren().setAll(page.content());
        page.shown();
    }

    private void chart(int round) {
        if (round == OPENINGS) {
            report();
            return;
        }
        begin(() -> true, chart, () -> Platform.runLater(() -> chart(round + 1)));
        window.getChildren().setAll(stackedBars());
    }

    /// Measures from now until the pulse after whose layout `there` is so.
    private void begin(BooleanSupplier there, List<Cost> into, Runnable then) {
        start = Cost.now();
        laidOut = () -> {
            if (there.getAsBoolean()) {
                laidOut = () -> {};
                into.add(Cost.now().minus(start));
                then.run();
            }
        };
        Platform.requestNextPulse();
    }

    private static Node stackedBars() {
        var bars = new StackedBarChart<>(new CategoryAxis(), new NumberAxis());
        bars.setAnimated(false);
        for (int series = 0; series < SERIES; series++) {
            var parts = new XYChart.Series<String, Number>();
            for (int bar = 0; bar < BARS; bar++) {
                parts.getData().add(new XYChart.Data<>(Integer.toString(bar), bar * series % 17));
            }
            bars.getData().add(parts);
        }
        return bars;
    }

    private void report() {
        System.out.printf(Locale.ROOT, "%,d calls %33s %8s %8s  (ms)%n", CALLS, "first", "median", "worst");
        line("page built and filled", built);
        line("page shown again", again);
        line("a StackedBarChart alone", chart);
        Timings reading = new Timings();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int i = 0; i < OPENINGS; i++) {
            reading.time(() -> new SqliteTallies(database).days(today.minusDays(29), today));
        }
        System.out.println(Timings.HEAD);
        System.out.println(reading.line("sums of 30 days read"));
        done.countDown();
    }

    private static void line(String what, List<Cost> costs) {
        line(what, costs, Cost::wall);
        line("  of it the processor, drawing", costs, Cost::cpu);
    }

    private static void line(String what, List<Cost> costs, ToDoubleFunction<Cost> part) {
        List<Double> later =
                costs.stream().skip(1).map(part::applyAsDouble).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-44s %8.1f %8.1f %8.1f%n",
                what,
                part.applyAsDouble(costs.getFirst()),
                later.get(later.size() / 2),
                later.getLast());
    }

    private UsageServices services() {
        Payer payer = Payer.real(Spending.connection(0));
        Budgets budgets = new Budgets(new MemorySettings());
        SqliteEntries entries = new SqliteEntries(database);
        return new UsageServices(
                new FxBackground(),
                Clock.systemUTC(),
                new UsageServices.Books(
                        new SqliteTallies(database),
                        entries,
                        () -> Today.of(
                                payer,
                                budgets.plan(payer.connection()),
                                budgets.of(payer),
                                entries.booked(LocalDate.now(ZoneOffset.UTC), "run")),
                        budgets::plan),
                new UsageServices.Words(name -> name, _ -> Map.of()),
                CATALOGUE::models,
                new DiskFiles(),
                _ -> {},
                () -> {});
    }
}
