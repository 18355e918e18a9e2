package dev.ganglion.ui.chat;

import dev.ganglion.domain.Settings;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.export.Export;
import dev.ganglion.export.Format;
import dev.ganglion.export.Import;
import dev.ganglion.export.Unreadable;
import dev.ganglion.ui.chat.composer.ComposerViewModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// What is in the composer, kept for each conversation and for the one that has not begun, of which the setup is kept
/// too. UI thread only.
final class Drafts {
    private static final System.Logger LOG = System.getLogger(Drafts.class.getName());
    private static final String NOT_BEGUN = "not-begun";
    private static final String SETUP = "chat.setup";

    private final History history;
    private final Settings settings;

    Drafts(History history, Settings settings) {
        this.history = history;
        this.settings = settings;
    }

    /// Keeps the draft of a conversation; an empty one forgets what was kept before.
    void keep(Conversation of, Draft draft) {
        history.saveDraft(key(of), draft);
    }

    /// Brings the draft of a conversation that has not begun, unless something is written meanwhile.
    void restore(Conversation begun, ComposerViewModel composer) {
        history.draft(key(begun), kept -> {
            if (composer.draft().isEmpty()) {
                composer.show(kept);
            }
        });
    }

    /// Keeps the setup of a conversation that has not begun.
    void keepSetup(Conversation notBegun) {
        settings.put(SETUP, notBegun.setup().equals(Setup.NONE) ? "" : written(notBegun));
    }

    /// It belongs to a conversation that has begun.
    void forgetSetup() {
        settings.put(SETUP, "");
    }

    /// The setup that was kept last, for a conversation that has not begun.
    Setup setup() {
        return settings.value(SETUP)
                .filter(json -> !json.isEmpty())
                .map(Drafts::read)
                .orElse(Setup.NONE);
    }

    private static String written(Conversation conversation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Export(Format.JSON, Set.of(), _ -> Optional.empty()).write(conversation, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Setup read(String json) {
        try {
            return Import.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                    .conversation()
                    .setup();
        } catch (IOException | Unreadable broken) {
            LOG.log(System.Logger.Level.WARNING, "The setup that was kept cannot be read", broken);
            return Setup.NONE;
        }
    }

    private static String key(Conversation conversation) {
        return conversation.turns().isEmpty() ? NOT_BEGUN : conversation.id();
    }
}
