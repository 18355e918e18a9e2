package dev.ganglion.ui.image.sheet;

import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.ImageStyles;
import dev.ganglion.ui.image.queue.DrawQueue;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.PageFocus;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The contact sheet: what it is to hold, and under that the sheet.
public final class SheetView extends BorderPane {
    private final SheetViewModel sheet;
    private final SheetPrint printer;
    private final FileDialogs dialogs = FileDialogs.over(this);
    private final SheetForm form;
    private final BorderPane paper = new BorderPane();
    private final Label notice = new Label();
    private Optional<SheetGrid> grid = Optional.empty();

    public SheetView(ImageServices services, SheetViewModel sheet) {
        this.sheet = sheet;
        this.printer = new SheetPrint(services);
        getStyleClass().addAll("sheet-page", "surface");
        ImageStyles.dress(this);
        form = new SheetForm(sheet);
        setTop(form);
        paper.getStyleClass().add("tray");
        setCenter(paper);
        sheet.drawn().subscribe(this::show);
        PageFocus.hear(this, this::pressed);
        PageFocus.keep(this, form::begin);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && sheet.stop()) {
            form.begin();
            key.consume();
        }
    }

    private void show(Optional<SheetViewModel.Drawn> drawn) {
        grid.ifPresent(SheetGrid::close);
        grid = drawn.map(SheetGrid::new);
        paper.setTop(grid.isPresent() ? head() : null);
        paper.setCenter(grid.<Node>map(SheetView::scrolled).orElseGet(SheetView::nothing));
    }

    private static Node scrolled(SheetGrid grid) {
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("quiet-scroll");
        return scroll;
    }

    private static Node nothing() {
        Label words = new Label(Texts.text("image.sheet.empty"), Icons.large(Feather.GRID));
        words.getStyleClass().add("beginning-words");
        words.setWrapText(true);
        BorderPane nothing = new BorderPane();
        nothing.getStyleClass().add("sheet-nothing");
        nothing.setTop(words);
        BorderPane.setAlignment(words, Pos.TOP_CENTER);
        return nothing;
    }

    private Node head() {
        Label standing = new Label();
        standing.setId("sheet-standing");
        standing.textProperty().bind(sheet.queue().load().map(this::words));
        notice.getStyleClass().setAll("label", "secondary", "muted");
        notice.setMinWidth(0);
        notice.setText("");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = button("image.queue.cancel", Feather.X, sheet::stop);
        cancel.setId("sheet-cancel");
        cancel.managedProperty().bind(cancel.visibleProperty());
        cancel.visibleProperty().bind(sheet.queue().load().map(DrawQueue.Load::busy));
        Button retry = button("image.sheet.retry", Feather.ROTATE_CW, sheet::retry);
        retry.setId("sheet-retry");
        retry.managedProperty().bind(retry.visibleProperty());
        retry.visibleProperty().bind(sheet.queue().load().map(load -> !load.busy() && sheet.lacking()));
        Button print = button("image.sheet.export", Feather.DOWNLOAD, this::print);
        print.setId("sheet-export");
        HBox head = new HBox(standing, notice, gap, cancel, retry, print);
        head.getStyleClass().add("tray-head");
        return head;
    }

    private String words(DrawQueue.Load load) {
        if (load.busy()) {
            return Texts.text("image.queue.busy", load.running(), load.waiting());
        }
        return Texts.text(sheet.lacking() ? "image.sheet.partial" : "image.sheet.done");
    }

    private static Button button(String words, Feather icon, Runnable deed) {
        Button button = new Button(Texts.text(words), Icons.small(icon));
        button.getStyleClass().add("quiet");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private void print() {
        grid.ifPresent(shown -> dialogs.save(
                        new FileDialogs.Kind(Texts.text("image.save.kind"), "*.png"), Texts.text("image.sheet.file"))
                .ifPresent(file -> printer.print(shown, file, notice::setText)));
    }

    /// Puts the focus where prompts are written.
    public void shown() {
        sheet.reckon();
        form.begin();
    }
}
