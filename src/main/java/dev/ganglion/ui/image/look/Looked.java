package dev.ganglion.ui.image.look;

import dev.ganglion.ui.task.intake.Pictures.Taken;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A picture, and what was said of it since the program began, the latest first. UI thread only.
final class Looked {
    private final Taken.Fitted picture;
    private final ObservableList<Answer> answers = FXCollections.observableArrayList();

    Looked(Taken.Fitted picture) {
        this.picture = picture;
    }

    Taken.Fitted picture() {
        return picture;
    }

    ObservableList<Answer> answers() {
        return answers;
    }

    boolean shows(Taken.Fitted other) {
        return picture.prepared().picture().equals(other.prepared().picture());
    }
}
