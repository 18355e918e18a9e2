package dev.ganglion.ui.text.convert;

import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TroubleCard;
import dev.ganglion.ui.task.intake.Incoming;
import dev.ganglion.ui.task.run.Examples;
import dev.ganglion.ui.task.run.RunBar;
import dev.ganglion.ui.task.run.TaskRun;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The files at the left, the Markdown of one at the right. UI thread only.
final class ConvertView extends GridPane {
    private static final double ROW = 48;

    private final ConvertViewModel model;
    private final ListView<Piece> list;
    private final Button choose = new Button(Texts.text("convert.choose"), Icons.small(Feather.FOLDER));

    ConvertView(ConvertViewModel model, ResultView result) {
        this.model = model;
        this.list = new ListView<>(model.pieces());
        getStyleClass().addAll("convert", "text-work");
        setMinSize(0, 0);
        getColumnConstraints().addAll(column(40), column(60));
        RowConstraints all = new RowConstraints();
        all.setVgrow(Priority.ALWAYS);
        all.setMinHeight(0);
        getRowConstraints().add(all);
        addRow(0, files(), shown(result));
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setMinWidth(0);
        return column;
    }

    private Node files() {
        list.setId("convert-files");
        list.setFixedCellSize(ROW);
        list.setMinHeight(0);
        list.setCellFactory(_ -> new PieceCell(model::remove));
        list.getSelectionModel().selectedItemProperty().subscribe(piece -> {
            if (piece != null) {
                model.select(piece.path());
            }
        });
        Label nothing = new Label(Texts.text("convert.none"));
        nothing.getStyleClass().add("muted");
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        TaskRun run = model.run();
        RunBar bar = new RunBar(
                new RunBar.Deed("convert-go", Texts.text("convert.go"), model.ready(), model::convert),
                run,
                new SimpleObjectProperty<>(Optional.empty()));
        Label price = new Label(Texts.text("convert.price"));
        price.getStyleClass().addAll("secondary", "muted");
        price.setId("convert-price");
        price.setWrapText(true);
        price.setMinHeight(USE_PREF_SIZE);
        VBox files = new VBox(head(), list, bar, price, new TroubleCard(run.trouble(), model::convert, run::dismiss));
        files.getStyleClass().add("left-side");
        files.setMinSize(0, 0);
        return files;
    }

    private Node head() {
        choose.setId("convert-choose");
        choose.setMinWidth(USE_PREF_SIZE);
        FileDialogs.Kind all = new FileDialogs.Kind(Texts.text("convert.kind"), "*");
        choose.setOnAction(_ -> model.add(FileDialogs.over(this).openAll(all).stream()
                .map(Incoming.File::new)
                .toList()));
        Label formats = new Label();
        formats.setId("convert-formats");
        formats.getStyleClass().addAll("secondary", "muted");
        formats.setWrapText(true);
        formats.setMinHeight(USE_PREF_SIZE);
        model.formats().subscribe(known -> {
            String words = known.isEmpty() ? "" : FileSource.extensions(known);
            formats.setText(words);
            formats.setTooltip(words.isEmpty() ? null : new Tooltip(Texts.text("convert.formats", words)));
        });
        VBox head = new VBox(choose, formats);
        head.getStyleClass().add("head");
        return head;
    }

    private Node shown(ResultView result) {
        Node examples = new Examples(
                Feather.FILE_TEXT,
                Texts.text("convert.empty"),
                Sample.ALL.stream()
                        .map(sample -> new Examples.Example(
                                "convert-example-" + sample.id(), sample.words(), () -> model.begin(sample)))
                        .toList());
        Runnable show = () -> {
            Optional<Piece> chosen = model.chosen();
            boolean converted = chosen.map(Piece::state)
                    .filter(Piece.State.Converted.class::isInstance)
                    .isPresent();
            result.setVisible(converted);
            examples.setVisible(!converted);
            chosen.ifPresent(piece -> {
                list.getSelectionModel().select(piece);
                if (piece.state() instanceof Piece.State.Converted(String text, var _)) {
                    result.show(piece, text);
                }
            });
        };
        model.selected().subscribe(_ -> show.run());
        model.pieces().subscribe(show);
        StackPane right = new StackPane(examples, result);
        right.getStyleClass().addAll("right-side", "hairline-left");
        right.setMinSize(0, 0);
        return right;
    }

    /// Puts the focus where a user would start.
    void focus() {
        choose.requestFocus();
        model.learn();
    }
}
