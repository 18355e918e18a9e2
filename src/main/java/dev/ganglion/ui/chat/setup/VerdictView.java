package dev.ganglion.ui.chat.setup;

import dev.ganglion.schema.Misfit;
import dev.ganglion.schema.Verdict;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Whether a reply follows its schema: in a line, and below it each place where it does not.
public final class VerdictView extends VBox {
    private static final int MOST = 8;

    public VerdictView(ObservableValue<Verdict> verdict) {
        getStyleClass().add("verdict");
        getStylesheets().add(SetupBar.class.getResource("setup.css").toExternalForm());
        verdict.subscribe(this::show);
    }

    private void show(Verdict verdict) {
        getChildren().clear();
        switch (verdict) {
            case Verdict.Fits() -> say("setup.verdict.fits", Feather.CHECK_CIRCLE, "success");
            case Verdict.SoFar() -> say("setup.verdict.so-far", Feather.CIRCLE, "muted");
            case Verdict.NotJson(var place, String reason) -> {
                say("setup.verdict.not-json", Feather.X_CIRCLE, "danger");
                add(Texts.text("setup.verdict.place", place.line(), place.column()), "", reason);
            }
            case Verdict.Misfits(List<Misfit> misfits) -> {
                say("setup.verdict.misfits", Feather.X_CIRCLE, "danger", misfits.size());
                misfits.stream().limit(MOST).forEach(this::add);
                if (misfits.size() > MOST) {
                    add("", "", Texts.text("setup.verdict.more", misfits.size() - MOST));
                }
            }
        }
    }

    private void say(String words, Feather icon, String style, Object... values) {
        Label label = new Label(Texts.text(words, values), Icons.small(icon));
        label.getStyleClass().addAll("verdict-line", style);
        getChildren().add(label);
    }

    private void add(Misfit misfit) {
        add(
                Texts.text("setup.verdict.line", misfit.place().line()),
                misfit.path().isEmpty() ? Texts.text("setup.verdict.root") : misfit.path(),
                misfit.words());
    }

    private void add(String place, String path, String words) {
        Label where = new Label(place);
        where.getStyleClass().addAll("muted", "verdict-place");
        where.setMinWidth(USE_PREF_SIZE);
        Label which = new Label(path);
        which.getStyleClass().addAll("mono", "verdict-path");
        which.setMinWidth(USE_PREF_SIZE);
        Label what = new Label(Wrapping.safe(words));
        what.setWrapText(true);
        HBox line = new HBox(where, which, what);
        which.setManaged(!path.isEmpty());
        line.getStyleClass().add("verdict-misfit");
        getChildren().add(line);
    }
}
