package dev.ganglion.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SettingsScreensTest {
    private final MemorySettings settings = new MemorySettings();
    private final FixedLooks looks = new FixedLooks();
    private final FixedBackups backups = new FixedBackups();
    private final List<Path> opened = new ArrayList<>();
    private final Catalogue catalogue = Catalogue.bundled();

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void drawsThePage(FxRobot robot) {
        robot.interact(() -> {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                Shots.dress(theme);
                SettingsServices services = services();
                DataViewModel data = new DataViewModel(services);
                data.refresh();
                SettingsView view = new SettingsView(services, data);
                String name = "settings-" + theme.name().toLowerCase(Locale.ROOT);
                draw(view, 900, 600, name + "-900x600");
                data.consider(Path.of("mine.ganglion-backup"));
                view.showSection("data");
                draw(view, 900, 600, name + "-restore");
                draw(view, 1600, 1000, name + "-1600x1000");
                view.showSection("keys");
                draw(view, 720, 600, name + "-keys");
            }
        });

        assertThat(Path.of("target/screens/settings-dark-1600x1000.png")).exists();
    }

    @Test
    void changesThemeAndSizeAndOpensAFolder(FxRobot robot) {
        show(robot);

        robot.clickOn("#theme-dark");
        robot.clickOn("#zoom").clickOn("125 %");
        robot.interact(() -> ((SettingsView) stage.getScene().getRoot()).showSection("stored"));
        robot.clickOn("#open-SETTINGS");

        assertThat(looks.theme().get()).isEqualTo(Theme.DARK);
        assertThat(looks.zoom().get()).isEqualTo(1.25);
        assertThat(opened).containsExactly(Path.of("/home/someone/.config/ganglion"));
    }

    @Test
    void resetsAndTakesBackByTheWindow(FxRobot robot) {
        settings.put("chat.model", "@cf/a/b");
        show(robot);
        robot.interact(() -> ((SettingsView) stage.getScene().getRoot()).showSection("data"));

        robot.clickOn("#data-reset");
        assertThat(settings.all()).isEmpty();
        assertThat(robot.lookup("#data-news").queryAs(Label.class).getText()).contains("(1 changed)");
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("data-take-back");

        robot.clickOn("#data-take-back");
        Node owner = stage.getScene().getFocusOwner();
        assertThat(owner.getId()).isEqualTo("data-reset");
        assertThat(owner.localToScene(owner.getBoundsInLocal()).getMinY()).isBetween(0.0, 600.0);
        assertThat(settings.all()).containsEntry("chat.model", "@cf/a/b");
    }

    private void show(FxRobot robot) {
        robot.interact(() -> {
            Shots.dress(Theme.LIGHT);
            SettingsServices services = services();
            DataViewModel data = new DataViewModel(services);
            data.refresh();
            stage.setScene(new Scene(new SettingsView(services, data), 900, 600));
            stage.show();
        });
    }

    private static void draw(Region view, int width, int height, String name) {
        Scene scene = new Scene(view, width, height);
        scene.snapshot(null);
        Screens.write(view, name, 1);
        scene.setRoot(new Region());
    }

    private SettingsServices services() {
        return new SettingsServices(
                new InlineBackground(),
                settings,
                looks,
                backups,
                List.of(Task.TEXT_GENERATION),
                (query, task) -> catalogue.search(query, Optional.of(task)).stream()
                        .filter(Model::chats)
                        .toList(),
                opened::add,
                SettingsScreensTest::keys);
    }

    private static SequencedMap<String, List<Shortcut>> keys() {
        SequencedMap<String, List<Shortcut>> keys = new LinkedHashMap<>();
        keys.put(
                "Everywhere",
                List.of(new Shortcut("Ctrl+,", "Open the settings"), new Shortcut("Ctrl+/", "Show these keys")));
        keys.put("Chat", List.of(new Shortcut("Enter", "Send"), new Shortcut("Shift+Enter", "New line")));
        return keys;
    }
}
