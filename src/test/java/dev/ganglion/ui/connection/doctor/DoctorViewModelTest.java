package dev.ganglion.ui.connection.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.connection.doctor.CheckLine.State;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.workersai.doctor.Check;
import dev.ganglion.workersai.doctor.Finding;
import dev.ganglion.workersai.doctor.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DoctorViewModelTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
    private static final Finding NETWORK =
            new Finding(Check.NETWORK, Verdict.OK, Duration.ofMillis(34), "The service answers.", "");
    private static final Finding TOKEN =
            new Finding(Check.TOKEN, Verdict.FAILED, Duration.ofMillis(1240), "Refused s3cret.", "Make a new token.");

    private final List<Exception> troubles = new ArrayList<>();

    private record Examined(List<Finding> findings) implements DoctorViewModel.Subject {
        @Override
        public void examine(Consumer<Finding> each) {
            findings.forEach(each);
        }

        @Override
        public String name() {
            return "Work";
        }

        @Override
        public List<String> secrets() {
            return List.of("s3cret", "");
        }
    }

    /// Keeps what is to be run, so that a test decides when.
    private static final class HeldBackground implements Background {
        private Runnable held = () -> {};

        @Override
        public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed) {
            held = () -> new InlineBackground().start(work, each, done, failed);
            return () -> held = () -> {};
        }
    }

    @Test
    void showsEachCheckAsItComesAndTheNextOneAsRunning() {
        DoctorViewModel doctor = new DoctorViewModel(new InlineBackground(), NOON, troubles::add);

        doctor.examine(new Examined(List.of(NETWORK, TOKEN)));

        assertThat(doctor.lines())
                .extracting(CheckLine::state)
                .containsExactly(
                        new State.Found(NETWORK),
                        new State.Found(TOKEN),
                        new State.Running(),
                        new State.Open(),
                        new State.Open());
    }

    @Test
    void countsWhatFailedBeforeWhatWarns() {
        DoctorViewModel doctor = new DoctorViewModel(new InlineBackground(), NOON, troubles::add);
        Finding list = new Finding(Check.LIST, Verdict.WARNING, Duration.ZERO, "It may not list.", "Allow it.");

        doctor.examine(new Examined(List.of(NETWORK, TOKEN, list)));

        assertThat(doctor.progress().get())
                .returns("One check failed.", Progress::summary)
                .returns(Progress.Tone.BAD, Progress::tone);
    }

    @Test
    void saysThatModelsRunWhereTheTokenMayOnlyNotList() {
        DoctorViewModel doctor = new DoctorViewModel(new InlineBackground(), NOON, troubles::add);
        Finding list = new Finding(Check.LIST, Verdict.WARNING, Duration.ZERO, "It may not list.", "Allow it.");

        doctor.examine(new Examined(List.of(NETWORK, list)));

        assertThat(doctor.progress().get())
                .returns("Models run. One thing is worth a look.", Progress::summary)
                .returns(Progress.Tone.WARNING, Progress::tone);
    }

    @Test
    void copiesWhatWasFoundWithTimesAndRemediesButWithoutSecrets() {
        DoctorViewModel doctor = new DoctorViewModel(new InlineBackground(), NOON, troubles::add);

        doctor.examine(new Examined(List.of(NETWORK, TOKEN)));

        assertThat(doctor.report()).startsWith("""
                Ganglion, check of the connection Work
                Network: Good, 34 ms. The service answers.
                Token: Failed, 1.24 s. Refused •••. Make a new token.
                """);
    }

    @Test
    void keepsWhatWasFoundWhenItIsStopped() {
        HeldBackground held = new HeldBackground();
        DoctorViewModel doctor = new DoctorViewModel(held, NOON, troubles::add);
        doctor.examine(new Examined(List.of(NETWORK)));

        doctor.stop();
        held.held.run();

        assertThat(doctor.progress().get()).isEqualTo(new Progress.Stopped());
        assertThat(doctor.lines()).extracting(CheckLine::state).containsOnly(new State.Open());
    }

    @Test
    void handsOverWhyItCouldNotEvenBegin() {
        DoctorViewModel doctor = new DoctorViewModel(new InlineBackground(), NOON, troubles::add);
        Exception locked = new IllegalStateException("locked");

        doctor.examine(new DoctorViewModel.Subject() {
            @Override
            public void examine(Consumer<Finding> each) throws Exception {
                throw locked;
            }

            @Override
            public String name() {
                return "Work";
            }

            @Override
            public List<String> secrets() {
                return List.of();
            }
        });

        assertThat(troubles).containsExactly(locked);
        assertThat(doctor.progress().get()).isEqualTo(new Progress.Idle());
    }

    @Test
    void saysThatWhatWasFoundIsOldAfterAChange() {
        DoctorViewModel doctor = new DoctorViewModel(new InlineBackground(), NOON, troubles::add);
        doctor.outdate();
        assertThat(doctor.stale().get()).isFalse();
        doctor.examine(new Examined(List.of(NETWORK)));

        doctor.outdate();

        assertThat(doctor.stale().get()).isTrue();
    }
}
