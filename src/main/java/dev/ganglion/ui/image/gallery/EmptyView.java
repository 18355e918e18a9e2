package dev.ganglion.ui.image.gallery;

import dev.ganglion.ui.image.gallery.GalleryServices.Uses;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands where there are no pictures: how to come to some, or out of a search that finds none.
final class EmptyView extends VBox {
    private static final int EXAMPLES = 3;

    private final GalleryViewModel shown;
    private final Uses uses;

    EmptyView(GalleryViewModel shown, Uses uses) {
        this.shown = shown;
        this.uses = uses;
        setId("gallery-empty");
        getStyleClass().add("gallery-empty");
    }

    /// Says why there is nothing.
    void fill() {
        getChildren().clear();
        if (shown.state().get() instanceof State.Failed(String why)) {
            words(Feather.ALERT_TRIANGLE, why);
            button("gallery.again", "gallery-again", shown::refresh);
        } else if (shown.untouched()) {
            teach();
        } else if (!shown.words().get().isBlank()) {
            words(Feather.SEARCH, Texts.text("gallery.none.found", shown.words().get()));
            button("gallery.none.clear", "gallery-clear", () -> shown.words().set(""));
        } else {
            words(
                    Feather.IMAGE,
                    Texts.text("gallery.none." + shown.which().get().name()));
        }
    }

    private void teach() {
        words(Feather.IMAGE, Texts.text("gallery.none.KEPT"));
        button("gallery.draw", "gallery-draw", uses::draw);
        Label or = new Label(Texts.text("gallery.examples"));
        or.getStyleClass().addAll("muted", "secondary");
        getChildren().add(or);
        IntStream.rangeClosed(1, EXAMPLES)
                .mapToObj(number -> Texts.text("gallery.example." + number))
                .forEach(this::example);
    }

    private void example(String prompt) {
        Hyperlink link = new Hyperlink(prompt);
        link.setOnAction(_ -> {
            uses.prompt(prompt);
            link.setVisited(false);
        });
        getChildren().add(link);
    }

    private void words(Feather icon, String what) {
        Label words = new Label(Wrapping.safe(what));
        words.getStyleClass().add("reading");
        words.setWrapText(true);
        getChildren().addAll(Icons.large(icon), words);
    }

    private void button(String key, String id, Runnable action) {
        Button button = new Button(Texts.text(key));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        getChildren().add(button);
    }
}
