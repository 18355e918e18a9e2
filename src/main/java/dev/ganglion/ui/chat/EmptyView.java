package dev.ganglion.ui.chat;

import dev.ganglion.ui.kit.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What an empty conversation shows: one sentence and three prompts to try.
final class EmptyView extends VBox {
    private static final List<String> EXAMPLES =
            List.of(Texts.text("chat.example.long"), Texts.text("chat.example.poem"), Texts.text("chat.example.list"));

    EmptyView(ChatViewModel chat) {
        getStyleClass().add("chat-empty");
        Label title = new Label(Texts.text("chat.empty.title"));
        title.getStyleClass().add("title-2");
        Label sentence = new Label(Texts.text("chat.empty.sentence"));
        sentence.getStyleClass().add("muted");
        VBox examples = new VBox();
        examples.getStyleClass().add("examples");
        for (String example : EXAMPLES) {
            Button button = new Button(example);
            button.getStyleClass().add("example");
            button.setOnAction(pressed -> chat.ask(example));
            examples.getChildren().add(button);
        }
        getChildren().addAll(title, sentence, examples);
    }
}
