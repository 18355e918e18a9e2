package dev.ganglion.ui.chat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.storage.Migrated;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.kit.Frame;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.form.FormViewModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Pictures of the chat page with its parameters.
@ExtendWith(ApplicationExtension.class)
class ParameterScreensTest {
    private static final String LLAMA = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    private static final String GUARD = "@cf/meta/llama-guard-3-8b";
    private static final String NEMOTRON = "@cf/nvidia/nemotron-3-120b-a12b";

    @TempDir
    Path folder;

    private Database database;
    private FileSettings settings;

    /// Pictures of the page in both themes, taken after some steps.
    private record Shot(int width, int height, String what, Consumer<Shown> steps) {
        @Override
        public String toString() {
            return "parameters-" + width + "x" + height + what;
        }
    }

    /// The page as the steps see it.
    private record Shown(ChatViewModel chat, ChatView view) {
        FormViewModel form() {
            return chat.choice().parameters().form();
        }

        <T extends Node> T find(String selector, Class<T> type) {
            view.applyCss();
            view.layout();
            return type.cast(view.lookup(selector));
        }
    }

    static Stream<Shot> shots() {
        return Stream.of(
                new Shot(1600, 1000, "", _ -> {}),
                new Shot(900, 600, "-open", ParameterScreensTest::open),
                new Shot(1600, 1000, "-short", shown -> shown.chat().choice().choose(GUARD)),
                new Shot(1600, 1000, "-longest", ParameterScreensTest::longest),
                new Shot(1600, 1000, "-longest-end", shown -> {
                    longest(shown);
                    shown.find(".parameter-pane > .scroll-pane", ScrollPane.class)
                            .setVvalue(1);
                }),
                new Shot(1600, 1000, "-errors", ParameterScreensTest::errors),
                new Shot(1600, 1000, "-extra", ParameterScreensTest::extra),
                new Shot(1600, 1000, "-changed", ParameterScreensTest::changed),
                new Shot(900, 600, "-changed", shown -> {
                    open(shown);
                    changed(shown);
                }));
    }

    private static void open(Shown shown) {
        shown.find("#parameters-toggle", ToggleButton.class).fire();
    }

    private static void longest(Shown shown) {
        shown.chat().choice().choose(NEMOTRON);
        shown.find("#more-fields", ToggleButton.class).setSelected(true);
        shown.form().set("temperature", new Value.Numeral("0.7"));
        shown.form().set("logprobs", new Value.Truth(true));
        shown.form().set("service_tier", new Value.Text("flex"));
        shown.form().set("stop", new Value.Texts(List.of("END", "STOP")));
    }

    private static void errors(Shown shown) {
        TextField box = shown.find("#field-temperature .text-field", TextField.class);
        box.setText("7");
        box.fireEvent(new javafx.event.ActionEvent());
        shown.find("#more-fields", ToggleButton.class).setSelected(true);
        shown.find("#field-response_format .json-line", Button.class).fire();
        shown.find("#field-response_format .text-area", TextArea.class).setText("{\"type\": \n  json_object}");
        shown.find("#extra-json", TextArea.class).setText("{\"min_p\": }");
        shown.find(".parameter-pane > .scroll-pane", ScrollPane.class).setVvalue(1);
    }

    private static void extra(Shown shown) {
        shown.form().set("temperature", new Value.Numeral("0.2"));
        shown.form().set("max_tokens", new Value.Numeral(1024));
        shown.find("#extra-json", TextArea.class)
                .setText("{\"temperature\": 0, \"min_p\": 0.05, \"stream\": false, \"api_key\": \"x\"}");
    }

    private static void changed(Shown shown) {
        shown.form().set("temperature", new Value.Numeral("4.5"));
        shown.form().set("top_k", new Value.Numeral(12));
        shown.form().set("repetition_penalty", new Value.Numeral("1.1"));
        shown.form().set("frequency_penalty", new Value.Numeral("-1"));
        shown.chat().choice().choose("@cf/meta/llama-3.1-8b-instruct-fp8");
        shown.form().set("frequency_penalty", new Value.Numeral("-1"));
        shown.chat().choice().choose("@cf/mistralai/mistral-small-3.1-24b-instruct");
        shown.chat().choice().choose(NEMOTRON);
    }

    @BeforeEach
    void openTheDisk() throws Exception {
        database = Migrated.open(folder.resolve("test.db"));
        settings = FileSettings.open(folder.resolve("settings.json"), Duration.ofSeconds(1));
    }

    @AfterEach
    void closeTheDisk() {
        settings.close();
        database.close();
    }

    @ParameterizedTest
    @MethodSource("shots")
    void drawsThePage(Shot shot, FxRobot robot) {
        robot.interact(() -> draw(shot));
    }

    private void draw(Shot shot) {
        List<Frame> frames = Frame.both(shot.width(), shot.height()).toList();
        ChatViewModel chat = page();
        ChatView view = new ChatView(chat, _ -> {}, settings);
        new Scene(view, shot.width(), shot.height());
        frames.getFirst().around(view);
        chat.choice().choose(LLAMA);
        shot.steps().accept(new Shown(chat, view));
        frames.forEach(frame -> {
            frame.around(view);
            frame.keep(view, "parameters", shot.what());
        });
    }

    private ChatViewModel page() {
        Clock clock = Clock.systemUTC();
        Estimates estimates = new Estimates(settings);
        ChatServices services = new ChatServices(
                new InlineBackground(),
                () -> new ChatServices.Line(Payer.real("Test"), new ScriptedWorkersAi()),
                new Ledger(new SqliteEntries(database), clock),
                ChatDesk.kept(database, clock),
                new DiskFiles(),
                settings,
                clock,
                () -> {});
        return new ChatViewModel(
                services, new ModelChoice(Catalogue::bundled, settings, estimates, services.background()));
    }
}
