package dev.ganglion.ui.image.look;

import dev.ganglion.domain.Settings;
import dev.ganglion.ui.task.run.Kept;
import dev.ganglion.workersai.image.Look;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;

/// What the user wants to know, kept over a restart. UI thread only.
final class Question {
    private final StringProperty words;
    private final StringProperty target;
    private final ObjectProperty<Wish> wish;
    private final ObjectProperty<Look.Caption.Length> length;

    Question(Settings settings) {
        words = Kept.text(settings, "look.words", "");
        target = Kept.text(settings, "look.target", "");
        wish = Kept.choice(settings, "look.wish", Wish.QUERY);
        length = Kept.choice(settings, "look.length", Look.Caption.Length.NORMAL);
    }

    /// What is typed for a model of that kind.
    String typed(Eye eye) {
        return switch (eye) {
            case DESCRIBES -> words.get();
            case CLASSIFIES, DETECTS -> "";
            case LOOKS ->
                switch (wish.get()) {
                    case QUERY -> words.get();
                    case CAPTION -> "";
                    case POINT, DETECT -> target.get();
                };
        };
    }

    /// A question.
    StringProperty words() {
        return words;
    }

    /// What is looked for.
    StringProperty target() {
        return target;
    }

    ObjectProperty<Wish> wish() {
        return wish;
    }

    ObjectProperty<Look.Caption.Length> length() {
        return length;
    }
}
