package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.code.Lexer;
import dev.ganglion.ui.markdown.code.Token;
import dev.ganglion.ui.markdown.list.Selectable;
import dev.ganglion.ui.markdown.text.Links;
import dev.ganglion.ui.markdown.text.RunFlow;
import dev.ganglion.ui.markdown.text.SideScroller;
import dev.ganglion.ui.markdown.text.TextGroup;
import dev.ganglion.ui.markdown.text.TextRun;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Shows a listing or a piece of one; the first piece carries the language and copies all of it.
final class CodeView extends VBox implements ContentView {
    private static final PseudoClass CLOSES = PseudoClass.getPseudoClass("closes");

    private final RunFlow flow;
    private final Selectable text;
    private Content.Code code;
    private @Nullable SideScroller scroller;
    private @Nullable CodeHeader header;
    private Subscription look = Subscription.EMPTY;

    CodeView(Links links, Content.Code code) {
        this.code = code;
        flow = new RunFlow(links, "listing");
        text = TextGroup.of(flow);
        getStyleClass().add("code-block");
        if (code.part().opens()) {
            getStyleClass().add("opens");
            header = new CodeHeader(code.language(), this::listing);
            getChildren().add(header);
        }
        getChildren().add(flow);
        sceneProperty().subscribe(this::watch);
        show(code);
    }

    private Listing listing() {
        return code.listing();
    }

    /// The listing outlives this view, so its look is listened to only while the view is on screen.
    private void watch(@Nullable Scene scene) {
        look.unsubscribe();
        look = Subscription.EMPTY;
        if (scene != null) {
            var shared = code.listing().look();
            look = Subscription.combine(
                    shared.wrapped().subscribe(this::wrap), shared.left().subscribe(_ -> follow()));
        }
    }

    private void wrap(boolean wraps) {
        if (wraps == (scroller == null)) {
            return;
        }
        getChildren().removeLast();
        if (wraps) {
            scroller = null;
            getChildren().add(flow);
        } else {
            scroller = new SideScroller(
                    new WideFlow(flow, this::listing), listing().look().left());
            scroller.setHasBar(code.part().closes());
            getChildren().add(scroller);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (header != null) {
            header.offerWrap(
                    listing().columns() * WideFlow.CHARACTER > getWidth() - snappedLeftInset() - snappedRightInset());
        }
    }

    private void follow() {
        if (scroller != null) {
            scroller.follow();
        }
    }

    private static TextRun run(Token token) {
        var styles = token.kind() == Token.Kind.PLAIN
                ? List.<String>of()
                : List.of(token.kind().name().toLowerCase(Locale.ROOT));
        return new TextRun(token.text(), styles, "");
    }

    @Override
    public Selectable text() {
        return text;
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
        if (scroller != null) {
            scroller.setHasBar(now.part().closes());
        }
        var open = now.listing().openAt(now.language(), now.start());
        flow.show(Lexer.tokens(now.language(), now.text(), open).stream()
                .map(CodeView::run)
                .toList());
        return true;
    }
}
