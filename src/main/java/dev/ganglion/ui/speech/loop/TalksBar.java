package dev.ganglion.ui.speech.loop;

import dev.ganglion.domain.speech.Talks.Talk;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Goes back to an earlier conversation, deletes this one, and begins another.
final class TalksBar extends HBox {
    private final LoopViewModel loop;
    private final Runnable home;

    /// @param home puts the focus where Space talks, and presses no button
    TalksBar(LoopViewModel loop, Runnable home) {
        this.loop = loop;
        this.home = home;
        getStyleClass().add("talks-bar");
        setMinWidth(USE_PREF_SIZE);
        Node earlier = earlier();
        Node fresh = fresh();
        getChildren().addAll(earlier, clear(), fresh);
        managedProperty().bind(earlier.visibleProperty().or(fresh.visibleProperty()));
    }

    private Node earlier() {
        MenuButton earlier = new MenuButton(Texts.text("loop.earlier"), Icons.small(Feather.CLOCK));
        earlier.setId("loop-earlier");
        earlier.getStyleClass().add("quiet");
        earlier.setMinWidth(USE_PREF_SIZE);
        earlier.setTooltip(new Tooltip(Texts.text("loop.earlier.tip")));
        loop.notebook().earlier().subscribe(all -> offer(earlier, all));
        earlier.setOnShowing(_ -> offer(earlier, loop.notebook().earlier().get()));
        earlier.setOnHidden(_ -> home.run());
        earlier.disableProperty().bind(LoopText.busy(loop));
        shownWhere(earlier, loop.notebook().earlier().map(all -> !all.isEmpty()));
        return earlier;
    }

    private void offer(MenuButton menu, List<Talk> all) {
        menu.getItems().setAll(all.stream().map(this::item).toList());
    }

    private CheckMenuItem item(Talk talk) {
        CheckMenuItem item =
                new CheckMenuItem(LoopText.line(talk, loop.services().clock()));
        item.setMnemonicParsing(false);
        item.setSelected(talk.id().equals(loop.notebook().talk()));
        item.setOnAction(_ -> loop.open(talk.id()));
        return item;
    }

    private Node clear() {
        Button clear = TalkBar.button("loop-clear", Feather.TRASH_2, "loop.clear", () -> {
            home.run();
            loop.rearrange(book -> book.delete(book.turns().get()));
        });
        clear.disableProperty().bind(LoopText.busy(loop));
        shownWhere(clear, loop.notebook().turns().map(turns -> !turns.isEmpty()));
        return clear;
    }

    private Node fresh() {
        Button fresh = TalkBar.button("loop-new", Feather.PLUS, "loop.new", () -> {
            home.run();
            loop.begin();
        });
        shownWhere(fresh, loop.notebook().turns().map(turns -> !turns.isEmpty()));
        return fresh;
    }

    private static void shownWhere(Node node, ObservableValue<Boolean> wanted) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(node.visibleProperty());
    }
}
