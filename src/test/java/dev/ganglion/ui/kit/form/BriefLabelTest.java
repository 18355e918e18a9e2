package dev.ganglion.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BriefLabelTest {
    private static final String LONG = "4.15–41.2 neurons and their money";
    private static final String SHORT = "41.2 neurons";

    @SuppressWarnings("NullAway.Init")
    private BriefLabel label;

    @SuppressWarnings("NullAway.Init")
    private HBox line;

    @Start
    void start(Stage stage) {
        label = new BriefLabel();
        label.say(List.of(LONG, SHORT, "41"));
        line = new HBox(label, new Region());
        stage.setScene(new Scene(line, 600, 40));
        stage.sizeToScene();
        stage.show();
    }

    private String at(double width, FxRobot robot) {
        robot.interact(() -> {
            line.resize(width, 40);
            line.layout();
            line.layout();
        });
        return label.getText();
    }

    @Test
    void saysAsMuchAsFits(FxRobot robot) {
        double least = label.minWidth(-1);

        assertThat(at(600, robot)).isEqualTo(LONG);
        assertThat(at(label.prefWidth(-1) - 1, robot)).isEqualTo(SHORT);
        assertThat(at(least + 1, robot)).isEqualTo("41");
        assertThat(at(least - 5, robot)).isEqualTo("41");
        assertThat(at(600, robot)).isEqualTo(LONG);
    }

    @Test
    void saysAnotherThingAtTheSameWidth(FxRobot robot) {
        at(label.prefWidth(-1) - 1, robot);

        robot.interact(() -> label.say(List.of(SHORT + " or more", SHORT)));

        assertThat(label.getText()).isEqualTo(SHORT + " or more");
        robot.interact(() -> label.say(List.of("")));
        assertThat(label.getText()).isEmpty();
    }
}
