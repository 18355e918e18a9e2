package dev.ganglion.ui.catalogue;

import static org.awaitility.Awaitility.await;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.Trait;
import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.listing.Change;
import dev.ganglion.ledger.estimate.Dispute;
import dev.ganglion.ui.kit.Frame;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.kit.models.Shelf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CatalogueScreensTest {
    private static final Catalogue BUNDLED = Catalogue.bundled();

    private @Nullable CatalogueView view;
    private @Nullable CatalogueViewModel model;

    private static final String DISPUTED = "@cf/google/gemma-4-26b-a4b-it";

    /// Pictures of one page, taken after some steps.
    private record Sight(String what, List<Frame> frames) {
        static Sight of(String what, Frame... more) {
            return new Sight(
                    what,
                    Stream.of(Frame.both(1600, 1000), Stream.of(more), Frame.both(900, 600))
                            .flatMap(frames -> frames)
                            .toList());
        }

        @Override
        public String toString() {
            return what;
        }

        void take(CatalogueViewModel model) {
            switch (what) {
                case "list" -> begun(model);
                case "card", "parameters" -> model.reveal("@cf/google/gemma-4-26b-a4b-it");
                case "doubt" -> model.reveal("@cf/pipecat-ai/smart-turn-v2");
                case "disputed" -> {
                    model.refresh();
                    model.reveal(DISPUTED);
                }
                case "compare" -> compared(model);
                case "filters" -> filtered(model);
                case "nothing" -> overFiltered(model);
                case "misspelt" -> model.query().set("zzzz");
                case "news" -> changed(model);
                case "deprecated" -> {
                    model.within(Optional.of(Status.DEPRECATED));
                    model.reveal("@cf/moonshotai/kimi-k2.5");
                }
                case "images" -> {
                    model.within(Optional.empty());
                    model.of(Optional.of(Task.TEXT_TO_IMAGE));
                    model.move(3);
                }
                default -> throw new IllegalArgumentException(what);
            }
        }
    }

    private static void begun(CatalogueViewModel model) {
        model.star(BUNDLED.find("@cf/openai/gpt-oss-120b").orElseThrow());
        model.pick(BUNDLED.find("@cf/google/gemma-4-26b-a4b-it").orElseThrow());
    }

    private static void compared(CatalogueViewModel model) {
        Stream.of(
                        "@cf/openai/gpt-oss-120b",
                        "@cf/meta/llama-3.3-70b-instruct-fp8-fast",
                        "@cf/moonshotai/kimi-k2.6",
                        "@cf/black-forest-labs/flux-1-schnell")
                .forEach(id -> model.pick(BUNDLED.find(id).orElseThrow()));
        model.comparison().show();
    }

    private static void filtered(CatalogueViewModel model) {
        model.of(Optional.of(Task.TEXT_GENERATION));
        model.turn(Trait.FUNCTION_CALLING);
        model.turn(Trait.PAID_PLAN);
        model.turn(Trait.PAID_PLAN);
        model.sort().set(Sort.CHEAPEST);
    }

    private static void overFiltered(CatalogueViewModel model) {
        model.query().set("whisper");
        model.of(Optional.of(Task.TEXT_TO_IMAGE));
        model.turn(Trait.STREAMING);
        model.turn(Trait.STREAMING);
    }

    private static void changed(CatalogueViewModel model) {
        var dearer = new Change.Move(
                "per M input tokens", Optional.of(new BigDecimal("0.15")), Optional.of(new BigDecimal("0.2")));
        model.show(Pages.live(
                BUNDLED,
                new Change.Added("@cf/qwen/qwen3.8-27b"),
                new Change.Gone("@cf/moonshotai/kimi-k2.5"),
                new Change.Repriced("@cf/openai/gpt-oss-20b", List.of(dearer)),
                new Change.Retiring(
                        "@cf/meta/llama-3.1-8b-instruct-fp8",
                        LocalDate.of(2027, 1, 15),
                        Optional.of("@cf/meta/llama-3.2-1b-instruct"))));
        model.news().recall();
    }

    static Stream<Sight> sights() {
        return Stream.of(
                Sight.of(
                        "list",
                        new Frame(Theme.LIGHT, 1180, 700),
                        new Frame(Theme.DARK, 900, 600, 2),
                        new Frame(Theme.LIGHT, 720, 600)),
                Sight.of("card"),
                Sight.of("compare"),
                Sight.of("filters"),
                Sight.of("nothing"),
                Sight.of("deprecated"),
                Sight.of("news"),
                new Sight("parameters", List.of(new Frame(Theme.LIGHT, 900, 600))),
                new Sight("doubt", List.of(new Frame(Theme.LIGHT, 1180, 700))),
                new Sight("disputed", List.of(new Frame(Theme.LIGHT, 1600, 1000), new Frame(Theme.DARK, 1180, 700))),
                new Sight("misspelt", List.of(new Frame(Theme.LIGHT, 900, 600))),
                new Sight("images", List.of(new Frame(Theme.LIGHT, 1600, 1000))));
    }

    @ParameterizedTest
    @MethodSource("sights")
    void drawsThePage(Sight sight, FxRobot robot) {
        robot.interact(() -> prepare(sight));
        await().until(() -> WaitForAsyncUtils.waitForAsyncFx(1_000, this::showsTheCardOfWhatIsSelected));
        if (sight.what().equals("parameters")) {
            await().until(() -> view().lookup(".parameter") != null);
        }
        robot.interact(() -> sight.frames().forEach(frame -> draw(sight.what(), frame)));
    }

    /// It comes when the list has rested.
    private boolean showsTheCardOfWhatIsSelected() {
        Model selected = Objects.requireNonNull(model).selected().get();
        return selected == null
                || view().lookup(".model-card") == null
                || (view().lookup(".model-card .id-line .mono") instanceof Label id
                        && id.getText().equals(selected.id()));
    }

    private CatalogueView view() {
        return Objects.requireNonNull(view);
    }

    private void prepare(Sight sight) {
        var settings = new MemorySettings();
        new Shelf(settings).star("@cf/qwen/qwen3.8-27b");
        new Shelf(settings).used("@cf/meta/llama-4-scout-17b-16e-instruct");
        var dispute = new Dispute(20, 4, Neurons.of("112.3"), Neurons.of("100"));
        var services = Pages.services(BUNDLED, settings, Map.of(DISPUTED, dispute));
        model = new CatalogueViewModel(services, _ -> {});
        view = new CatalogueView(model, _ -> {});
        Frame first = sight.frames().getFirst();
        new Scene(view, first.width(), first.height());
        first.around(view);
        sight.take(model);
        open(sight.what(), first);
    }

    /// Where the window is narrow, the card is open in the pictures that are about it.
    private void open(String what, Frame frame) {
        if (view().lookup("#catalogue-card-toggle") instanceof ToggleButton toggle && frame.width() < 1000) {
            toggle.setSelected(what.matches("card|deprecated|parameters"));
        }
    }

    private void draw(String what, Frame frame) {
        frame.around(view());
        open(what, frame);
        frame.around(view());
        if (what.equals("parameters") && view().lookup(".model-card") instanceof ScrollPane card) {
            card.setVvalue(0.6);
            frame.around(view());
        }
        frame.keep(view(), "catalogue-" + what);
    }
}
