package dev.ganglion.ui.connection;

import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.ui.connection.doctor.DoctorViewModel;
import dev.ganglion.ui.connection.draft.Draft;
import dev.ganglion.workersai.doctor.Finding;
import dev.ganglion.workersai.profile.Connecting;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Typed;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A profile as it was typed when something with it began, so that typing may go on meanwhile.
///
/// @param kept what is kept of it, whose token counts where none was typed
/// @param copied whose token it takes over otherwise
/// @param secrets what no report may show
record Submission(
        Profile profile, Typed typed, Optional<Profile> kept, Optional<Profile> copied, List<String> secrets) {
    /// What stands in `draft`, which has no problems.
    static Submission of(Draft draft) {
        return new Submission(draft.profile(), draft.typed(), draft.kept(), draft.copied(), draft.secrets());
    }

    /// Keeps it. Blocks.
    void save(Connecting connecting) throws SecretException, InterruptedException {
        connecting.save(profile, completed(connecting));
    }

    /// The same, to be examined. Until it is saved, its token is where it was.
    DoctorViewModel.Subject patient(Connecting connecting) {
        Profile examined = kept.map(before -> profile.in(before.home())).orElse(profile);
        return new DoctorViewModel.Subject() {
            @Override
            public void examine(Consumer<Finding> each) throws SecretException, InterruptedException {
                connecting.examine(examined, completed(connecting), each);
            }

            @Override
            public String name() {
                return profile.name();
            }

            @Override
            public List<String> secrets() {
                return secrets;
            }
        };
    }

    private Typed completed(Connecting connecting) throws SecretException, InterruptedException {
        if (copied.isEmpty() || typed.token().isPresent() || !profile.reach().needsToken()) {
            return typed;
        }
        return new Typed(connecting.token(copied.get()), typed.gateway());
    }
}
