package dev.ganglion.ui.embedding;

import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.export.vectors.DataForm;
import dev.ganglion.export.vectors.VectorFile;
import dev.ganglion.export.vectors.VectorRow;
import dev.ganglion.ui.embedding.set.Cloud;
import dev.ganglion.ui.embedding.set.SetsViewModel;
import dev.ganglion.ui.embedding.set.VectorSet;
import dev.ganglion.ui.embedding.work.SaveMenu;
import dev.ganglion.ui.embedding.work.SavedLabel;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.BothEnds;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Over the results: how they are seen, which sets are looked at, and where they are saved.
final class ResultHead extends StackPane {
    private final SetsViewModel sets;
    private final MenuButton menu = new MenuButton("", Icons.small(Feather.LAYERS));

    /// @param tabs choose how they are seen
    ResultHead(EmbedViewModel embed, Region tabs) {
        this.sets = embed.sets();
        getStyleClass().add("result-bar");
        menu.setId("embedding-sets");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setTooltip(new Tooltip(Texts.text("embedding.sets.tip", SetsViewModel.MOST)));
        SaveMenu save = new SaveMenu(
                "embedding-export",
                "embeddings",
                List.of(DataForm.values()),
                new SaveMenu.Deed(FileDialogs.over(this), embed.saving(), this::writing));
        save.disableProperty().bind(sets.showing().map(_ -> sets.cloud().isEmpty()));
        HBox deeds = new HBox(new SavedLabel(embed.saving()), menu, save);
        deeds.getStyleClass().add("result-deeds");
        deeds.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(new BothEnds(tabs, deeds));
        sets.sets().subscribe(_ -> fill());
        sets.shown().subscribe(_ -> fill());
    }

    private void fill() {
        List<VectorSet> shown = sets.shown().get();
        menu.setText(
                Texts.text("embedding.sets", shown.size(), sets.sets().get().size()));
        menu.getItems().clear();
        for (VectorSet set : sets.sets().get()) {
            CheckMenuItem item = new CheckMenuItem(set.words());
            item.setMnemonicParsing(false);
            item.setSelected(shown.contains(set));
            item.setOnAction(_ -> sets.turn(set));
            menu.getItems().add(item);
        }
        MenuItem newest = new MenuItem(Texts.text("embedding.sets.newest"));
        newest.setId("embedding-sets-newest");
        newest.setOnAction(_ -> sets.sets().get().stream().findFirst().ifPresent(sets::showOnly));
        menu.getItems().addAll(new SeparatorMenuItem(), newest);
    }

    private ChosenFiles.Writing writing(DataForm form) {
        List<VectorRow> rows = sets.cloud().map(ResultHead::rows).orElse(List.of());
        return out -> VectorFile.write(form, rows, out);
    }

    private static List<VectorRow> rows(Cloud cloud) {
        return IntStream.range(0, cloud.size())
                .mapToObj(at -> {
                    VectorSet set = cloud.sets().get(cloud.owner(at));
                    return new VectorRow(
                            cloud.texts().get(at),
                            set.order().model().id(),
                            set.embedded()
                                    .pooling()
                                    .map(how -> how.name().toLowerCase(Locale.ROOT))
                                    .orElse(""),
                            cloud.vectors().get(at).toArray());
                })
                .toList();
    }
}
