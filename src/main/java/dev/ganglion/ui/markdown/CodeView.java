package dev.ganglion.ui.markdown;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.markdown.code.Lexer;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Shows a listing or a piece of one; the first piece carries the language and copies all of it.
final class CodeView extends VBox implements ContentView {
    private static final PseudoClass CLOSES = PseudoClass.getPseudoClass("closes");

    private final RunFlow flow;
    private Content.Code code;

    CodeView(Links links, Content.Code code) {
        this.code = code;
        flow = new RunFlow(links, "listing");
        getStyleClass().add("code-block");
        if (code.part().opens()) {
            getStyleClass().add("opens");
            getChildren().add(header());
        }
        getChildren().add(flow);
        show(code);
    }

    private HBox header() {
        var language = new Label(code.language().isEmpty() ? "text" : code.language());
        language.getStyleClass().addAll("secondary", "muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var header = new HBox(language, space, copyButton());
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("code-header");
        return header;
    }

    private Button copyButton() {
        var button = new Button("Copy", Icons.small(Feather.COPY));
        button.getStyleClass().addAll("quiet", "copy-code");
        button.setTooltip(new Tooltip("Copy this code"));
        button.setFocusTraversable(true);
        button.setOnAction(_ -> {
            Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, code.listing().text()));
            button.setText("Copied");
            var pause = new PauseTransition(Duration.seconds(1.5));
            pause.setOnFinished(_ -> button.setText("Copy"));
            pause.play();
        });
        return button;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public boolean show(Content content) {
        if (!(content instanceof Content.Code now)
                || now.part().opens() != code.part().opens()
                || !now.language().equals(code.language())) {
            return false;
        }
        code = now;
        pseudoClassStateChanged(CLOSES, now.part().closes());
        flow.show(Lexer.tokens(now.language(), now.text()).stream()
                .map(TextRun::of)
                .toList());
        return true;
    }
}
