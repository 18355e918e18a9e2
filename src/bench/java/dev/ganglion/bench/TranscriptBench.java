package dev.ganglion.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.chat.ChatPage;
import dev.ganglion.ui.kit.Appearance;
import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.markdown.list.BlockList;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The whole chat page over a conversation of 5,000 messages: how long it takes from the wish to open it to its first
/// frame, what a key in its composer costs, alone and while an answer arrives, and how much memory a message takes
/// beside its text.
///
/// Budget: 300 ms, 16 ms a key, 2 KB a message. Runs headless and under a display.
public final class TranscriptBench {
    private static final int TURNS = 5_000;
    private static final int KEYS = 100;
    private static final Duration BETWEEN_KEYS = Duration.millis(60);

    private final ChatOnDisk disk = new ChatOnDisk();
    private final Stage stage = new Stage();
    private final StackPane root = new StackPane();
    private final long characters;
    private final ChatPage page;

    private TranscriptBench() {
        Conversation whole = new Chatter(3).conversation(1, TURNS);
        disk.add(whole);
        disk.add(new Chatter(4).conversation(2, 4));
        disk.add(new Chatter(5).conversation(3, 400));
        this.page = disk.page("c2", new PacedAnswers(Integer.MAX_VALUE, 0, 1_000));
        this.characters =
                whole.turns().stream().mapToLong(TranscriptBench::characters).sum();
    }

    private static long characters(Turn turn) {
        return turn.text().length()
                + (turn instanceof Turn.Reply reply ? reply.reasoning().length() : 0L);
    }

    /// Prints a line for each; takes no arguments.
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            Fonts.load();
            new Appearance(Platform.getPreferences().colorSchemeProperty())
                    .themeProperty()
                    .set(Theme.LIGHT);
            new TranscriptBench().run(done::countDown);
        });
        done.await();
        System.exit(0);
    }

    private void run(Runnable done) {
        stage.setScene(new Scene(root, 1280, 860));
        stage.show();
        root.getChildren().setAll(page.content());
        afterChange(List.of(), _ -> open("c3", _ -> open("c2", _ -> measureOpening(done))));
    }

    private void measureOpening(Runnable done) {
        long before = heap();
        long used = processor();
        open("c1", millis -> {
            System.out.printf(
                    Locale.ROOT,
                    "%,d messages, first frame after %.0f ms, in which the process used %.0f ms of a core%n",
                    TURNS,
                    millis,
                    (processor() - used) / 1e6);
            type("a key", () -> {
                System.out.printf(
                        Locale.ROOT,
                        "memory a message: %,d bytes beside %,d of text%n",
                        (heap() - before - characters) / TURNS,
                        characters / TURNS);
                stream(done);
            });
        });
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /// Opens that conversation by the list of all and says how long its first frame took.
    private void open(String conversation, DoubleConsumer shown) {
        ListView<?> all = (ListView<?>) root.lookup("#conversations");
        int line = all.getItems().stream().map(String::valueOf).toList().indexOf(named(all, conversation));
        all.getSelectionModel().select(line);
        long start = System.nanoTime();
        List<?> before = List.copyOf(transcript().rows());
        all.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        afterChange(before, _ -> shown.accept((System.nanoTime() - start) / 1e6));
    }

    private static String named(ListView<?> all, String conversation) {
        return all.getItems().stream()
                .map(String::valueOf)
                .filter(line -> line.contains("id=" + conversation + ","))
                .findFirst()
                .orElseThrow();
    }

    private BlockList<?> transcript() {
        return (BlockList<?>) root.lookup(".block-list");
    }

    /// Waits for the pulse after that in which other rows are there.
    private void afterChange(List<?> before, Consumer<Long> then) {
        new AnimationTimer() {
            private boolean there;

            @Override
            public void handle(long now) {
                if (there) {
                    stop();
                    then.accept(now);
                } else {
                    there = !transcript().rows().equals(before);
                }
            }
        }.start();
    }

    private void stream(Runnable done) {
        TextArea input = (TextArea) root.lookup("#composer");
        input.setText("Write without an end");
        ((Button) root.lookup("#send")).fire();
        type("a key while 1,000 tokens/s arrive", () -> disk.end(page, done));
    }

    /// Notes how long it takes from a key to the end of the layout of the frame that shows it, with all
    /// else that the frame does.
    private void type(String name, Runnable then) {
        TextArea input = (TextArea) root.lookup("#composer");
        Timings timings = new Timings();
        Runnable laidOut = timings::stop;
        stage.getScene().addPostLayoutPulseListener(laidOut);
        Timeline keys = new Timeline(new KeyFrame(BETWEEN_KEYS, _ -> {
            timings.start();
            input.appendText("x");
        }));
        keys.setCycleCount(KEYS);
        keys.setOnFinished(_ -> {
            stage.getScene().removePostLayoutPulseListener(laidOut);
            System.out.println(Timings.HEAD);
            System.out.println(timings.line(name));
            then.run();
        });
        keys.play();
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
