package dev.ganglion.audio.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.AudioFailure.NoMicrophone;
import dev.ganglion.audio.AudioFailure.NoSpeaker;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.line.Microphones.Microphone;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void aMachineWithSoundHasNothingToSay() throws Exception {
        var microphones = new MemoryMicrophones(List.of(Microphone.DEFAULT, new Microphone("USB")), new short[0]);

        Availability found = Availability.ask(new MemorySpeaker(), microphones, LONG);

        assertThat(found.noPlaying()).isEmpty();
        assertThat(found.noRecording()).isEmpty();
        assertThat(found.microphones()).containsExactly(Microphone.DEFAULT, new Microphone("USB"));
    }

    @Test
    void aMachineWithoutSaysWhyInSentences() throws Exception {
        Availability found = Availability.ask(new Mute(), new MemoryMicrophones(List.of(), new short[0]), LONG);

        assertThat(found.noPlaying()).contains(new NoSpeaker("there is none"));
        assertThat(found.noRecording()).contains(new NoMicrophone("there is none"));
        assertThat(found.noPlaying().map(AudioFailure::explanation))
                .hasValueSatisfying(
                        text -> assertThat(text.happened()).isEqualTo("No audio output can be used: there is none."));
    }

    @Test
    void whoDoesNotAnswerInTimeIsLeftAlone() throws Exception {
        var never = new CountDownLatch(1);

        var microphones = new MemoryMicrophones(List.of(Microphone.DEFAULT), new short[0]);

        Availability found = Availability.ask(new Hanging(never), microphones, Duration.ofMillis(1));

        assertThat(found.noPlaying()).hasValueSatisfying(why -> assertThat(why).isInstanceOf(NoSpeaker.class));
        assertThat(found.noRecording()).isPresent();
        never.countDown();
    }

    @Test
    void theMachineThatTestsRunOnIsAskedWithoutAnyThrow() throws Exception {
        Availability found = Availability.ask(new SystemSpeaker(), new SystemMicrophones(), LONG);

        assertThat(found.noRecording().isEmpty()).isEqualTo(!found.microphones().isEmpty());
    }

    /// A machine without any output.
    private record Mute() implements Speaker {
        @Override
        public PcmFormat accepted(PcmFormat wanted) throws AudioException {
            throw new AudioException(new NoSpeaker("there is none"));
        }

        @Override
        public Output open(PcmFormat format) throws AudioException {
            throw new AudioException(new NoSpeaker("there is none"));
        }
    }

    /// A driver that does not return.
    private record Hanging(CountDownLatch until) implements Speaker {
        @Override
        public PcmFormat accepted(PcmFormat wanted) {
            try {
                until.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return wanted;
        }

        @Override
        public Output open(PcmFormat format) {
            return new MemorySpeaker().open(format);
        }
    }
}
