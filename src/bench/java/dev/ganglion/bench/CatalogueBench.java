package dev.ganglion.bench;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.Parameters;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Parameter;
import dev.ganglion.ui.catalogue.CataloguePage;
import dev.ganglion.ui.catalogue.CatalogueServices;
import dev.ganglion.ui.kit.Appearance;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.kit.page.Understudy;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// How long the catalogue page takes with 1,000 models: from the click until it is laid out, for a page that nobody has
/// built yet and for one that is there, as the window's rehearsal leaves it; and from a key press in its search until
/// list and counts are; then, apart, what the card takes, which comes in a later frame.
public final class CatalogueBench {
    private static final int MODELS = 1_000;
    /// No more than the headless platform's screen has.
    private static final double SIDE = 1000;
    private static final int OPENINGS = 20;
    private static final int ROUNDS = 5;
    private static final List<String> TYPED =
            List.of("llama instruct fast", "@cf/meta/llama-3", "embed", "qwen 17", "wisper", "text to image", "zzzz");

    /// Milliseconds by the clock, and those that the JavaFX thread was running: on a busy machine the two part.
    private record Cost(double wall, double cpu) {
        static final Cost NONE = new Cost(0, 0);

        static Cost now() {
            return new Cost(
                    System.nanoTime() / 1e6, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6);
        }

        Cost plus(Cost other) {
            return new Cost(wall + other.wall, cpu + other.cpu);
        }

        Cost minus(Cost other) {
            return new Cost(wall - other.wall, cpu - other.cpu);
        }
    }

    /// Something to do on the JavaFX thread and to measure under a name.
    private record Step(String name, Runnable work) {}

    private final Deque<Step> steps = new ArrayDeque<>();
    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();
    private Step step = new Step("", () -> {});
    private Cost used = Cost.NONE;
    private Cost pulse = Cost.NONE;
    private final Map<String, List<Parameter>> parameters = new HashMap<>();
    private final Later later = new Later();
    private final Stage stage = new Stage();
    private final StackPane window = new StackPane();
    private @Nullable CataloguePage page;

    /// Measures both and prints a line for each.
    public static void main(String[] args) throws InterruptedException {
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
            new CatalogueBench().run(done::countDown);
        });
        done.await();
        System.exit(0);
    }

    private void run(Runnable done) {
        Catalogue catalogue = varied();
        stage.setScene(new Scene(window, SIDE, SIDE));
        stage.getScene().addPreLayoutPulseListener(this::pulseBegins);
        stage.getScene().addPostLayoutPulseListener(this::pulseEnds);
        window.getChildren().setAll(new VBox(new TextField(), new Button("Another page"), new ListView<String>()));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        for (int i = 0; i < OPENINGS; i++) {
            open(catalogue);
        }
        open(catalogue);
        steps.removeLast();
        rehearse();
        type();
        steps.add(new Step("", () -> {
            report();
            done.run();
        }));
        next();
    }

    private void open(Catalogue catalogue) {
        steps.add(new Step("page built", () -> {
            page = page(catalogue);
            show(page);
        }));
        steps.add(new Step("card after it", later));
        steps.add(new Step("left again", () -> window.getChildren().setAll(new VBox())));
        steps.add(new Step("page visible", () -> show(Objects.requireNonNull(page))));
        steps.add(new Step("left again", () -> window.getChildren().setAll(new VBox())));
    }

    /// As the window does it.
    private void rehearse() {
        steps.add(new Step("rehearsed", () -> {
            Understudy understudy = Objects.requireNonNull(page).understudy().orElseThrow();
            understudy.node().setVisible(false);
            window.getChildren().add(understudy.node());
            for (Runnable each : understudy.steps().reversed()) {
                steps.addFirst(new Step("step of it", each));
            }
        }));
        steps.add(new Step("left again", () -> window.getChildren().removeLast()));
    }

    private void show(CataloguePage shown) {
        window.getChildren().setAll(shown.content());
        shown.shown();
    }

    private void type() {
        for (int round = 0; round < ROUNDS; round++) {
            for (String typed : TYPED) {
                for (int i = 0; i < typed.length(); i++) {
                    String letter = typed.substring(i, i + 1);
                    press(() -> search().appendText(letter));
                }
                for (int i = 0; i < typed.length(); i++) {
                    press(() -> search().deletePreviousChar());
                }
            }
        }
    }

    private void press(Runnable key) {
        steps.add(new Step("key press", key));
        steps.add(new Step("card after a key", later));
        // What a card leaves to the next pulse; nobody types so fast that a key falls into it.
        steps.add(new Step("rest of the card", () -> {}));
    }

    private TextField search() {
        return (TextField) window.lookup("#catalogue-search");
    }

    /// Takes the next step, whose cost ends with the styling and layout of the pulse that follows.
    private void next() {
        step = steps.removeFirst();
        used = Cost.NONE;
        Cost before = Cost.now();
        step.work.run();
        used = Cost.now().minus(before);
        Platform.requestNextPulse();
    }

    private void pulseBegins() {
        pulse = Cost.now();
    }

    private void pulseEnds() {
        if (!steps.isEmpty()) {
            costs.computeIfAbsent(step.name, _ -> new ArrayList<>())
                    .add(used.plus(Cost.now().minus(pulse)));
            Platform.runLater(this::next);
        }
    }

    private void report() {
        System.out.println(MODELS + " models        first    p50    p99  longest  (ms)");
        costs.forEach((what, measured) -> {
            report(what, measured.stream().map(Cost::wall).toList());
            report("  processor", measured.stream().map(Cost::cpu).toList());
        });
    }

    private static void report(String what, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-18s %8.1f %6.1f %6.1f %8.1f%n",
                what,
                millis.getFirst(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.99)),
                sorted.getLast());
    }

    private CataloguePage page(Catalogue catalogue) {
        var services = new CatalogueServices(
                catalogue, id -> parameters.getOrDefault(id, List.of()), later, new MemorySettings());
        return new CataloguePage(services, _ -> {}, _ -> {});
    }

    /// The bundled models again and again, each time under another name.
    private Catalogue varied() {
        List<Model> bundled = Catalogue.bundled().models();
        var models = new ArrayList<Model>();
        for (int i = 0; models.size() < MODELS; i++) {
            Model model = bundled.get(i % bundled.size());
            String suffix = i < bundled.size() ? "" : "-" + i / bundled.size() + "v" + i;
            models.add(named(model, suffix));
            parameters.put(
                    model.id() + suffix,
                    i < bundled.size() ? Parameters.bundled(model.id()) : parameters.get(model.id()));
        }
        return new Catalogue(models);
    }

    private static Model named(Model model, String suffix) {
        return new Model(
                model.id() + suffix,
                model.name() + suffix,
                model.vendor(),
                model.task(),
                model.lifecycle(),
                model.contextWindow(),
                model.output(),
                model.capabilities(),
                model.paidPlan(),
                model.beta(),
                model.prices(),
                model.stream(),
                model.terms());
    }

    /// Work that waits until it is run.
    private static final class Later implements Background, Runnable {
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed) {
            Runnable whole = () -> {
                try {
                    work.run(item -> each.accept(List.of(item)));
                    done.run();
                } catch (Exception e) {
                    failed.accept(e);
                }
            };
            waiting.add(whole);
            return () -> waiting.remove(whole);
        }

        @Override
        public void run() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }
}
