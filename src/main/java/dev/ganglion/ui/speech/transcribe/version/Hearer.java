package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.ui.kit.Background;
import java.time.Duration;
import java.time.Instant;

/// Who listens for a version, and how. UI thread only, but for the work.
public sealed interface Hearer permits PieceHearer, LiveHearer {
    /// What there is to do for a version as it is now. The work runs off the UI thread, its steps are taken
    /// on it.
    Background.Work<Step> work(Version version);

    /// When something is told.
    ///
    /// @param took how long the version has taken so far
    record When(Instant now, Duration took) {}

    /// What the work tells.
    sealed interface Step permits PieceStep, LiveStep {
        /// Writes it into the version.
        void into(Version version, When when);

        /// Where the version is after it.
        Stage stage(Version version);

        /// Whether more was heard, so that it is worth keeping.
        default boolean tells() {
            return false;
        }

        /// Whether nothing of the step before it is left, so that that one need not be taken.
        default boolean replaces(Step before) {
            return false;
        }
    }
}
