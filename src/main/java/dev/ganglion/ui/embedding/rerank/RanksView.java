package dev.ganglion.ui.embedding.rerank;

import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.export.vectors.DataForm;
import dev.ganglion.export.vectors.RankFile;
import dev.ganglion.export.vectors.RankRow;
import dev.ganglion.ui.embedding.input.OneLine;
import dev.ganglion.ui.embedding.work.SaveMenu;
import dev.ganglion.ui.embedding.work.SavedLabel;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.task.CallCost;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Passages in their new order, with the one before.
final class RanksView extends BorderPane {
    private final RerankViewModel rerank;
    private final ListView<RankedPassage> list = new ListView<>();
    private final Label asked = new Label();
    private final Label figures = new Label();
    private final Label cost = new Label();
    private final Label taken = new Label();
    private final Label missing = new Label();
    private final Label compared = new Label();
    private final VBox head;
    private double most;

    /// @param examples stand there while nothing is ranked
    RanksView(RerankViewModel rerank, Node examples) {
        this.rerank = rerank;
        getStyleClass().add("result");
        setMinWidth(0);
        list.setId("rerank-list");
        list.setAccessibleText(Texts.text("rerank.list"));
        list.setCellFactory(_ -> new RankCell(() -> most));
        head = new VBox(bar(), line());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox table = new VBox(titles(), list);
        table.getStyleClass().add("ranks");
        head.getStyleClass().add("result-head");
        rerank.ranks().subscribe(now -> {
            setTop(now.isPresent() ? head : null);
            setCenter(now.isPresent() ? table : examples);
            now.ifPresent(this::show);
        });
    }

    private Node bar() {
        asked.setId("rerank-asked");
        asked.getStyleClass().add("strong");
        asked.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        SaveMenu save = new SaveMenu(
                "rerank-export",
                "ranking",
                List.of(DataForm.CSV, DataForm.JSON),
                new SaveMenu.Deed(FileDialogs.over(this), rerank.saving(), this::writing));
        HBox bar = new HBox(asked, gap, new SavedLabel(rerank.saving()), save);
        bar.getStyleClass().add("result-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node titles() {
        compared.managedProperty().bind(compared.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox titles = new HBox(
                title(new Label(), "rerank.column.rank", "row-number"),
                title(new Label(), "rerank.column.move", "row-move"),
                title(new Label(), "rerank.column.passage", "row-passage"),
                gap,
                title(compared, "rerank.column.cosine", "row-compared"),
                title(new Label(), "rerank.column.score", "row-score"));
        titles.getStyleClass().addAll("text-row", "row-titles", "hairline-bottom");
        return titles;
    }

    private static Label title(Label label, String words, String style) {
        label.setText(Texts.text(words));
        label.getStyleClass().addAll("secondary", "muted", style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Node line() {
        figures.setId("rerank-figures");
        cost.setId("rerank-cost");
        List.of(figures, cost, taken).forEach(label -> label.getStyleClass().addAll("secondary", "muted"));
        missing.getStyleClass().addAll("badge", "warning");
        missing.managedProperty().bind(missing.visibleProperty());
        Discreet.hide(cost);
        FlowPane line = new FlowPane(missing, figures, cost, taken);
        line.getStyleClass().add("figures");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void show(Ranks ranks) {
        most = ranks.passages().stream().mapToDouble(RankedPassage::score).max().orElse(1);
        asked.setText(OneLine.of(ranks.query(), 120));
        String what = Texts.text(
                "rerank.figures",
                ranks.passages().size(),
                ranks.given(),
                ranks.model().name());
        figures.setText(ranks.compared()
                .map(model -> what + "  ·  " + Texts.text("rerank.compared", model.name()))
                .orElse(what));
        compared.setVisible(ranks.compared().isPresent());
        cost.setText(CallCost.of(ranks.paid()));
        taken.setText(CallCost.taken(ranks.paid()));
        missing.setVisible(ranks.missing() > 0);
        missing.setText(Texts.text("rerank.missing", ranks.missing()));
        list.getItems().setAll(ranks.passages());
        list.scrollTo(0);
    }

    private ChosenFiles.Writing writing(DataForm form) {
        RankFile file = rerank.ranks().get().map(RanksView::file).orElseGet(() -> new RankFile("", "", List.of()));
        return out -> file.write(form, out);
    }

    private static RankFile file(Ranks ranks) {
        return new RankFile(
                ranks.query(),
                ranks.model().id(),
                ranks.passages().stream()
                        .map(each -> new RankRow(
                                each.text(),
                                each.before().nth(),
                                each.before().row(),
                                each.after(),
                                each.score(),
                                each.cosineRank(),
                                each.cosine()))
                        .toList());
    }
}
