package dev.ganglion.domain.backup;

import java.nio.file.Path;
import java.util.List;

/// Writes all that the user has made into one file, and brings it back. Secrets are never in it, nor is where
/// connections lead: a backup of somebody else must not turn a token to another host. Of drawn pictures it
/// holds the facts and the thumbnails; their files stay in their folder.
///
/// Every method blocks on the disk, is safe on any thread, and throws [StorageException] with a sentence for the user.
public interface Backups {
    /// Writes a backup; a file that is there is replaced once the new one is whole.
    Contents write(Path target);

    /// Reads a backup far enough to know that it can be restored.
    Contents inspect(Path backup);

    /// Makes everything ready so that the next start begins with what the backup holds, rather than with what was made
    /// ready before. Until then nothing changes. What the computer holds now is kept aside then.
    Contents stage(Path backup);

    /// Drops what was made ready.
    void unstage();

    /// What is kept on this computer, and where.
    List<Holding> holdings();
}
