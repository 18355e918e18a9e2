package dev.ganglion.app;

import dev.ganglion.storage.Database;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.shell.Notice;
import dev.ganglion.ui.shell.ShellViewModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// What a start finds wrong: files that were damaged and are kept aside, and half an account in the environment.
///
/// @param folders opens folders
record FirstNotices(Place place, ShellViewModel shell, Consumer<Path> folders) {
    /// Tells it. UI thread.
    void tell(Database database) {
        place.settings().keptAside().ifPresent(file -> tellAside("notice.settings-aside", file));
        database.keptAside().ifPresent(file -> tellAside("notice.database-aside", file));
        if (halfConnected()) {
            shell.notice(Notice.trouble(Texts.text("notice.half-connected")));
        }
    }

    private void tellAside(String key, Path file) {
        shell.notice(Notice.trouble(Texts.text(key, file))
                .offering(Texts.text("notice.folder"), () -> folders.accept(folder(file))));
    }

    private static Path folder(Path file) {
        return Objects.requireNonNullElse(file.getParent(), file);
    }

    /// Whether one of the two variables of an account is set, and the other is not.
    private boolean halfConnected() {
        Map<String, String> set = place.environment();
        return set.getOrDefault("CLOUDFLARE_ACCOUNT_ID", "").isBlank()
                != set.getOrDefault("CLOUDFLARE_API_TOKEN", "").isBlank();
    }
}
