package dev.ganglion.ui.image.look;

import dev.ganglion.task.Paid;

/// What a model was asked about a picture, what it said and what that took. Each is itself only.
final class Answer {
    private final Asked asked;
    private final Paid<Outcome> paid;

    Answer(Asked asked, Paid<Outcome> paid) {
        this.asked = asked;
        this.paid = paid;
    }

    Asked asked() {
        return asked;
    }

    Paid<Outcome> paid() {
        return paid;
    }

    Seen seen() {
        return paid.value().seen();
    }
}
