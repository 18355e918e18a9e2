package dev.ganglion.bench;

import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.picture.label.Labels;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.SqliteGallery;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.image.gallery.GalleryPane;
import dev.ganglion.ui.image.gallery.GalleryServices;
import dev.ganglion.ui.kit.Appearance;
import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.kit.page.Understudy;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// How the gallery does with 5,000 pictures in a real window, after its rehearsal: opening it, scrolling
/// through all of it, the memory that this takes, a search, and a picture of 4096×4096 opened, zoomed and
/// moved.
///
/// Budgets: opens in 300 ms; 60 pulses a second while it scrolls; 100 MB for 5,000 thumbnails; no pulse
/// over 50 ms while a large picture is decoded.
public final class GalleryBench {
    private static final double WIDTH = 1_400;
    private static final double HEIGHT = 900;
    private static final int SCROLL_PULSES = 600;

    private final Stage stage = new Stage();
    private final GalleryServices services;
    private GalleryPane pane;

    private GalleryBench(GalleryServices services) {
        this.services = services;
        pane = new GalleryPane(services);
    }

    /// Measures and prints a line for each; takes no arguments.
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("ganglion-gallery");
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        try (Database database = Database.open(folder.resolve("ganglion.db"))) {
            PictureReader reader = new PictureReader();
            SqliteGallery gallery =
                    new SqliteGallery(database, folder.resolve("pictures"), new Labels(reader), Clock.systemUTC());
            GalleryStock.fill(gallery, folder.resolve("ganglion.db"));
            search(gallery);
            Run.in(new GalleryServices(new FxBackground(), gallery, reader, new DiskFiles(), nobody()))
                    .all();
        }
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        System.exit(0);
    }

    /// Nothing is used here.
    private static GalleryServices.Uses nobody() {
        return (GalleryServices.Uses) Proxy.newProxyInstance(
                GalleryBench.class.getClassLoader(), new Class<?>[] {GalleryServices.Uses.class}, (_, _, _) -> null);
    }

    private static void search(SqliteGallery gallery) {
        Timings first = new Timings();
        Timings found = new Timings();
        for (int i = 0; i < 20; i++) {
            first.time(() -> gallery.page(Wanted.ALL, Optional.empty(), 120));
            found.time(() -> gallery.count(new Wanted("lighthouse number 4", Wanted.Which.KEPT)));
        }
        System.out.println(Timings.HEAD);
        System.out.println(first.line("first page read"));
        System.out.println(found.line("searched"));
    }

    /// The steps in the window, one after the other, from the thread that measures.
    private static final class Run {
        private final GalleryBench bench;

        private Run(GalleryBench bench) {
            this.bench = bench;
        }

        static Run in(GalleryServices services) throws InterruptedException {
            return new Run(onScreen(() -> {
                Fonts.load();
                new Appearance(Platform.getPreferences().colorSchemeProperty())
                        .themeProperty()
                        .set(Theme.LIGHT);
                GalleryBench bench = new GalleryBench(services);
                bench.stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
                bench.stage.show();
                return bench;
            }));
        }

        void all() throws InterruptedException {
            rehearse();
            long before = heap();
            for (int round = 0; round < 6; round++) {
                open(round);
            }
            scroll("slow scroll, 24 px a pulse", 24);
            scroll("fast scroll, 400 px a pulse", 400);
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %8.1f MB%n",
                    "heap after all were seen, over an empty window",
                    (heap() - before) / 1e6);
            large();
            now(() -> bench.stage.hide());
        }

        /// As the window does in its first idle moment.
        private void rehearse() throws InterruptedException {
            Understudy understudy = onScreen(bench.pane::understudy);
            now(() -> bench.stage.getScene().setRoot((Parent) understudy.node()));
            for (Runnable step : understudy.steps()) {
                now(step);
                now(() -> {
                    understudy.node().applyCss();
                    ((Parent) understudy.node()).layout();
                });
            }
        }

        private static <T> T onScreen(Supplier<T> step) throws InterruptedException {
            List<T> made = new ArrayList<>();
            now(() -> made.add(step.get()));
            return made.getFirst();
        }

        private void open(int round) throws InterruptedException {
            now(() -> bench.stage.getScene().setRoot(new StackPane()));
            long start = System.nanoTime();
            long[] cpu = new long[3];
            now(() -> {
                cpu[0] = cpu();
                bench.pane = new GalleryPane(bench.services);
                bench.stage.getScene().setRoot(bench.pane);
                bench.pane.shown();
                cpu[1] = cpu();
            });
            until(() -> bench.tiles() > 0);
            long tiles = System.nanoTime();
            now(() -> cpu[2] = cpu());
            until(() -> bench.waiting() == 0);
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %8.1f ms to the first tiles (JavaFX thread %.1f, built in %.1f), %.1f ms to all pictures%n",
                    round == 0 ? "opened for the first time" : "opened again",
                    (tiles - start) / 1e6,
                    (cpu[2] - cpu[0]) / 1e6,
                    (cpu[1] - cpu[0]) / 1e6,
                    (System.nanoTime() - start) / 1e6);
        }

        private void scroll(String what, double each) throws InterruptedException {
            PulseMeter pulses = new PulseMeter();
            now(() -> bench.bar().setValue(0));
            Thread.sleep(500);
            long drawn = drawing();
            pulses.start();
            CountDownLatch done = new CountDownLatch(1);
            now(() -> bench.eachPulse(number -> {
                ScrollBar bar = bench.bar();
                double next = bar.getValue() + each;
                bar.setValue(next > bar.getMax() ? 0 : next);
                if (number == SCROLL_PULSES) {
                    done.countDown();
                }
                return number < SCROLL_PULSES;
            }));
            done.await();
            report(what, pulses);
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %6.1f ms a pulse%n",
                    "  the thread that draws",
                    (drawing() - drawn) / 1e6 / SCROLL_PULSES);
        }

        private void large() throws InterruptedException {
            now(() -> bench.bar().setValue(0));
            PulseMeter pulses = new PulseMeter();
            pulses.start();
            long start = System.nanoTime();
            now(() -> bench.press("#gallery-wall", KeyCode.HOME));
            now(() -> bench.press("#gallery-wall", KeyCode.ENTER));
            until(() -> bench.shownWidth() > 1_000);
            System.out.printf(Locale.ROOT, "%-44s %8.1f ms%n", "4096×4096 opened", (System.nanoTime() - start) / 1e6);
            Thread.sleep(1_000);
            report("while it was read and decoded", pulses);
            PulseMeter moving = new PulseMeter();
            moving.start();
            CountDownLatch done = new CountDownLatch(1);
            now(() -> {
                bench.press("#gallery-picture", KeyCode.DIGIT1);
                bench.eachPulse(number -> {
                    bench.press("#gallery-picture", number % 100 < 50 ? KeyCode.RIGHT : KeyCode.LEFT);
                    if (number % 40 == 0) {
                        bench.press("#gallery-picture", number % 80 == 0 ? KeyCode.PLUS : KeyCode.MINUS);
                    }
                    if (number == SCROLL_PULSES) {
                        done.countDown();
                    }
                    return number < SCROLL_PULSES;
                });
            });
            done.await();
            report("moved and zoomed at its pixels", moving);
        }

        private static void report(String what, PulseMeter pulses) throws InterruptedException {
            pulses.stop();
            Thread.sleep(100);
            now(() -> System.out.printf(
                    Locale.ROOT,
                    "%-44s %6.1f pulses/s, p50 %5.1f, p99 %5.1f, longest %5.1f ms; the JavaFX thread itself p50 %5.1f,"
                            + " p99 %5.1f, longest %5.1f ms a pulse%n",
                    what,
                    pulses.perSecond(),
                    pulses.gapMillis(0.5),
                    pulses.gapMillis(0.99),
                    pulses.gapMillis(1),
                    pulses.usedMillis(0.5),
                    pulses.usedMillis(0.99),
                    pulses.usedMillis(1)));
        }

        private static long cpu() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        /// What the thread has used that draws, of the processor.
        private static long drawing() {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                    .filter(thread -> thread != null && thread.getThreadName().startsWith("QuantumRenderer"))
                    .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                    .sum();
        }

        private static long heap() throws InterruptedException {
            for (int i = 0; i < 3; i++) {
                System.gc();
                Thread.sleep(100);
            }
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }

        private static void now(Runnable step) throws InterruptedException {
            CountDownLatch done = new CountDownLatch(1);
            Platform.runLater(() -> {
                step.run();
                done.countDown();
            });
            done.await();
        }

        private void until(BooleanSupplier there) throws InterruptedException {
            CountDownLatch done = new CountDownLatch(1);
            now(() -> bench.eachPulse(_ -> {
                if (there.getAsBoolean()) {
                    done.countDown();
                    return false;
                }
                return true;
            }));
            done.await();
        }
    }

    private ScrollBar bar() {
        return (ScrollBar) pane.lookup("#gallery-wall > .scroll-bar");
    }

    private long tiles() {
        return pane.lookupAll("#gallery-wall .tile").stream()
                .filter(Node::isVisible)
                .count();
    }

    private long waiting() {
        return pane.lookupAll("#gallery-wall .tile").stream()
                .filter(Node::isVisible)
                .flatMap(tile -> ((Parent) tile).getChildrenUnmodifiable().stream())
                .filter(child -> child instanceof ImageView view && view.getImage() == null)
                .count();
    }

    private double shownWidth() {
        return pane.lookupAll("#gallery-picture ImageView").stream()
                .map(view -> ((ImageView) view).getImage().getWidth())
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }

    private void press(String id, KeyCode code) {
        pane.lookup(id).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /// Calls `pulse` with its number in each pulse, until it says false.
    private void eachPulse(IntFunction<Boolean> pulse) {
        new AnimationTimer() {
            private int number;

            @Override
            public void handle(long now) {
                if (!pulse.apply(++number)) {
                    stop();
                }
            }
        }.start();
    }
}
