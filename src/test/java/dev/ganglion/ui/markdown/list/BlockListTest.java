package dev.ganglion.ui.markdown.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
final class BlockListTest {
    private static final double HEIGHT = 400;

    private record Row(int id, double height) {}

    private static final class View extends Region implements RowView<Row> {
        private double height;

        View(Row row) {
            setId("row" + row.id);
            show(row);
        }

        @Override
        public Node node() {
            return this;
        }

        @Override
        public boolean show(Row row) {
            height = row.height;
            return getId().equals("row" + row.id);
        }

        @Override
        protected double computePrefHeight(double width) {
            return height;
        }
    }

    private final List<Integer> made = new ArrayList<>();
    private BlockList<Row> list;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        list = new BlockList<>(row -> {
            made.add(row.id);
            return new View(row);
        });
        stage.setScene(new Scene(list, 600, HEIGHT));
        stage.show();
        stage.sizeToScene(); // other tests leave the stage as large as they needed it
    }

    private static List<Row> rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(id -> new Row(id, 50)).toList();
    }

    private void show(FxRobot robot, List<Row> rows) {
        robot.interact(() -> list.rows().setAll(rows));
        settle(robot);
    }

    private void settle(FxRobot robot) {
        robot.interact(list::layout);
    }

    private Bounds bounds(int id) {
        return Objects.requireNonNull(list.lookup("#row" + id)).getBoundsInParent();
    }

    private void wheel(FxRobot robot, double up) {
        var target = new PickResult(list, 300, 200);
        robot.interact(() -> list.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                300,
                200,
                300,
                200,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                up,
                0,
                up,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                target)));
        settle(robot);
    }

    @Test
    void beginsAtTheTopWhileThereIsRoom(FxRobot robot) {
        show(robot, rows(0, 3));

        assertThat(bounds(0).getMinY()).isEqualTo(list.getInsets().getTop());
        assertThat(bounds(2).getMaxY()).isEqualTo(list.getInsets().getTop() + 150);
    }

    @Test
    void onlyRowsInViewHaveNodes(FxRobot robot) {
        show(robot, rows(0, 5_000));

        assertThat(made).hasSizeLessThan(12);
        assertThat(list.getChildrenUnmodifiable()).hasSizeLessThan(12);
        assertThat(bounds(4_999).getMaxY()).isEqualTo(HEIGHT - list.getInsets().getBottom());
    }

    @Test
    void theEndStaysInViewWhileTheLastRowGrows(FxRobot robot) {
        show(robot, rows(0, 100));

        robot.interact(() -> list.rows().set(99, new Row(99, 130)));
        settle(robot);

        assertThat(bounds(99).getMaxY()).isEqualTo(HEIGHT - list.getInsets().getBottom());
        assertThat(bounds(99).getHeight()).isEqualTo(130);
        assertThat(made).containsOnlyOnce(99);
    }

    @Test
    void theReadersLineStaysWhileRowsComeGrowAndGo(FxRobot robot) {
        show(robot, rows(0, 100));
        robot.interact(() -> list.scrollTo(50));
        settle(robot);
        double before = bounds(52).getMinY();

        robot.interact(() -> {
            list.rows().addAll(rows(100, 120));
            list.rows().set(99, new Row(99, 700));
            list.rows().addAll(0, rows(200, 210));
            list.rows().remove(20, 25);
            list.rows().set(10, new Row(0, 333));
        });
        settle(robot);

        assertThat(bounds(52).getMinY()).isEqualTo(before);
        assertThat(list.pinnedProperty().get()).isFalse();
    }

    @Test
    void scrollingUpUnpinsAndReachingTheEndPinsAgain(FxRobot robot) {
        show(robot, rows(0, 100));

        wheel(robot, 40);
        assertThat(list.pinnedProperty().get()).isFalse();
        double before = bounds(97).getMinY();
        robot.interact(() -> list.rows().add(new Row(100, 500)));
        settle(robot);
        assertThat(bounds(97).getMinY()).isEqualTo(before);

        wheel(robot, -1_200);
        assertThat(list.pinnedProperty().get()).isTrue();
        assertThat(bounds(100).getMaxY()).isEqualTo(HEIGHT - list.getInsets().getBottom());
    }

    @Test
    void keysScroll(FxRobot robot) {
        show(robot, rows(0, 100));
        robot.interact(list::requestFocus);

        robot.push(KeyCode.PAGE_UP);
        settle(robot);
        assertThat(list.pinnedProperty().get()).isFalse();
        robot.push(KeyCode.HOME);
        settle(robot);
        assertThat(bounds(0).getMinY()).isEqualTo(list.getInsets().getTop());
        robot.push(KeyCode.END);
        settle(robot);
        assertThat(list.pinnedProperty().get()).isTrue();
    }

    @Test
    void theBarGoesAnywhere(FxRobot robot) {
        show(robot, rows(0, 1_000));
        var bar = robot.lookup(".scroll-bar").queryAs(ScrollBar.class);

        robot.interact(() -> bar.setValue(0));
        settle(robot);
        assertThat(bounds(0).getMinY()).isEqualTo(list.getInsets().getTop());
        robot.interact(() -> bar.setValue(bar.getMax() / 2));
        settle(robot);
        assertThat(list.getChildrenUnmodifiable()).anyMatch(node -> "row500".equals(node.getId()));
    }

    @Test
    void theColumnIsCentredAndNotTooWide(FxRobot robot) {
        show(robot, rows(0, 3));
        assertThat(bounds(0).getWidth()).isEqualTo(600 - 48);

        robot.interact(() -> stage.setWidth(950));
        settle(robot);

        assertThat(bounds(0).getWidth()).isEqualTo(760);
        assertThat(bounds(0).getMinX()).isEqualTo(95);
    }

    @Test
    void focusStaysInTheListWhenItsRowLeaves(FxRobot robot) {
        show(robot, rows(0, 100));
        robot.interact(() -> {
            var row = Objects.requireNonNull(list.lookup("#row99"));
            row.setFocusTraversable(true);
            row.requestFocus();
            list.scrollTo(0);
        });
        settle(robot);

        assertThat(list.isFocused()).isTrue();
    }

    @Test
    void spliceTouchesOnlyWhatChanged(FxRobot robot) {
        show(robot, rows(0, 5));
        made.clear();

        robot.interact(
                () -> list.splice(2, 5, List.of(new Row(2, 50), new Row(3, 80), new Row(7, 50), new Row(8, 50))));
        settle(robot);

        assertThat(list.rows()).extracting(Row::id).containsExactly(0, 1, 2, 3, 7, 8);
        assertThat(bounds(3).getHeight()).isEqualTo(80);
        assertThat(made).containsExactlyInAnyOrder(7, 8);
    }
}
