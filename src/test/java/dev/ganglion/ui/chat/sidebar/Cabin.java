package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.Migrated;
import dev.ganglion.storage.SqliteAttachments;
import dev.ganglion.storage.SqliteConversations;
import dev.ganglion.storage.SqliteSearch;
import dev.ganglion.storage.SqliteShelves;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.models.Retirement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// A sidebar over a store on the disk, beside a page that writes down what it is asked for. Closed by its test.
final class Cabin implements AutoCloseable {
    /// A Monday.
    static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");

    static final String RETIRING = "@cf/old/model";
    static final String MODEL = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";

    final Database database;
    final SettableClock clock = new SettableClock();
    final SqliteConversations conversations;
    final SqliteShelves shelves;
    final MemorySettings settings = new MemorySettings();
    final Page page = new Page();
    private final SidebarServices services;

    Cabin(Path folder) {
        this(folder, new InlineBackground());
    }

    Cabin(Path folder, Background background) {
        database = Migrated.open(folder.resolve("chats.db"));
        conversations = new SqliteConversations(database, clock);
        shelves = new SqliteShelves(database, clock);
        services = new SidebarServices(
                background,
                conversations,
                shelves,
                new SqliteSearch(database),
                new SqliteAttachments(database, clock),
                new DiskFiles(),
                settings,
                clock);
    }

    SidebarViewModel sidebar() {
        SidebarViewModel sidebar = new SidebarViewModel(services, page, _ -> {});
        sidebar.refresh();
        return sidebar;
    }

    /// Keeps a conversation that changed so long ago, and returns its id.
    String keep(String title, Duration ago, String... texts) {
        return keep(title, MODEL, ago, texts);
    }

    String keep(String title, String model, Duration ago, String... texts) {
        clock.now = NOW.minus(ago);
        List<Turn> turns = new ArrayList<>();
        for (String text : texts) {
            turns.add(new Turn.Prompt(UUID.randomUUID().toString(), clock.now, text));
        }
        String id = UUID.randomUUID().toString();
        shelves.add(new Conversation(id, title, model, clock.now, turns));
        clock.now = NOW;
        return id;
    }

    @Override
    public void close() {
        database.close();
    }

    /// A clock that a test sets.
    static final class SettableClock extends Clock {
        Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /// The page, which writes down what it is asked for.
    static final class Page implements SidebarPage {
        final List<String> asked = new ArrayList<>();
        String retiring = RETIRING;
        final StringProperty opened = new SimpleStringProperty("");
        final ObjectProperty<Set<String>> answering = new SimpleObjectProperty<>(Set.of());

        @Override
        public ObservableValue<String> opened() {
            return opened;
        }

        @Override
        public ObservableValue<Set<String>> answering() {
            return answering;
        }

        @Override
        public Optional<Retirement> retirement(String modelId) {
            return modelId.equals(retiring)
                    ? Optional.of(new Retirement("It retires on 31 Dec 2026.", Optional.empty()))
                    : Optional.empty();
        }

        @Override
        public void startNew() {
            asked.add("new");
        }

        @Override
        public void open(String conversation) {
            asked.add("open " + conversation);
            opened.set(conversation);
        }

        @Override
        public void openAt(String conversation, String turn) {
            asked.add("open " + conversation + " at " + turn);
            opened.set(conversation);
        }

        @Override
        public void renamed(String conversation, String title) {
            asked.add("renamed " + conversation + " to " + title);
        }

        @Override
        public void closed(String conversation) {
            asked.add("closed " + conversation);
            opened.set("");
        }
    }
}
