package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Calls that were booked before a process was killed. `-Dkills=200` tries more often.
class KilledLedgerTest {
    private static final int KILLS = Integer.getInteger("kills", 8);

    @TempDir
    private Path folder;

    @Test
    void losesNoSettledCallCountsNoneTwiceAndLeavesNoneOpen() throws Exception {
        KillRounds.Seen seen = new KillRounds(folder).run(KILLS);

        assertThat(seen.reported()).isGreaterThanOrEqualTo(KILLS / 2);
    }
}
