package dev.ganglion.ui.speech.loop;

import dev.ganglion.audio.Recording;
import dev.ganglion.task.loop.Turn;
import dev.ganglion.ui.speech.sound.PlayViewModel;

/// What sounds: an answer as it comes, or something that was said before. UI thread only.
final class Playback {
    private final PlayViewModel play;
    private String followed = "";
    private int taken;

    Playback(PlayViewModel play) {
        this.play = play;
    }

    /// Is to sound the answer of that turn as it comes.
    void follow(Turn turn) {
        play.clear();
        followed = turn.facts().id();
        taken = 0;
    }

    /// A turn has come so far.
    void take(Turn turn) {
        if (!turn.facts().id().equals(followed)) {
            return;
        }
        boolean first = taken == 0;
        for (; turn.clips().containsKey(taken); taken++) {
            play.add(Recording.of(turn.clips().get(taken)));
        }
        if (first && taken > 0) {
            play.play();
        }
    }

    /// Nothing more comes of that turn.
    void end(Turn turn) {
        if (turn.facts().id().equals(followed)) {
            play.end();
        }
    }

    /// Sounds what was said.
    void question(Turn turn) {
        forget();
        turn.said().ifPresent(play::add);
        play.end();
        play.play();
    }

    /// Sounds what there is of the answer.
    void answer(Turn turn) {
        forget();
        turn.clips().values().forEach(clip -> play.add(Recording.of(clip)));
        play.end();
        play.play();
    }

    /// Falls silent, and has nothing more to play.
    void forget() {
        followed = "";
        play.clear();
    }
}
