package dev.ganglion.app;

import dev.ganglion.workersai.profile.Access;
import dev.ganglion.workersai.profile.Connecting.Hindrance;
import dev.ganglion.workersai.profile.Profile;
import java.util.Optional;

/// What is in use, and what should be.
record InUse(Access access, Optional<Hindrance> hindrance) {
    static InUse of(Access access) {
        return new InUse(access, Optional.empty());
    }

    /// The same, what is hindered being as `saved` says where that is it.
    InUse knowing(Profile saved) {
        return new InUse(
                access,
                hindrance.map(old -> old.profile().id().equals(saved.id()) ? new Hindrance(saved, old.why()) : old));
    }
}
