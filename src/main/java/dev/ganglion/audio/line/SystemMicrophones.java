package dev.ganglion.audio.line;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.NoMicrophone;
import dev.ganglion.audio.PcmFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/// What the machine records with. A device that does not know the wanted format is opened in one of its
/// own, which is converted.
public final class SystemMicrophones implements Microphones {
    private static final List<PcmFormat> USUAL = List.of(
            new PcmFormat(48_000, 1), new PcmFormat(44_100, 1), new PcmFormat(48_000, 2), new PcmFormat(44_100, 2));

    @Override
    public List<Microphone> list() {
        var found = new ArrayList<Microphone>();
        try {
            if (supported(PcmFormat.SPEECH, AudioSystem::isLineSupported).isPresent()) {
                found.add(Microphone.DEFAULT);
            }
            for (Mixer.Info info : AudioSystem.getMixerInfo()) {
                if (supported(PcmFormat.SPEECH, AudioSystem.getMixer(info)::isLineSupported)
                        .isPresent()) {
                    found.add(new Microphone(info.getName()));
                }
            }
        } catch (IllegalArgumentException | SecurityException | LinkageError e) {
            return List.of();
        }
        return List.copyOf(found);
    }

    @Override
    public Input open(Microphone microphone, PcmFormat format) throws AudioException {
        try {
            Predicate<DataLine.Info> knows = microphone.equals(Microphone.DEFAULT)
                    ? AudioSystem::isLineSupported
                    : mixer(microphone)::isLineSupported;
            PcmFormat own = supported(format, knows).orElseThrow(IllegalArgumentException::new);
            TargetDataLine line = line(microphone, info(own));
            line.open(Lines.format(own), own.rate() * own.channels() * Short.BYTES);
            line.start();
            Input input = new LineInput(line);
            return own.equals(format) ? input : new ConvertedInput(input, own, format);
        } catch (LineUnavailableException | IllegalArgumentException | IllegalStateException e) {
            throw new AudioException(new NoMicrophone(Lines.reason(e)), e);
        } catch (SecurityException | LinkageError e) {
            throw new AudioException(new NoMicrophone(Lines.reason(e)), e);
        }
    }

    private static Optional<PcmFormat> supported(PcmFormat wanted, Predicate<DataLine.Info> knows) {
        return Stream.concat(Stream.of(wanted), USUAL.stream())
                .filter(format -> knows.test(info(format)))
                .findFirst();
    }

    private static TargetDataLine line(Microphone microphone, DataLine.Info info) throws LineUnavailableException {
        return (TargetDataLine)
                (microphone.equals(Microphone.DEFAULT)
                        ? AudioSystem.getLine(info)
                        : mixer(microphone).getLine(info));
    }

    private static Mixer mixer(Microphone microphone) {
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            if (info.getName().equals(microphone.name())) {
                return AudioSystem.getMixer(info);
            }
        }
        throw new IllegalArgumentException(microphone.name());
    }

    private static DataLine.Info info(PcmFormat format) {
        return new DataLine.Info(TargetDataLine.class, Lines.format(format));
    }
}
