package dev.ganglion.ui.usage;

import dev.ganglion.ui.kit.Frame;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.usage.sums.Filter;
import dev.ganglion.ui.usage.sums.Period;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class UsageScreensTest {
    @TempDir
    Path folder;

    /// Pictures of one page, taken after some steps.
    private record Sight(String what, List<Frame> frames) {
        static Sight of(String what) {
            return new Sight(
                    what,
                    Stream.concat(Frame.both(900, 600), Frame.both(1600, 1000)).toList());
        }

        static Sight of(String what, Frame... frames) {
            return new Sight(what, List.of(frames));
        }

        @Override
        public String toString() {
            return "usage-" + what;
        }
    }

    static Stream<Sight> sights() {
        Frame light = new Frame(Theme.LIGHT, 900, 600);
        Frame dark = new Frame(Theme.DARK, 1600, 1000);
        return Stream.of(
                Sight.of("empty"),
                Sight.of("busy"),
                Sight.of("over"),
                Sight.of("conversations", new Frame(Theme.LIGHT, 1600, 1000)),
                Sight.of("quarter", dark),
                Sight.of("tip", light, dark),
                Sight.of("alternatives", light, dark),
                Sight.of("whatif", new Frame(Theme.LIGHT, 1600, 1000), new Frame(Theme.DARK, 900, 600)),
                Sight.of("filtered", light));
    }

    @ParameterizedTest
    @MethodSource("sights")
    void drawsThePage(Sight sight, FxRobot robot) {
        try (UsageDesk desk = desk(sight.what())) {
            robot.interact(() -> draw(desk.open(), sight));
        }
    }

    private UsageDesk desk(String what) {
        return switch (what) {
            case "empty" -> UsageDesk.empty(folder);
            case "over" -> UsageDesk.of(folder, BusyMonth.entries(3)).paid("2500");
            default -> UsageDesk.of(folder, BusyMonth.entries(1.4));
        };
    }

    private static void draw(UsageViewModel usage, Sight sight) {
        UsageView view = new UsageView(usage, List.of());
        Frame first = sight.frames().getFirst();
        new Scene(view, first.width(), first.height());
        first.around(view);
        switch (sight.what()) {
            case "conversations" -> press(view, "#usage-by-CONVERSATION");
            case "quarter" -> usage.look(usage.filter().get().during(new Period.Last(90)));
            case "tip" -> key(view.lookup("#usage-bars"), KeyCode.END);
            case "alternatives" -> usage.compare("@cf/openai/gpt-oss-120b");
            case "whatif" -> usage.open(UsageViewModel.WHAT_IF);
            case "filtered" ->
                usage.look(new Filter(
                        new Period.Last(7),
                        Optional.of(BusyMonth.ACCOUNT),
                        Optional.empty(),
                        Optional.of("@cf/openai/gpt-oss-120b")));
            default -> {}
        }
        sight.frames().forEach(frame -> {
            frame.around(view);
            frame.keep(view, sight.toString());
        });
    }

    private static void press(Node view, String id) {
        ((ToggleButton) view.lookup(id)).fireEvent(new ActionEvent());
    }

    private static void key(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
