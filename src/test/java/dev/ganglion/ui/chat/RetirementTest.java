package dev.ganglion.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.Migrated;
import dev.ganglion.storage.SqliteConversations;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Models that come to their end, in the conversations that use them.
@ExtendWith(ApplicationExtension.class)
class RetirementTest {
    private static final String ENDING = "@cf/meta/llama-3.2-1b-instruct";
    private static final String INSTEAD = "@cf/meta/llama-3.2-3b-instruct";
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final MemorySettings settings = new MemorySettings();
    private Catalogue catalogue = Catalogue.bundled();

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void openTheDisk() {
        database = Migrated.open(folder.resolve("test.db"));
    }

    @AfterEach
    void closeTheDisk() {
        database.close();
    }

    @Test
    void isSaidOnceTheCatalogueSaysSoAndLeadsToTheReplacement(FxRobot robot) {
        conversation("Old", ENDING);
        conversation("New", INSTEAD);

        robot.interact(() -> {
            Shots.dress(Theme.LIGHT);
            ChatViewModel chat = page();
            chat.choice().choose(ENDING);
            ChatView view = new ChatView(chat, _ -> {}, settings);
            new Scene(view, 1180, 780);
            lay(view);
            assertThat(view.lookup(".retirement").isVisible()).isFalse();
            assertThat(view.lookupAll(".retiring")).isEmpty();

            catalogue = withTheEnd();
            chat.choice().catalogueChanged();
            view.markAgain();
            lay(view);

            assertThat(view.lookup(".retirement").isVisible()).isTrue();
            assertThat(view.lookupAll(".retiring")).hasSize(1);
            for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
                Shots.dress(theme);
                lay(view);
                Screens.write(view, "chat-retiring-" + theme.name().toLowerCase(Locale.ROOT), 1);
            }

            ((Button) view.lookup("#use-replacement")).fire();

            assertThat(chat.choice().model().get().id()).isEqualTo(INSTEAD);
            assertThat(view.lookup(".retirement").isVisible()).isFalse();
        });
    }

    @Test
    void beginsNewConversationsWithTheModelThatIsSet(FxRobot robot) {
        robot.interact(() -> {
            ChatViewModel chat = page();
            chat.choice().choose(ENDING);
            settings.put("default.model.TEXT_GENERATION", INSTEAD);

            chat.startNew();

            assertThat(chat.choice().model().get().id()).isEqualTo(INSTEAD);
        });
    }

    private static void lay(ChatView view) {
        view.applyCss();
        view.layout();
    }

    private Catalogue withTheEnd() {
        return new Catalogue(catalogue.models().stream()
                .map(model -> model.id().equals(ENDING) ? ending(model) : model)
                .toList());
    }

    private static Model ending(Model model) {
        return model.with(new Lifecycle(
                Lifecycle.Status.ACTIVE,
                model.lifecycle().added(),
                Optional.of(LocalDate.of(2026, 12, 31)),
                Optional.of(INSTEAD)));
    }

    private void conversation(String title, String model) {
        new SqliteConversations(database, Clock.systemUTC())
                .save(new Conversation(title, title, model, NOW, List.<Turn>of()));
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
                services, new ModelChoice(() -> catalogue, settings, estimates, services.background()));
    }
}
