package dev.ganglion.sandbox.words;

import dev.ganglion.sandbox.sight.NotAPicture;
import dev.ganglion.sandbox.sight.PictureBytes;
import dev.ganglion.sandbox.sight.Sight;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.wire.Refusal;
import tools.jackson.databind.JsonNode;

/// The pictures, clips and films beside a state, and how large they may be. Only pictures are looked at.
record Media(Work work) {
    private static final int MIB = 1024 * 1024;
    private static final int MEGAPIXELS = 16_000_000;
    private static final int PICTURES = 4 * MIB;
    private static final int ALL_PICTURES = 8 * MIB;
    private static final int CLIPS = 8 * MIB;
    private static final int FILMS = 16 * MIB;

    void check() throws Refusal {
        if (size("images", 4, PICTURES) > ALL_PICTURES) {
            throw Refusal.badInput("'/images' must be at most 8 MiB together");
        }
        if (size("audio", 4, CLIPS) + size("videos", 2, FILMS) > FILMS) {
            throw Refusal.badInput("'/audio' and '/videos' must be at most 16 MiB together");
        }
    }

    int count() {
        return work.input().path("images").size();
    }

    /// What can be said of the pictures, in words.
    String seen() throws Refusal {
        var words = new StringBuilder();
        for (var picture : work.input().path("images")) {
            try {
                var sight = Sight.of(PictureBytes.of(data(picture)));
                if ((long) sight.width() * sight.height() > MEGAPIXELS) {
                    throw Refusal.badInput("a picture of '/images' has more than 16 megapixels");
                }
                sight.sentences().forEach(sentence -> words.append(' ').append(sentence));
            } catch (NotAPicture e) {
                throw Refusal.badInput(String.valueOf(e.getMessage()));
            }
        }
        return words.toString();
    }

    private long size(String name, int most, int largest) throws Refusal {
        var files = work.input().path(name);
        if (files.size() > most) {
            throw Refusal.badInput("Number of items of '/%s' must be <= %d".formatted(name, most));
        }
        long sum = 0;
        for (var file : files) {
            long size = data(file).asString("").length() * 3L / 4;
            if (size > largest) {
                throw Refusal.badInput("an item of '/%s' is larger than %d MiB".formatted(name, largest / MIB));
            }
            sum += size;
        }
        return sum;
    }

    private static JsonNode data(JsonNode file) {
        return file.isObject() ? file.path("base64") : file;
    }
}
