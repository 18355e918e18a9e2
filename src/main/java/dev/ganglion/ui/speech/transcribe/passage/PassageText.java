package dev.ganglion.ui.speech.transcribe.passage;

import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Word;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The text of a passage with what was found in it, and the word that sounds.
final class PassageText extends TextFlow {
    /// A part of the text that stands out.
    private record Mark(int from, int to, String style) {}

    PassageText() {
        getStyleClass().add("passage-text");
    }

    /// @param now where the recording is, if that is within the passage
    /// @param chosen the hit that is looked at
    void show(Passage passage, List<Hit> hits, Optional<Hit> chosen, Optional<Double> now) {
        List<Mark> marks = new ArrayList<>();
        hits.forEach(hit ->
                marks.add(new Mark(hit.from(), hit.to(), chosen.equals(Optional.of(hit)) ? "hit-chosen" : "hit")));
        if (marks.isEmpty()) {
            marks.addAll(spoken(passage, now));
        }
        List<String> parts = new ArrayList<>();
        List<String> styles = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks) {
            add(parts, styles, passage.text().substring(at, mark.from), "");
            add(parts, styles, passage.text().substring(mark.from, mark.to), mark.style);
            at = mark.to;
        }
        add(parts, styles, passage.text().substring(at), "");
        List<String> safe = Wrapping.parts(parts);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < safe.size(); i++) {
            nodes.add(node(safe.get(i), styles.get(i)));
        }
        getChildren().setAll(nodes);
    }

    /// Which letter of the passage is at that place of the scene, if one is.
    OptionalInt letter(double sceneX, double sceneY) {
        Point2D place = sceneToLocal(sceneX, sceneY);
        int from = 0;
        for (Node node : getChildren()) {
            String part = node instanceof Text plain ? plain.getText() : ((Label) node).getText();
            Point2D within = node.parentToLocal(place);
            if (node instanceof Label && node.contains(within)) {
                return OptionalInt.of(from);
            }
            if (node instanceof Text plain && plain.contains(within)) {
                return OptionalInt.of(from + plain.hitTest(within).getCharIndex());
            }
            from += part.length();
        }
        return OptionalInt.empty();
    }

    private static void add(List<String> parts, List<String> styles, String part, String style) {
        if (!part.isEmpty()) {
            parts.add(part);
            styles.add(style);
        }
    }

    private static Node node(String text, String style) {
        // What is pressed must still be there when it is let go, though its word may begin to sound meanwhile.
        if (style.isEmpty()) {
            Text plain = new Text(text);
            plain.getStyleClass().add("text");
            plain.setMouseTransparent(true);
            return plain;
        }
        Label label = new Label(text);
        label.getStyleClass().add(style);
        if (style.equals("doubtful")) {
            label.setTooltip(new Tooltip(Texts.text("transcribe.unsure")));
        } else {
            label.setMouseTransparent(true);
        }
        return label;
    }

    /// The word that sounds, and those that the model is not sure of, as far as they stand in the text as
    /// heard.
    private static List<Mark> spoken(Passage passage, Optional<Double> now) {
        List<Mark> marks = new ArrayList<>();
        for (WordPlace place : WordPlace.of(passage)) {
            Word word = place.word();
            if (now.filter(word.at()::contains).isPresent()) {
                marks.add(new Mark(place.from(), place.to(), "now"));
            } else if (word.unsure()) {
                marks.add(new Mark(place.from(), place.to(), "doubtful"));
            }
        }
        return marks;
    }
}
