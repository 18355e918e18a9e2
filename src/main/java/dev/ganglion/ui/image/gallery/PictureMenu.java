package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.gallery.Wanted.Which;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/// All that can be done with a picture, with the keys.
final class PictureMenu extends ContextMenu {
    private static final List<List<Deed>> GROUPS = List.of(
            List.of(Deed.RECALL, Deed.REMIX, Deed.PROMPT, Deed.SEED),
            List.of(Deed.CHAT, Deed.REFERENCE),
            List.of(Deed.FAVOUR, Deed.COMPARE, Deed.INFO),
            List.of(Deed.COPY, Deed.SAVE, Deed.FOLDER),
            List.of(Deed.DISCARD));

    PictureMenu(GalleryViewModel shown, Hands hands) {
        for (List<Deed> group : GROUPS) {
            if (!getItems().isEmpty()) {
                getItems().add(new SeparatorMenuItem());
            }
            group.forEach(deed -> getItems().add(item(deed, hands)));
        }
        MenuItem restore = new MenuItem(Texts.text("gallery.restore"), Icons.small(Feather.ROTATE_CCW));
        restore.setOnAction(_ -> hands.handling().bin().restore());
        getItems().add(restore);
        setOnShowing(_ -> restore.setVisible(shown.which().get() == Which.BIN));
    }

    private static MenuItem item(Deed deed, Hands hands) {
        MenuItem item = new MenuItem(deed.label(), Icons.small(deed.icon()));
        item.setAccelerator(deed.keys());
        item.setOnAction(_ -> hands.run(deed));
        return item;
    }
}
