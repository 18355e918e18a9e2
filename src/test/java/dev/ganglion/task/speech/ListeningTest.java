package dev.ganglion.task.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.audio.Recording;
import dev.ganglion.audio.cut.CutLimits;
import dev.ganglion.audio.cut.Cuts;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.task.Paid;
import dev.ganglion.task.speech.Heard.Told;
import dev.ganglion.workersai.speech.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListeningTest {
    @TempDir
    Path folder;

    private Cuts cuts;

    @BeforeEach
    void cutIntoFour() throws Exception {
        CutLimits limits = new CutLimits(Duration.ofSeconds(3), 7_000_000, Duration.ofSeconds(2));
        cuts = Cuts.of(Recording.of(Tones.wav(folder.resolve("talk.wav"), 4, 1.4, 0.8)), limits, _ -> {});
        assertThat(cuts.spans()).hasSizeBetween(4, 6);
    }

    @Test
    void tellsEachPieceByTheTimesOfTheWhole() throws Exception {
        Map<Integer, Heard> heard = listen(all(), (_, length, _) -> paid(length));

        for (int i = 0; i < cuts.spans().size(); i++) {
            assertThat(heard.get(i)).isInstanceOf(Told.class);
            Passage passage = ((Told) heard.get(i)).script().passages().getFirst();
            assertThat(passage.at().start())
                    .isEqualTo(cuts.spans().get(i).start().toNanos() / 1e9);
        }
    }

    @Test
    void hasTwoInFlight() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        listen(List.of(0, 1, 2, 3), (_, length, _) -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            await(both);
            inFlight.decrementAndGet();
            return paid(length);
        });

        assertThat(most).hasValue(2);
    }

    @Test
    void keepsTheOthersWhenOneFailsAndListensToThatOneAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Ear deafOnce = (_, length, _) -> {
            if (calls.incrementAndGet() == 2) {
                throw new WorkersAiException(new Failure.Server(ServiceError.NONE));
            }
            return paid(length);
        };

        Map<Integer, Heard> heard = listen(all(), deafOnce);
        List<Integer> failed = heard.entrySet().stream()
                .filter(each -> each.getValue() instanceof Heard.Failed)
                .map(Map.Entry::getKey)
                .toList();

        assertThat(failed).hasSize(1);
        assertThat(listen(failed, deafOnce))
                .hasSize(1)
                .allSatisfy((_, told) -> assertThat(told).isInstanceOf(Told.class));
    }

    @Test
    void asksForNoMoreWhereEveryPieceWouldFailAlike() throws Exception {
        AtomicInteger calls = new AtomicInteger();

        Map<Integer, Heard> heard = listen(all(), (_, _, _) -> {
            calls.incrementAndGet();
            throw new WorkersAiException(new Failure.Unauthorised(ServiceError.NONE));
        });

        assertThat(calls).hasValueBetween(1, 2);
        assertThat(heard.get(cuts.spans().size() - 1)).isInstanceOf(Heard.Left.class);
    }

    @Test
    void doesNotSendWhatIsSilent() throws Exception {
        CutLimits limits = new CutLimits(Duration.ofSeconds(2), 7_000_000, Duration.ofSeconds(1));
        cuts = Cuts.of(Recording.of(Tones.wav(folder.resolve("long.wav"), 1, 1, 6)), limits, _ -> {});
        AtomicInteger calls = new AtomicInteger();

        Map<Integer, Heard> heard = listen(all(), (_, length, _) -> {
            calls.incrementAndGet();
            return paid(length);
        });

        assertThat(heard.values()).anyMatch(Heard.Silent.class::isInstance);
        assertThat(calls.get())
                .isEqualTo((int)
                        heard.values().stream().filter(Told.class::isInstance).count())
                .isLessThan(cuts.spans().size());
    }

    @Test
    void cancelsWhatIsInFlightWhenInterrupted() throws Exception {
        Thread listener = Thread.currentThread();
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger cancelled = new AtomicInteger();

        assertThatThrownBy(() -> listen(all(), (_, _, _) -> {
                    listener.interrupt();
                    try {
                        never.await();
                        throw new AssertionError("nobody counts down");
                    } catch (InterruptedException stopped) {
                        cancelled.incrementAndGet();
                        throw stopped;
                    }
                }))
                .isInstanceOf(InterruptedException.class);

        assertThat(cancelled.get()).isBetween(1, 2);
    }

    private List<Integer> all() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < cuts.spans().size(); i++) {
            places.add(i);
        }
        return places;
    }

    private Map<Integer, Heard> listen(List<Integer> pieces, Ear ear) throws InterruptedException {
        Map<Integer, Heard> heard = new TreeMap<>();
        Listening.to(cuts, pieces, ear, heard::put);
        return heard;
    }

    private static void await(CyclicBarrier both) throws InterruptedException {
        try {
            both.await();
        } catch (java.util.concurrent.BrokenBarrierException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Paid<Transcript> paid(Duration length) {
        Transcript heard =
                new Transcript("heard", List.of(), List.of(), Optional.empty(), Optional.of(length), Optional.empty());
        return new Paid<>(heard, Optional.empty(), Optional.empty(), Duration.ZERO, true, List.of());
    }
}
