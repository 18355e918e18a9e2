package dev.ganglion.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.Trait;
import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.listing.Change;
import dev.ganglion.ledger.estimate.Dispute;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.kit.models.Shelf;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class CatalogueScreensTest {
    private static final Catalogue BUNDLED = Catalogue.bundled();

    private @Nullable CatalogueView view;

    private static final String DISPUTED = "@cf/google/gemma-4-26b-a4b-it";

    /// A picture of the page, taken after some steps.
    private record Shot(String what, Theme theme, int width, int height, double scale) {
        static Stream<Shot> of(String what) {
            return Stream.of(
                    new Shot(what, Theme.LIGHT, 900, 600, 1),
                    new Shot(what, Theme.DARK, 900, 600, 1),
                    new Shot(what, Theme.LIGHT, 1600, 1000, 1),
                    new Shot(what, Theme.DARK, 1600, 1000, 1));
        }

        String name() {
            return "catalogue-" + what + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height
                    + (scale == 1 ? "" : "@" + scale);
        }

        @Override
        public String toString() {
            return name();
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

    static Stream<Shot> shots() {
        return Stream.of(
                        Stream.of("list", "card", "compare", "filters", "nothing", "deprecated", "news")
                                .flatMap(Shot::of),
                        Stream.of(
                                new Shot("list", Theme.LIGHT, 720, 600, 1),
                                new Shot("list", Theme.LIGHT, 1180, 700, 1),
                                new Shot("list", Theme.DARK, 900, 600, 2),
                                new Shot("parameters", Theme.LIGHT, 900, 600, 1),
                                new Shot("doubt", Theme.LIGHT, 1180, 700, 1),
                                new Shot("disputed", Theme.LIGHT, 1600, 1000, 1),
                                new Shot("disputed", Theme.DARK, 1180, 700, 1),
                                new Shot("misspelt", Theme.LIGHT, 900, 600, 1),
                                new Shot("images", Theme.LIGHT, 1600, 1000, 1)))
                .flatMap(shots -> shots);
    }

    @ParameterizedTest
    @MethodSource("shots")
    void drawsThePage(Shot shot, FxRobot robot) {
        var picture = new BufferedImage[1];

        robot.interact(() -> prepare(shot));
        if (shot.what().equals("parameters")) {
            await().until(() -> view().lookup(".parameter") != null);
        }
        robot.interact(() -> picture[0] = draw(shot));

        assertThat(picture[0])
                .returns((int) (shot.width() * shot.scale()), BufferedImage::getWidth)
                .returns((int) (shot.height() * shot.scale()), BufferedImage::getHeight);
    }

    private CatalogueView view() {
        return Objects.requireNonNull(view);
    }

    private void prepare(Shot shot) {
        Shots.dress(shot.theme());
        var settings = new MemorySettings();
        new Shelf(settings).star("@cf/qwen/qwen3.8-27b");
        new Shelf(settings).used("@cf/meta/llama-4-scout-17b-16e-instruct");
        var dispute = new Dispute(20, 4, Neurons.of("112.3"), Neurons.of("100"));
        var services = Pages.services(BUNDLED, settings, Map.of(DISPUTED, dispute));
        var model = new CatalogueViewModel(services, _ -> {});
        view = new CatalogueView(model, _ -> {});
        new Scene(view, shot.width(), shot.height());
        view.applyCss();
        view.layout();
        shot.take(model);
        if (view.lookup("#catalogue-card-toggle") instanceof ToggleButton toggle && shot.width() < 1000) {
            toggle.setSelected(shot.what().matches("card|deprecated|parameters"));
        }
    }

    private BufferedImage draw(Shot shot) {
        settle();
        if (shot.what().equals("parameters") && view().lookup(".model-card") instanceof ScrollPane card) {
            card.setVvalue(0.6);
            settle();
        }
        return Screens.write(view(), shot.name(), shot.scale());
    }

    private void settle() {
        view().applyCss();
        view().layout();
    }
}
