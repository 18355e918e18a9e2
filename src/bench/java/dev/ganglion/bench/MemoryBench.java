package dev.ganglion.bench;

import dev.ganglion.ui.chat.ChatPage;
import dev.ganglion.ui.chat.message.ChatRow;
import dev.ganglion.ui.kit.Appearance;
import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.markdown.list.BlockList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// What of the heap is left after each answer, while answers of 100 KB with code and tables stream on end into the chat
/// page, each in a conversation of its own that is left when it is whole. Prints the slope over an hour of streaming at
/// 1,000 tokens/s, which is 140 such answers.
///
/// Budget: less than 1 MiB. Runs headless and under a display. Arguments: how many answers are measured (60) after the
/// first (15), and the tokens a second (4,000).
public final class MemoryBench {
    private static final int TOKENS = 100 * 1024 / PacedAnswers.TOKEN;
    private static final int THOUGHTS = TOKENS / 40;
    private static final double ANSWERS_AN_HOUR = 3_600 * 1_000.0 / TOKENS;
    private static final double MEBIBYTE = 1 << 20;

    /// Pulses after which what was begun is over: writing, the list of conversations, the layout.
    private static final int REST = 40;

    private static final int SHOWN = 5;

    private final int first;
    private final int measured;
    private final ChatOnDisk disk = new ChatOnDisk();
    private final ChatPage page;
    private final StackPane root = new StackPane();
    private final Stage stage = new Stage();
    private final List<Long> heap = new ArrayList<>();

    private MemoryBench(int measured, int first, int perSecond) {
        this.measured = measured;
        this.first = first;
        page = disk.page("", new PacedAnswers(TOKENS, THOUGHTS, perSecond));
    }

    /// Measures, and prints the heap now and then.
    public static void main(String[] arguments) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            Fonts.load();
            new Appearance(Platform.getPreferences().colorSchemeProperty())
                    .themeProperty()
                    .set(Theme.LIGHT);
            new MemoryBench(argument(arguments, 0, 60), argument(arguments, 1, 15), argument(arguments, 2, 4_000))
                    .run(done::countDown);
        });
        done.await();
        System.exit(0);
    }

    private static int argument(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    private void run(Runnable done) {
        stage.setScene(new Scene(root, 1280, 860));
        stage.show();
        root.getChildren().setAll(page.content());
        afterRest(() -> next(done));
    }

    private void next(Runnable done) {
        if (heap.size() == first + measured) {
            System.out.println(report());
            disk.end(page, done);
            return;
        }
        ((TextArea) root.lookup("#composer")).setText("Tell me all of it, number " + heap.size());
        ((Button) root.lookup("#send")).fire();
        afterAnswer(() -> {
            page.content().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.N, false, true, false, false));
            afterRest(() -> {
                measure();
                next(done);
            });
        });
    }

    /// Waits until an answer has its footer and is at rest.
    private void afterAnswer(Runnable then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                var rows = ((BlockList<?>) root.lookup(".block-list")).rows();
                if (!rows.isEmpty() && rows.getLast() instanceof ChatRow.Foot) {
                    stop();
                    afterRest(then);
                }
            }
        }.start();
    }

    private static void afterRest(Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (pulses++ == REST) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private void measure() {
        var runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        heap.add(runtime.totalMemory() - runtime.freeMemory());
        if (heap.size() % SHOWN == 0) {
            System.out.printf(Locale.ROOT, "after %3d answers %8.2f MiB%n", heap.size(), heap.getLast() / MEBIBYTE);
        }
    }

    private String report() {
        return String.format(
                Locale.ROOT,
                "%.2f MiB in an hour of streaming at 1,000 tokens/s, over the last %d answers",
                slope(heap.subList(first, heap.size())) * ANSWERS_AN_HOUR / MEBIBYTE,
                measured);
    }

    /// How much comes with each, by least squares.
    private static double slope(List<Long> values) {
        double middle = (values.size() - 1) / 2.0;
        double mean = values.stream().mapToLong(Long::longValue).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < values.size(); i++) {
            covariance += (i - middle) * (values.get(i) - mean);
            variance += (i - middle) * (i - middle);
        }
        return covariance / variance;
    }
}
