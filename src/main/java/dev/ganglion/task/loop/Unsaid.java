package dev.ganglion.task.loop;

import dev.ganglion.domain.speech.Stage;

/// A stage has come to nothing: no words were heard, the answer is empty, or has no sound.
public final class Unsaid extends Exception {
    private static final long serialVersionUID = 1;

    private final Stage stage;

    public Unsaid(Stage stage) {
        super("nothing came of " + stage);
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }
}
