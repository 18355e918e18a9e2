package dev.ganglion.ui.catalogue;

import dev.ganglion.domain.Model;
import java.util.Map;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that work anywhere on the page.
final class CatalogueKeys implements EventHandler<KeyEvent> {
    private final Map<KeyCombination, Runnable> keys;

    CatalogueKeys(CatalogueViewModel catalogue, Runnable find) {
        keys = Map.of(
                ctrl(KeyCode.F),
                find,
                ctrl(KeyCode.D),
                () -> onSelected(catalogue, catalogue::star),
                ctrl(KeyCode.E),
                () -> onSelected(catalogue, catalogue::pick),
                ctrl(KeyCode.ENTER),
                () -> catalogue.comparison().show());
    }

    @Override
    public void handle(KeyEvent key) {
        keys.entrySet().stream()
                .filter(each -> each.getKey().match(key))
                .findFirst()
                .ifPresent(each -> {
                    each.getValue().run();
                    key.consume();
                });
    }

    private static void onSelected(CatalogueViewModel catalogue, Consumer<Model> command) {
        Model model = catalogue.selected().get();
        if (model != null) {
            command.accept(model);
        }
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
