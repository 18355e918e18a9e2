package dev.ganglion.ui.connection.draft;

import dev.ganglion.workersai.profile.Profile;
import java.util.Optional;

/// Where a draft comes from.
///
/// @param copied whose tokens a copy takes over when it is saved
public record Origin(String id, Optional<Profile> copied) {}
