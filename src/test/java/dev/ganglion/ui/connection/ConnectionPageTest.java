package dev.ganglion.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Reach;
import dev.ganglion.workersai.profile.Typed;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ConnectionPageTest {
    private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN = "cfut_" + "x1y2".repeat(10);

    private final MemoryConnecting service = new MemoryConnecting();
    private final List<URI> opened = new ArrayList<>();
    private final ConnectionPage page = new ConnectionPage(new ConnectionServices(
            new InlineBackground(), service, new MemorySettings(), Clock.systemUTC(), opened::add, () -> {}));

    @Start
    void start(Stage stage) {
        Shots.dress(Theme.LIGHT);
        stage.setScene(new Scene(new StackPane(page.content()), 1000, 900));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        page.shown();
    }

    @Test
    void masksATokenInTheAccountFieldAtOnceAndMovesItByOneClick(FxRobot robot) {
        create(robot, "#new-ACCOUNT");
        robot.clickOn("#account-dots").write(ACCOUNT).clickOn("#account-eye");
        assertThat(visible(robot, "#account-plain")).isTrue();

        robot.clickOn("#account-plain").push(KeyCode.SHORTCUT, KeyCode.A);
        paste(robot, TOKEN);
        assertThat(visible(robot, "#account-plain")).isFalse();
        assertThat(visible(robot, "#account-eye")).isFalse();
        assertThat(visible(robot, "#misplaced")).isTrue();

        robot.clickOn("#move-token");

        assertThat(text(robot, "#account-dots")).isEmpty();
        assertThat(text(robot, "#token-dots")).isEqualTo(TOKEN);
        assertThat(visible(robot, "#misplaced")).isFalse();
    }

    @Test
    void keepsAPastedTokenWithoutWhatCameAlong(FxRobot robot) {
        create(robot, "#new-ACCOUNT");
        robot.clickOn("#account-dots");
        paste(robot, "  " + ACCOUNT + "\n");
        robot.clickOn("#token-dots");
        paste(robot, "Authorization: Bearer '" + TOKEN + "'\n");
        assertThat(text(robot, "#token-dots")).isEqualTo(TOKEN);
        assertThat(visible(robot, "#token-plain")).isFalse();
        assertThat(robot.lookup(".note").queryAllAs(Label.class))
                .filteredOn(Node::isVisible)
                .extracting(Label::getText)
                .anyMatch(words -> words.contains("Bearer"));

        robot.clickOn("#home-SESSION").clickOn("#connection-check").push(KeyCode.SHORTCUT, KeyCode.S);
        waitForFxEvents();

        assertThat(service.examined).containsExactly(Typed.of(new Token(TOKEN)));
        assertThat(service.kept)
                .extracting(Profile::reach, Profile::home)
                .containsExactly(tuple(new Reach.Account(ACCOUNT), SecretHome.SESSION));
        assertThat(service.tokens).containsValue(TOKEN);
        assertThat(text(robot, "#token-dots")).isEmpty();
    }

    @Test
    void saysWhatIsMissingAndOpensTheDashboardFromTheGuide(FxRobot robot) {
        create(robot, "#new-GATEWAY");

        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        waitForFxEvents();
        assertThat(visible(robot, "#problem-ACCOUNT")).isTrue();
        assertThat(visible(robot, "#problem-GATEWAY")).isTrue();
        assertThat(visible(robot, "#problem-TOKEN")).isTrue();
        assertThat(service.kept).isEmpty();

        robot.clickOn("#token-how").clickOn("#guide-tokens");

        assertThat(opened).containsExactly(GuideView.TOKENS);
        assertThat(GuideView.TOKENS.getScheme()).isEqualTo("https");
    }

    @Test
    void makesThePassphraseFileWhenATokenIsToBeKeptThere(FxRobot robot) {
        create(robot, "#new-ACCOUNT");
        robot.clickOn("#account-dots").write(ACCOUNT);
        robot.clickOn("#token-dots").write(TOKEN);
        robot.clickOn("#home-FILE").clickOn("#connection-use");
        assertThat(visible(robot, "#passphrase")).isTrue();

        robot.write("right horse").push(KeyCode.TAB).write("right horse").push(KeyCode.ENTER);
        waitForFxEvents();

        assertThat(visible(robot, "#passphrase")).isFalse();
        assertThat(service.now().profile().reach()).isEqualTo(new Reach.Account(ACCOUNT));
        assertThat(service.file.open()).isTrue();
    }

    private static void create(FxRobot robot, String kind) {
        robot.clickOn("#connection-new").clickOn(kind);
        waitForFxEvents();
    }

    private static void paste(FxRobot robot, String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        waitForFxEvents();
    }

    private static boolean visible(FxRobot robot, String selector) {
        return robot.lookup(selector).<Node>query().isVisible();
    }

    private static String text(FxRobot robot, String selector) {
        return robot.lookup(selector).<TextField>query().getText();
    }
}
