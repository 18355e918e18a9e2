package dev.ganglion.bench;

import dev.ganglion.ui.chat.ChatPage;
import dev.ganglion.ui.chat.message.ChatRow;
import dev.ganglion.ui.kit.Appearance;
import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.markdown.list.BlockList;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The chat page while a model thinks 90,000 characters at 1,000 tokens/s, until the card is folded: pulses, and how
/// long it takes to unfold it again.
///
/// Budget: no pulse longer than 50 ms. Runs headless and under a display.
public final class ReasoningBench {
    private static final int THOUGHTS = 90_000 / PacedAnswers.TOKEN;
    private static final int WORDS = 500;

    private final ChatOnDisk disk = new ChatOnDisk();
    private final ChatPage page = disk.page("", new PacedAnswers(THOUGHTS + WORDS, THOUGHTS, 1_000));
    private final StackPane root = new StackPane();
    private final Stage stage = new Stage();

    private ReasoningBench() {}

    /// Prints a line for each of two answers, of which the first warms up; takes no arguments.
    public static void main(String[] arguments) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            Fonts.load();
            new Appearance(Platform.getPreferences().colorSchemeProperty())
                    .themeProperty()
                    .set(Theme.LIGHT);
            var bench = new ReasoningBench();
            bench.stage.setScene(new Scene(bench.root, 1280, 860));
            bench.stage.show();
            bench.root.getChildren().setAll(bench.page.content());
            bench.think(
                    "(warm-up)",
                    () -> bench.think("90,000 characters", () -> bench.disk.end(bench.page, done::countDown)));
        });
        done.await();
        System.exit(0);
    }

    private void think(String name, Runnable then) {
        page.content().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.N, false, true, false, false));
        ((TextArea) root.lookup("#composer")).setText("Think about it");
        ((Button) root.lookup("#send")).fire();
        var pulses = new PulseMeter();
        pulses.start();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                var rows = ((BlockList<?>) root.lookup(".block-list")).rows();
                if (!rows.isEmpty() && rows.getLast() instanceof ChatRow.Foot) {
                    stop();
                    pulses.stop();
                    report(name, pulses);
                    then.run();
                }
            }
        }.start();
    }

    private void report(String name, PulseMeter pulses) {
        System.out.printf(
                Locale.ROOT,
                "%-20s %5.1f pulses/s, p50 %.1f, p99 %.1f, longest %.1f ms; JavaFX thread %.1f %% busy, at most %.1f ms a pulse%n",
                name,
                pulses.perSecond(),
                pulses.gapMillis(0.5),
                pulses.gapMillis(0.99),
                pulses.gapMillis(1),
                100 * pulses.busy(),
                pulses.usedMillis(1));
        ((BlockList<?>) root.lookup(".block-list")).scrollTo(0);
        root.layout();
        var card = (TitledPane) root.lookup(".reasoning");
        System.out.println(card.isExpanded() ? "it is still unfolded" : "it is folded");
        long start = System.nanoTime();
        card.setExpanded(true);
        root.applyCss();
        root.layout();
        System.out.printf(Locale.ROOT, "unfolding it takes %.1f ms%n", (System.nanoTime() - start) / 1e6);
    }
}
