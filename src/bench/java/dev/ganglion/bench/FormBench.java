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
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

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
        System.out.println(Timings.HEAD);
        first("first, folded");
        report("folded");
        if (pane.lookup("#more-fields") instanceof ToggleButton more) {
            show(largest);
            more.setSelected(true);
        }
        first("first, unfolded");
        report("unfolded");
    }

    /// As the window does it: in a scene that has shown something, each piece in a pulse of its own.
    private void rehearse() {
        VBox another = new VBox(new TextArea(), new Button("Another page"), new ListView<>(), new ScrollPane());
        StackPane stage = new StackPane(another);
        new Scene(stage, 320, 900);
        stage.applyCss();
        stage.layout();
        Timings pieces = new Timings();
        Understudy[] made = new Understudy[1];
        pieces.time(() -> made[0] = FormUnderstudy.of(Forms.bundled(largest.id())));
        Parent node = (Parent) made[0].node();
        node.setManaged(false);
        pieces.time(() -> {
            stage.getChildren().add(node);
            node.applyCss();
            node.resize(320, 900);
        });
        pieces.time(node::layout);
        for (Runnable step : made[0].steps()) {
            pieces.time(step);
            pieces.time(node::applyCss);
            pieces.time(node::layout);
        }
        System.out.println(pieces.longest("rehearsed"));
    }

    private void report(String what) {
        Timings timings = new Timings();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            show(other);
            if (round < 0) {
                show(largest);
            } else {
                timings.time(() -> show(largest));
            }
        }
        System.out.println(timings.line(what));
    }

    private void first(String what) {
        Timings timings = new Timings();
        timings.time(() -> show(largest));
        System.out.println(timings.line(what));
    }

    private void show(Model model) {
        Form read = Forms.bundled(model.id());
        form.use(model.id(), read);
        pane.applyCss();
        pane.layout();
    }
}
