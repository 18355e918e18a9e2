package dev.ganglion.export;

import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;

/// The box before a task as a letter, since a page that cannot be edited needs no field.
record Tasks(Consumer<String> out) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TaskListItemMarker.class);
    }

    @Override
    public void render(Node node) {
        out.accept(node instanceof TaskListItemMarker task && task.isChecked() ? "☑ " : "☐ ");
    }
}
