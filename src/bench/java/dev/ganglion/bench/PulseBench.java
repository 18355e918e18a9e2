package dev.ganglion.bench;

import dev.ganglion.ui.kit.Appearance;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.markdown.Block;
import dev.ganglion.ui.markdown.BlockNodes;
import dev.ganglion.ui.markdown.MarkdownDocument;
import dev.ganglion.ui.markdown.list.BlockList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// What the JavaFX thread pays while an answer of 100 KB arrives and is shown: pulses, their gaps, and busy time.
///
/// Runs headless (`-Dglass.platform=Headless`) and under a display. Arguments: kilobytes of each answer (100).
public final class PulseBench {
    private static final int TOKEN = 4;

    private final Background background = new FxBackground();
    private final Stage stage = new Stage();
    private final int length;

    private record Scenario(String name, Answers.Kind kind, int tokensPerSecond, int preloaded) {}

    private PulseBench(int length) {
        this.length = length;
    }

    /// Measures every scenario and prints a line for each.
    public static void main(String[] args) throws InterruptedException {
        int length = (args.length > 0 ? Integer.parseInt(args[0]) : 100) * 1024;
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            Fonts.load();
            new Appearance(Platform.getPreferences().colorSchemeProperty())
                    .themeProperty()
                    .set(Theme.LIGHT);
            System.out.println("answer      tokens/s  pulses/s    p50    p99  longest  fx ms/pulse  longest  fx busy"
                    + "  fx µs/token by kilobyte");
            new PulseBench(length).run(scenarios(length), done::countDown);
        });
        done.await();
        System.exit(0);
    }

    /// The first run warms up and is not to be counted; the second shows nothing, which is what the machine itself
    /// costs. At 200 tokens/s only the last fifth is streamed.
    private static List<Scenario> scenarios(int length) {
        int most = length * 4 / 5;
        return List.of(
                new Scenario("(warm-up)", Answers.Kind.MIXED, 1_000, most),
                new Scenario("(nothing)", Answers.Kind.NOTHING, 200, length - 4_000),
                new Scenario("mixed", Answers.Kind.MIXED, 1_000, 0),
                new Scenario("code", Answers.Kind.CODE, 1_000, 0),
                new Scenario("paragraph", Answers.Kind.PARAGRAPH, 1_000, 0),
                new Scenario("mixed", Answers.Kind.MIXED, 200, most),
                new Scenario("code", Answers.Kind.CODE, 200, most),
                new Scenario("paragraph", Answers.Kind.PARAGRAPH, 200, most));
    }

    private void run(List<Scenario> scenarios, Runnable done) {
        if (scenarios.isEmpty()) {
            done.run();
            return;
        }
        var scenario = scenarios.getFirst();
        var text = Answers.of(scenario.kind, length);
        var list = new BlockList<Block>(new BlockNodes(_ -> {})::view);
        stage.setScene(new Scene(list, 960, 800));
        stage.show();
        var document = new MarkdownDocument();
        show(document.append(text.substring(0, scenario.preloaded)), list);
        var pulses = new PulseMeter();
        background.<String>start(
                tokens -> stream(text, scenario, pulses, tokens),
                batch -> {
                    show(document.append(String.join("", batch)), list);
                    pulses.tokens(batch.size());
                },
                () -> {
                    System.out.println(report(scenario, pulses));
                    run(scenarios.subList(1, scenarios.size()), done);
                },
                failure -> {
                    failure.printStackTrace();
                    done.run();
                });
    }

    private static void show(MarkdownDocument.Change change, BlockList<Block> list) {
        list.splice(change.from(), list.rows().size(), change.blocks());
    }

    /// Yields tokens at their pace, after a second of rest in which the window settles.
    private static void stream(String text, Scenario scenario, PulseMeter pulses, Consumer<String> tokens) {
        LockSupport.parkNanos(1_000_000_000);
        pulses.start();
        long start = System.nanoTime();
        long sent = 0;
        for (int i = scenario.preloaded; i < text.length(); i += TOKEN) {
            long due = start + sent * 1_000_000_000L / scenario.tokensPerSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            tokens.accept(text.substring(i, Math.min(text.length(), i + TOKEN)));
            sent++;
        }
        pulses.stop();
    }

    private static String report(Scenario scenario, PulseMeter pulses) {
        return String.format(
                Locale.ROOT,
                "%-10s %9d %9.1f %6.1f %6.1f %8.1f %12.2f %8.1f %7.1f%%  %s",
                scenario.name,
                scenario.tokensPerSecond,
                pulses.perSecond(),
                pulses.gapMillis(0.5),
                pulses.gapMillis(0.99),
                pulses.gapMillis(1),
                pulses.busyMillisPerPulse(),
                pulses.usedMillis(1),
                100 * pulses.busy(),
                pulses.microsPerTokenBySize(TOKEN));
    }
}
