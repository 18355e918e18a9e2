package dev.ganglion.ui.kit;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Sees of a window of tests what a user would see, and waits for it.
public record Onlooker(FxRobot robot) {
    /// Waits until it is so, and what then is to be done is done.
    public void until(BooleanSupplier wanted) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, wanted::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Whether the first of these is visible.
    public boolean sees(String query) {
        return robot.lookup(query)
                .tryQuery()
                .filter(found -> Stream.<Node>iterate(found, Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible))
                .isPresent();
    }

    /// The words of the first of these.
    public String words(String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    /// Presses the first of these buttons, even where it is scrolled away.
    public void presses(String query) {
        robot.interact(() -> robot.lookup(query).queryButton().fire());
    }

    /// How many of these there are.
    public int count(String query) {
        return robot.lookup(query).queryAll().size();
    }
}
