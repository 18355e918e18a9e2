package dev.ganglion.ui.shell;

import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.page.Understudy;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// A page of one button.
record Sheet(String id, Button button, StackPane content, Button standIn) implements Page {
    Sheet(String id) {
        this(id, new Button(id), new StackPane(), new Button());
        content.getChildren().setAll(button);
    }

    @Override
    public Optional<Understudy> understudy() {
        return Optional.of(new Understudy(standIn, List.of(() -> standIn.setText("acted"))));
    }

    @Override
    public String title() {
        return id;
    }

    @Override
    public Feather icon() {
        return Feather.BOX;
    }

    @Override
    public void shown() {
        button.requestFocus();
    }
}
