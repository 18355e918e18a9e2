package dev.ganglion.ui.settings;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.backup.Backups;
import dev.ganglion.domain.backup.Contents;
import dev.ganglion.domain.backup.Holding;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Notes what is asked of it, and refuses a file named `bad`.
final class FixedBackups implements Backups {
    static final Contents CONTENTS = new Contents(Instant.parse("2026-11-23T15:30:00Z"), "0.1.0", 12, 345, 6);

    final List<String> asked = new ArrayList<>();

    @Override
    public Contents write(Path target) {
        return note("write", target);
    }

    @Override
    public Contents inspect(Path backup) {
        return note("inspect", backup);
    }

    @Override
    public Contents stage(Path backup) {
        return note("stage", backup);
    }

    @Override
    public void unstage() {
        asked.add("unstage");
    }

    @Override
    public List<Holding> holdings() {
        Path home = Path.of("/home/someone/.local/share/ganglion");
        return List.of(
                new Holding(Holding.Kind.CONVERSATIONS_AND_COSTS, home.resolve("ganglion.db"), 4_213_552),
                new Holding(Holding.Kind.SETTINGS, Path.of("/home/someone/.config/ganglion/settings.json"), 812),
                new Holding(Holding.Kind.PICTURES, Path.of("/home/someone/Pictures/Ganglion"), 812_340_000),
                new Holding(Holding.Kind.RECORDINGS, home.resolve("recordings"), 1_310_000),
                new Holding(Holding.Kind.CATALOGUES, home.resolve("catalogues"), 0),
                new Holding(Holding.Kind.LOGS, home.resolve("logs"), 98_304));
    }

    private Contents note(String what, Path file) {
        asked.add(what + " " + file);
        if (file.toString().equals("bad")) {
            throw new StorageException(
                    "The file bad is no backup of Ganglion, or it is damaged. Nothing was changed.", null);
        }
        return CONTENTS;
    }
}
