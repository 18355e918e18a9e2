package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Stands where a recording would be: what to do first.
final class NothingYet extends VBox {
    /// @param choose asks the user for files
    NothingYet(TranscribeViewModel transcribe, Runnable choose) {
        getStyleClass().add("nothing");
        setId("nothing");
        Label sentence = new Label(Texts.text("transcribe.nothing"));
        sentence.getStyleClass().add("title-3");
        sentence.setWrapText(true);
        Label about = new Label(Texts.text("transcribe.nothing.about"));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        Button files = new Button(Texts.text("transcribe.choose"), Icons.small(Feather.FOLDER));
        files.setId("nothing-choose");
        files.getStyleClass().add("accent");
        files.setOnAction(_ -> choose.run());
        Button record = new Button(Texts.text("transcribe.record"), Icons.small(Feather.MIC));
        record.setId("nothing-record");
        record.setOnAction(_ -> transcribe.recording().start());
        var devices = transcribe.recording().devices();
        devices.found().subscribe(_ -> record.setDisable(!devices.records()));
        HBox deeds = new HBox(files, record);
        deeds.getStyleClass().add("deeds");
        Label live = new Label(Texts.text("transcribe.nothing.live"));
        live.getStyleClass().addAll("muted", "secondary");
        live.setWrapText(true);
        getChildren().addAll(Icons.large(Feather.MIC), sentence, about, deeds, live);
    }
}
