package dev.ganglion.bench;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.form.Memory;
import dev.ganglion.domain.form.Presets;
import dev.ganglion.ui.kit.Appearance;
import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.kit.form.FormUnderstudy;
import dev.ganglion.ui.kit.form.FormViewModel;
import dev.ganglion.ui.kit.form.ParameterPane;
import dev.ganglion.ui.kit.page.Understudy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

/// What the largest form costs on the JavaFX thread, from the model's id to a pane that is laid out: the usual fields
/// alone, and all of them unfolded.
///
/// Budget: at most 50 ms.
public final class FormBench {
    private static final int ROUNDS = 20;
    private static final int WARM_UP = 30;

    private final Model largest = Catalogue.bundled().active().stream()
            .max(Comparator.comparingInt(
                    model -> Forms.bundled(model.id()).fields().size()))
            .orElseThrow();
    private final Model other = Catalogue.bundled().active().stream()
            .filter(model -> model.id().contains("llama-guard"))
            .findFirst()
            .orElseThrow();
    private final FormViewModel form = new FormViewModel(new Forgetful(), Set.of());
    private final ParameterPane pane = new ParameterPane(form, () -> {});

    /// Remembers nothing.
    private record Forgetful() implements Memory {
        @Override
        public Optional<Filled> last(String model) {
            return Optional.empty();
        }

        @Override
        public void remember(String model, Filled filled) {}

        @Override
        public Presets presets(String model) {
            return Presets.NONE;
        }

        @Override
        public void keep(String model, Presets presets) {}
    }

    /// Prints a line for each; takes no arguments.
    public static void main(String[] arguments) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            Fonts.load();
            new Appearance(Platform.getPreferences().colorSchemeProperty())
                    .themeProperty()
                    .set(Theme.LIGHT);
            new FormBench().run();
            done.countDown();
        });
        done.await();
        System.exit(0);
    }

    private void run() {
        new Scene(pane, 320, 900);
        System.out.printf(
                "%s, %d fields%n",
                largest.id(), Forms.bundled(largest.id()).fields().size());
        rehearse();
        System.out.printf(Locale.ROOT, "first, folded     %6.1f ms%n", show(largest));
        report("folded");
        if (pane.lookup("#more-fields") instanceof ToggleButton more) {
            show(largest);
            more.setSelected(true);
        }
        System.out.printf(Locale.ROOT, "first, unfolded   %6.1f ms%n", show(largest));
        report("unfolded");
    }

    /// As the window does it.
    private void rehearse() {
        Understudy understudy = FormUnderstudy.of(Forms.bundled(largest.id()));
        StackPane stage = new StackPane(understudy.node());
        new Scene(stage, 320, 900);
        double longest = 0;
        for (Runnable step : understudy.steps()) {
            long start = System.nanoTime();
            step.run();
            stage.applyCss();
            stage.layout();
            longest = Math.max(longest, (System.nanoTime() - start) / 1e6);
        }
        System.out.printf(
                Locale.ROOT,
                "rehearsed, the longest of %d steps %6.1f ms%n",
                understudy.steps().size(),
                longest);
    }

    private void report(String what) {
        double[] millis = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            show(other);
            double taken = show(largest);
            if (round >= 0) {
                millis[round] = taken;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-17s %6.1f ms (median of %d), %.1f ms (worst)%n",
                what,
                millis[ROUNDS / 2],
                ROUNDS,
                millis[ROUNDS - 1]);
    }

    private double show(Model model) {
        long start = System.nanoTime();
        Form read = Forms.bundled(model.id());
        form.use(model.id(), read);
        pane.applyCss();
        pane.layout();
        return (System.nanoTime() - start) / 1e6;
    }
}
