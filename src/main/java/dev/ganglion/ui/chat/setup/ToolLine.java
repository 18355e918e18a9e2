package dev.ganglion.ui.chat.setup;

import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// A tool in the list: whether it is offered, its name, and a way to take it away.
final class ToolLine extends HBox {
    ToolLine(ToolsViewModel tools, int index, boolean broken, ToggleGroup group) {
        ToolDefinition tool = tools.all().get(index);
        getStyleClass().add("tool-line");
        setAlignment(Pos.CENTER_LEFT);
        CheckBox offered = new CheckBox();
        offered.setSelected(tool.offered());
        offered.setAccessibleText(Texts.text("setup.tools.offer", tool.name()));
        offered.setTooltip(new Tooltip(Texts.text("setup.tools.offer", tool.name())));
        offered.setOnAction(_ -> tools.offer(index, offered.isSelected()));
        ToggleButton name = new ToggleButton(tool.name());
        name.getStyleClass().addAll("quiet", "mono", "tool-name");
        name.setMnemonicParsing(false);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setToggleGroup(group);
        name.setSelected(tools.chosen().get() == index);
        name.setOnAction(_ -> {
            name.setSelected(true);
            tools.chosen().set(index);
        });
        if (broken) {
            name.setGraphic(Icons.small(Feather.ALERT_TRIANGLE));
            name.getStyleClass().add("broken");
        }
        HBox.setHgrow(name, Priority.ALWAYS);
        Button remove = new Button("", Icons.small(Feather.X));
        remove.getStyleClass().addAll("quiet", "icon-button");
        remove.setAccessibleText(Texts.text("setup.tools.remove", tool.name()));
        remove.setTooltip(new Tooltip(Texts.text("setup.tools.remove", tool.name())));
        remove.setOnAction(_ -> tools.remove(index));
        getChildren().addAll(offered, name, remove);
    }
}
