package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Unknown;
import dev.ganglion.audio.PcmStream;
import java.util.Map;
import java.util.Map.Entry;

/// What a file is by its first bytes.
enum Container {
    WAV("WAV", "audio/wav") {
        @Override
        PcmStream open(Bytes file) throws AudioException, InterruptedException {
            return Linear.wav(file);
        }
    },
    FLAC("FLAC", "audio/flac") {
        @Override
        PcmStream open(Bytes file) throws AudioException, InterruptedException {
            return Flac.open(file);
        }
    },
    OGG("Ogg", "audio/ogg") {
        @Override
        PcmStream open(Bytes file) throws AudioException, InterruptedException {
            return Ogg.track(file).open(toString());
        }
    },
    MP4("MP4", "audio/mp4") {
        @Override
        PcmStream open(Bytes file) throws AudioException, InterruptedException {
            return Mp4.track(file).open(toString());
        }
    },
    WEBM("WebM", "audio/webm") {
        @Override
        PcmStream open(Bytes file) throws AudioException, InterruptedException {
            return WebM.track(file).open(toString());
        }
    },
    AAC("AAC", "audio/aac") {
        @Override
        PcmStream open(Bytes file) throws AudioException, InterruptedException {
            return Adts.track(file).open(toString());
        }
    },
    MP3("MP3", "audio/mpeg") {
        @Override
        PcmStream open(Bytes file) throws AudioException, InterruptedException {
            return Mp3.track(file).open(toString());
        }
    };

    private static final long EBML = 0x1A45DFA3L;
    private static final Map<String, String> STRANGERS = Map.ofEntries(
            Map.entry("\u0089PNG", "a PNG picture"),
            Map.entry("\u00FF\u00D8\u00FF", "a JPEG picture"),
            Map.entry("GIF8", "a GIF picture"),
            Map.entry("%PDF", "a PDF document"),
            Map.entry("PK\u0003\u0004", "a ZIP archive or an office document"),
            Map.entry("MThd", "MIDI"),
            Map.entry("FORM", "AIFF"),
            Map.entry(".snd", "Sun audio"),
            Map.entry("#!AM", "AMR"),
            Map.entry("0&\u00B2u", "Windows Media"),
            Map.entry("{", "JSON"),
            Map.entry("[", "JSON"),
            Map.entry("<", "a web page"));

    private final String title;
    private final String mediaType;

    Container(String title, String mediaType) {
        this.title = title;
        this.mediaType = mediaType;
    }

    abstract PcmStream open(Bytes file) throws AudioException, InterruptedException;

    static Container of(Bytes file) throws AudioException, InterruptedException {
        String mark = file.mark(0);
        if (mark.equals("RIFF") && file.mark(8).equals("WAVE")) {
            return WAV;
        }
        if (mark.equals("fLaC")) {
            return FLAC;
        }
        if (mark.equals("OggS")) {
            return OGG;
        }
        if (file.mark(4).equals("ftyp")) {
            return MP4;
        }
        if (file.big(0, 4) == EBML) {
            return WEBM;
        }
        String stranger = stranger(mark);
        if (stranger.isEmpty() && Adts.is(file)) {
            return AAC;
        }
        if (stranger.isEmpty() && Mp3.is(file)) {
            return MP3;
        }
        throw new AudioException(new Unknown(stranger));
    }

    /// What a file that is no recording seems to be; empty where nothing tells.
    private static String stranger(String mark) {
        return STRANGERS.entrySet().stream()
                .filter(entry -> mark.startsWith(entry.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse("");
    }

    String mediaType() {
        return mediaType;
    }

    @Override
    public String toString() {
        return title;
    }
}
