package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.earlier.EarlierList;
import dev.ganglion.ui.speech.transcribe.record.RecordBar;
import dev.ganglion.ui.speech.transcribe.tape.TapeList;
import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// At the left: taking recordings in, those of this session, and the transcripts of earlier days.
final class Shelf extends VBox {
    /// @param choose asks the user for files
    Shelf(TranscribeViewModel transcribe, Runnable choose) {
        getStyleClass().addAll("shelf", "panel", "hairline-right");
        setMinWidth(0);
        Button files = new Button(Texts.text("transcribe.choose"), Icons.small(Feather.FOLDER));
        files.setId("choose");
        files.setMaxWidth(Double.MAX_VALUE);
        files.setTooltip(new Tooltip(Texts.text("transcribe.choose.tip")));
        files.setOnAction(_ -> choose.run());
        RecordBar record = new RecordBar(transcribe.recording());
        VBox intake = new VBox(files, record, new LiveRate(transcribe));
        intake.getStyleClass().add("intake");
        TapeList tapes = new TapeList(transcribe.tapes());
        EarlierList earlier = new EarlierList(transcribe.earlier(), ZoneId.systemDefault());
        VBox.setVgrow(tapes, Priority.ALWAYS);
        VBox.setVgrow(earlier, Priority.ALWAYS);
        getChildren().addAll(intake, tapes, earlier);
    }
}
