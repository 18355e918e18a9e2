package dev.ganglion.ui.image.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.ui.image.ImageDesk;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.queue.DrawQueue;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class SheetPrintTest {
    @TempDir
    Path folder;

    @Test
    void writesAllOfTheSheetAsOnePng(FxRobot robot) throws Exception {
        try (ImageDesk desk = ImageDesk.of(folder)) {
            Path file = folder.resolve("sheet.png");
            List<String> told = new ArrayList<>();

            robot.interact(() -> new SheetPrint(desk.services()).print(grid(desk.services()), file, told::add));

            BufferedImage print = ImageIO.read(file.toFile());
            assertThat(told).singleElement().asString().startsWith("Saved as");
            // Two pictures of 176 pixels side by side at twice the size, and what is written at their edges.
            assertThat(print.getWidth()).isGreaterThan(2 * 2 * 176);
            assertThat(print.getHeight()).isBetween(2 * 176, 2 * 176 + 200);
            assertThat(print.getRGB(print.getWidth() - 200, print.getHeight() - 250) & 0xFFFFFF)
                    .isNotEqualTo(0xFFFFFF);
        }
    }

    @Test
    void saysThatADiskDoesNotTakeIt(FxRobot robot) throws Exception {
        try (ImageDesk desk = ImageDesk.of(folder)) {
            Path nowhere = folder.resolve("no folder").resolve("sheet.png");
            List<String> told = new ArrayList<>();

            robot.interact(() -> new SheetPrint(desk.services()).print(new Button("A"), nowhere, told::add));

            assertThat(told).singleElement().asString().doesNotStartWith("Saved as");
            assertThat(Files.exists(nowhere)).isFalse();
        }
    }

    private static SheetGrid grid(ImageServices services) {
        Shots.dress(Theme.LIGHT);
        SheetViewModel sheet =
                new SheetViewModel(services, new DrawQueue(services), FXCollections.observableArrayList());
        sheet.prompts().set("Mountain railway");
        sheet.models()
                .setAll(
                        Catalogue.bundled()
                                .find("@cf/black-forest-labs/flux-1-schnell")
                                .orElseThrow(),
                        Catalogue.bundled()
                                .find("@cf/black-forest-labs/flux-2-klein-4b")
                                .orElseThrow());
        sheet.draw();
        SheetGrid grid = new SheetGrid(sheet.drawn().get().orElseThrow());
        new Scene(grid);
        grid.applyCss();
        grid.autosize();
        grid.layout();
        return grid;
    }
}
