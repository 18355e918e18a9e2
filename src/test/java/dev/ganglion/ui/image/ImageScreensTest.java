package dev.ganglion.ui.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.picture.PictureException;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.Size;
import dev.ganglion.ui.image.draw.DrawViewModel;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Pictures of the page, for people to look at.
@ExtendWith(ApplicationExtension.class)
class ImageScreensTest {
    private static final String INPAINTING = "@cf/runwayml/stable-diffusion-v1-5-inpainting";
    private static final List<String> PROMPTS = List.of(
            "A lighthouse on a cliff at dusk, watercolour",
            "A fox asleep in autumn leaves",
            "Mountain railway, flat colours",
            "Harbour at night in the rain");

    @TempDir
    Path folder;

    private record Shot(String what, Theme theme, int width, int height) {
        static Stream<Shot> of(String what) {
            return switch (what) {
                case "empty", "full", "sheet" ->
                    Stream.of(new Shot(what, Theme.LIGHT, 900, 600), new Shot(what, Theme.DARK, 1600, 1000));
                default -> Stream.of(new Shot(what, Theme.LIGHT, 900, 600));
            };
        }

        @Override
        public String toString() {
            return "image-" + what + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height;
        }
    }

    static Stream<Shot> shots() {
        return Stream.of("empty", "drawing", "full", "references", "mask", "failure", "sheet")
                .flatMap(Shot::of);
    }

    @ParameterizedTest
    @MethodSource("shots")
    void drawsThePage(Shot shot, FxRobot robot) throws Exception {
        try (ImageDesk desk = desk(shot.what())) {
            BufferedImage[] picture = new BufferedImage[1];

            robot.interact(() -> picture[0] = draw(desk, shot));

            assertThat(picture[0]).returns(shot.width(), BufferedImage::getWidth);
        }
    }

    private ImageDesk desk(String what) throws Exception {
        return what.equals("failure")
                ? ImageDesk.of(folder, SandboxOptions.defaults().withFaults(Fault.of(Fault.Kind.FLAGGED)))
                : ImageDesk.of(folder);
    }

    private static BufferedImage draw(ImageDesk desk, Shot shot) {
        Shots.dress(shot.theme());
        Stalling background = new Stalling();
        ImageServices services = desk.services(background);
        ImagePage page = new ImagePage(services, List.of());
        Parent view = (Parent) page.content();
        new Scene(view, shot.width(), shot.height());
        settle(view);
        try {
            arrange(page, desk, shot.what(), background);
        } catch (PictureException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
        settle(view);
        if (shot.what().equals("sheet")) {
            sheet(view);
        }
        if (shot.what().equals("mask")) {
            ((Button) view.lookup("#paint-mask")).fire();
            settle(view);
            paint(view);
        }
        settle(view);
        settle(view);
        return Screens.write(view, shot.toString(), 1);
    }

    private static void arrange(ImagePage page, ImageDesk desk, String what, Stalling background)
            throws PictureException, InterruptedException {
        DrawViewModel draw = page.drawing();
        switch (what) {
            case "drawing" -> {
                draw.variations().set(4);
                run(draw, PROMPTS.getFirst());
                background.stall();
                run(draw, PROMPTS.get(1));
            }
            case "full" -> {
                draw.variations().set(3);
                run(draw, PROMPTS.getFirst());
                draw.models().choose("@cf/black-forest-labs/flux-2-klein-4b");
                draw.size().set(Optional.of(new Size(1344, 768)));
                run(draw, PROMPTS.get(1));
                draw.size().set(Optional.of(new Size(896, 1152)));
                run(draw, PROMPTS.get(2));
                Budget budget = new Budget(new Budget.Scope.Day(), Neurons.of("250000"));
                desk.tasks.calls().keep(List.of(new Standing(budget, Sum.NOTHING)));
                draw.models().choose("@cf/black-forest-labs/flux-2-dev");
            }
            case "references" -> {
                draw.models().choose("@cf/black-forest-labs/flux-2-klein-4b");
                page.reference(desk.png(1600, 900), "Harbour.png");
                page.reference(desk.png(600, 900), "A picture with a long name that does not fit.png");
                draw.prompt().set(PROMPTS.get(3));
            }
            case "mask" -> start(page, desk);
            case "sheet" -> {
                page.openTab(ImagePage.SHEET);
                page.reference(desk.png(1600, 900), "Harbour.png");
            }
            case "failure" -> {
                draw.variations().set(2);
                run(draw, PROMPTS.getFirst());
            }
            default -> {}
        }
    }

    private static void start(ImagePage page, ImageDesk desk) {
        DrawViewModel draw = page.drawing();
        draw.models().choose(INPAINTING);
        run(draw, PROMPTS.getFirst());
        page.reference(
                desk.gallery
                        .picture(desk.gallery
                                .page(Wanted.ALL, Optional.empty(), 1)
                                .getFirst()
                                .id())
                        .orElseThrow(),
                "Lighthouse");
        draw.models().form().set("strength", new Value.Numeral("0.8"));
    }

    private static void run(DrawViewModel draw, String prompt) {
        draw.prompt().set(prompt);
        draw.draw();
    }

    private static void sheet(Parent view) {
        ((TextArea) view.lookup("#sheet-prompts")).setText(PROMPTS.getFirst() + "\n" + PROMPTS.get(2));
        ((MenuButton) view.lookup("#sheet-size")).getItems().get(4).fire();
        ((TextField) view.lookup("#sheet-seeds")).setText("1, 2");
        MenuButton models = (MenuButton) view.lookup("#sheet-models");
        models.getOnShowing().handle(null);
        models.getItems().stream().limit(4).forEach(MenuItem::fire);
        ((Button) view.lookup("#sheet-draw")).fire();
    }

    private static void paint(Parent view) {
        Node surface = view.lookup("#mask-surface");
        double wide = surface.getLayoutBounds().getWidth();
        double high = surface.getLayoutBounds().getHeight();
        Pointer pointer = new Pointer(surface);
        pointer.press(wide * 0.45, high * 0.4);
        pointer.drag(wide * 0.55, high * 0.5);
        pointer.drag(wide * 0.5, high * 0.65);
        pointer.release(wide * 0.5, high * 0.65);
    }

    private static void settle(Parent view) {
        view.applyCss();
        view.layout();
    }

    /// Does work at once until it stalls; from then on nothing ends.
    private static final class Stalling implements Background {
        private final Background inline = new InlineBackground();
        private boolean stalled;

        void stall() {
            stalled = true;
        }

        @Override
        public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed) {
            return stalled ? () -> {} : inline.start(work, each, done, failed);
        }
    }
}
