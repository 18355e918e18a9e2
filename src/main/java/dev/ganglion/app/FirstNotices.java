package dev.ganglion.app;

import dev.ganglion.domain.StorageException;
import dev.ganglion.storage.Database;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.shell.Notice;
import dev.ganglion.ui.shell.ShellViewModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// What is wrong with the place: files that were damaged and are kept aside, half an account in the
/// environment, and settings that cannot be saved.
///
/// @param folders opens folders
record FirstNotices(Place place, ShellViewModel shell, Consumer<Path> folders) {
    /// Tells it now, and from now on when settings cannot be saved. UI thread.
    void tell(Database database, Background background) {
        place.settings().keptAside().ifPresent(file -> tellAside("notice.settings-aside", file));
        database.keptAside().ifPresent(file -> tellAside("notice.database-aside", file));
        if (halfConnected()) {
            shell.notice(Notice.trouble(Texts.text("notice.half-connected")));
        }
        hear(background);
    }

    /// Once, however many cannot be saved, until they can be again.
    private void hear(Background background) {
        place.settings()
                .onTrouble(now -> background.<Boolean>start(
                        yield -> yield.accept(true), _ -> tellUnsaved(now), () -> {}, _ -> {}));
    }

    private void tellUnsaved(Optional<StorageException> now) {
        String words = Texts.text("notice.settings-unsaved", place.folders().settings());
        shell.dismiss(words);
        now.ifPresent(_ -> shell.notice(Notice.trouble(words)
                .offering(
                        Texts.text("notice.folder"),
                        () -> folders.accept(folder(place.folders().settings())))));
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
