package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.meter.Entry;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.sandbox.SandboxToken;
import dev.ganglion.sandbox.SandboxToken.Permission;
import dev.ganglion.sandbox.SandboxToken.State;
import dev.ganglion.ui.kit.Shots;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ConnectionsWindowTest {
    private static final String TOKEN = "window-token-of-the-server";
    private static final SandboxOptions QUICK =
            SandboxOptions.defaults().withPace(new Pace(500, Duration.ofMillis(20)));
    private static final SandboxOptions SERVER = QUICK.withToken(TOKEN)
            .withTokens(
                    SandboxToken.only("run-only", Permission.RUN),
                    SandboxToken.only("list-only", Permission.LIST),
                    new SandboxToken("expired", State.EXPIRED, EnumSet.allOf(Permission.class)),
                    new SandboxToken("disabled", State.DISABLED, EnumSet.allOf(Permission.class)));

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void leadsFromTheFirstStartToAnAnswerOfAFreshServerByTheWindowAlone(FxRobot robot) throws Exception {
        try (Sandbox server = Sandbox.start(SERVER);
                Desk desk = Desk.open(robot, stage, home, QUICK)) {
            desk.await("#welcome", Node::isVisible);
            assertThat(connection(robot)).isEqualTo("Sandbox: simulated answers");
            desk.picture("connections-first-start", 1180, 780);
            desk.picture("connections-first-start-small", 900, 600);

            typeServer(desk, server.base().toString());
            paste(desk, "#token-dots", "Bearer " + TOKEN + "\n");
            robot.clickOn("#connection-use");
            desk.await("#passphrase", Node::isVisible);
            robot.write("right horse").push(KeyCode.TAB).write("right horse").push(KeyCode.ENTER);
            desk.await("#connection", said("Shelf"));
            desk.picture("connections-in-window", 1180, 780);

            robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
            desk.ask("What is a ganglion?");
            desk.await(".foot", node -> true);
            assertThat(server.neuronsToday()).isPositive();
            assertThat(desk.today().entries()).extracting(Entry::state).containsExactly(Entry.State.STATED);

            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
            robot.interact(() -> Shots.keep(stage, "connections-strip-menu"));
            robot.write("xyz");
            assertThat(robot.lookup("#composer").queryTextInputControl().getText())
                    .isEmpty();
            robot.clickOn("#use-sandbox");
            desk.await("#connection", said("Sandbox: simulated answers"));
        }
    }

    @Test
    void saysWhichCheckFailedAndWhatToDo(FxRobot robot) throws Exception {
        try (Sandbox server = Sandbox.start(SERVER);
                Desk desk = Desk.open(robot, stage, home, QUICK)) {
            typeServer(desk, server.base().toString());

            examine(desk, "run-only");
            desk.await("#doctor-summary", said("Models run. One thing is worth a look."));
            desk.await(".check", verdict("Permission to list", "warning"));

            examine(desk, "list-only");
            desk.await(".check", verdict("Permission to run", "failed"));

            examine(desk, "expired");
            desk.await(".check", verdict("Token", "failed").and(row -> told(row).contains("has expired")));

            examine(desk, "disabled");
            desk.await(".check", verdict("Token", "failed").and(row -> told(row).contains("is disabled")));
            desk.picture("connections-doctor-disabled", 1180, 780);

            examine(desk, "wrong");
            desk.await(
                    ".check", verdict("Token", "failed").and(row -> !told(row).contains("is disabled")));
            robot.lookup(".check")
                    .queryAll()
                    .forEach(row -> assertThat(told(row)).doesNotContain("wrong"));

            scrollToTop(desk);
            paste(desk, "#connection-base", "http://127.0.0.1:" + freePort() + "/client/v4");
            robot.clickOn("#connection-check");
            desk.await(
                    ".check",
                    verdict("Network", "failed").and(row -> remedy(row).startsWith("What to do")));
            desk.await(".check", verdict("Permission to run", "skipped"));
        }
    }

    /// Opens a new server of one's own and types everything but the token.
    private static void typeServer(Desk desk, String base) {
        FxRobot robot = desk.robot;
        robot.clickOn("#connection").clickOn("#manage-connections");
        desk.await("#connections-list", Node::isVisible);
        robot.clickOn("#connection-new").clickOn("#new-SERVER");
        desk.await("#connection-name", Node::isFocused);
        robot.write("Shelf");
        paste(desk, "#connection-base", base);
        paste(desk, "#account-dots", SERVER.account());
    }

    private static void examine(Desk desk, String token) {
        scrollToTop(desk);
        paste(desk, "#token-dots", token);
        desk.robot.clickOn("#connection-check");
        desk.await("#doctor-run", node -> ((Labeled) node).getText().equals("Check connection"));
    }

    private static void scrollToTop(Desk desk) {
        ScrollPane main = desk.robot.lookup(".editor > .main").query();
        desk.robot.interact(() -> main.setVvalue(0));
    }

    private static void paste(Desk desk, String field, String text) {
        desk.robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A);
        desk.robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        desk.robot.push(KeyCode.CONTROL, KeyCode.V);
    }

    private static Predicate<Node> said(String words) {
        return node -> ((Labeled) node).getText().equals(words);
    }

    private static Predicate<Node> verdict(String check, String verdict) {
        return row -> told(row).startsWith(check + ":")
                && row.getPseudoClassStates().contains(PseudoClass.getPseudoClass(verdict));
    }

    private static String told(Node row) {
        return String.valueOf(row.getAccessibleText());
    }

    private static String remedy(Node row) {
        return ((Labeled) row.lookup(".remedy")).getText();
    }

    private static String connection(FxRobot robot) {
        return robot.lookup("#connection").<Labeled>query().getText();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
