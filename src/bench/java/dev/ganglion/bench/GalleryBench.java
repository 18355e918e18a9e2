package dev.ganglion.bench;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.domain.gallery.Take;
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
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
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
import javax.imageio.ImageIO;

/// How the gallery does with 5,000 pictures in a real window, after its rehearsal: opening it, scrolling
/// through all of it, the memory that this takes, a search, and a picture of 4096×4096 opened, zoomed and
/// moved.
///
/// Budgets: opens in 300 ms; 60 pulses a second while it scrolls; 100 MB for 5,000 thumbnails; no pulse
/// over 50 ms while a large picture is decoded.
public final class GalleryBench {
    private static final int PICTURES = Integer.getInteger("gallery.pictures", 5_000);
    private static final int DIFFERENT = 50;
    private static final int LARGE = 4_096;
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
            fill(gallery, folder.resolve("ganglion.db"));
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

    /// A few pictures that are kept as any are, their rows copied, and the large one as the newest.
    private static void fill(SqliteGallery gallery, Path file) throws Exception {
        for (int seed = 0; seed < DIFFERENT; seed++) {
            gallery.keep(take(seed, 768));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int copy = 1; copy < PICTURES / DIFFERENT; copy++) {
                statement.execute(copied(copy));
                statement.execute("INSERT INTO drawn_thumbnail SELECT drawn || '-" + copy
                        + "', bytes FROM drawn_thumbnail WHERE length(drawn) = 36");
            }
            connection.commit();
        }
        gallery.keep(take(DIFFERENT, LARGE));
    }

    private static String copied(int copy) throws SQLException {
        String same = "model, prompt, form, words, took, neurons, simulated, type, width, height, bytes, name";
        return "INSERT INTO drawn (id, at, " + same + ") SELECT id || '-" + copy + "', at - " + copy
                + " * 60000000000, " + same + " FROM drawn WHERE length(id) = 36";
    }

    private static Take take(int seed, int side) throws IOException {
        Values values = Values.NONE.with("seed", new Value.Numeral(seed)).with("steps", new Value.Numeral(4));
        String prompt = "A lighthouse at dusk, long exposure, calm sea, number " + seed;
        return new Take(
                new Picture("image/png", Octets.of(png(seed, side))),
                new Recall("@cf/black-forest-labs/flux-1-schnell", prompt, new Filled(values, ""), List.of()),
                Instant.now().plusSeconds(seed),
                Duration.ofSeconds(2),
                Optional.of(Neurons.of("4.8")),
                true);
    }

    private static byte[] png(int seed, int side) throws IOException {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setPaint(new GradientPaint(
                0, 0, new Color(random.nextInt(1 << 24)), side, side, new Color(random.nextInt(1 << 24))));
        paint.fillRect(0, 0, side, side);
        for (int i = 0; i < 200; i++) {
            paint.setColor(new Color(random.nextInt(1 << 24)));
            paint.fillOval(random.nextInt(side), random.nextInt(side), side / 12, side / 12);
        }
        paint.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
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
