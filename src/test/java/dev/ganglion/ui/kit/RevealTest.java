package dev.ganglion.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RevealTest {
    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void leavesAListAtItsTopForARowThatWillBeSeen(FxRobot robot) {
        VirtualFlow<?> rows = revealBeforeShowing(robot, 1);

        assertThat(rows.getFirstVisibleCell().getIndex()).isZero();
        assertThat(rows.getFirstVisibleCell().getLayoutY()).isZero();
    }

    @Test
    void bringsARowFromBelowIntoSightOnceTheListIsShown(FxRobot robot) {
        VirtualFlow<?> rows = revealBeforeShowing(robot, 30);

        await().untilAsserted(
                        () -> assertThat(rows.getLastVisibleCell().getIndex()).isBetween(30, 31));
    }

    private VirtualFlow<?> revealBeforeShowing(FxRobot robot, int row) {
        ListView<Integer> list = new ListView<>(
                FXCollections.observableArrayList(IntStream.range(0, 60).boxed().toList()));
        list.setFixedCellSize(40);
        robot.interact(() -> {
            Reveal.row(list, row);
            stage.setScene(new Scene(new StackPane(list), 300, 400));
            // The stage of an earlier test may have been larger.
            stage.sizeToScene();
            stage.show();
        });
        waitForFxEvents(10);
        return (VirtualFlow<?>) list.lookup(".virtual-flow");
    }
}
