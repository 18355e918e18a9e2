package dev.ganglion.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Runs of text that wrap. Showing a longer version of what is shown touches only what is new.
final class RunFlow extends TextFlow {
    private final Links links;
    private final Path codeBackground = new Path();
    private List<TextRun> runs = List.of();
    private boolean hasCode;

    RunFlow(Links links, String... styles) {
        this.links = links;
        getStyleClass().addAll(styles);
        codeBackground.setManaged(false);
        codeBackground.getStyleClass().add("code-background");
    }

    void show(List<TextRun> now) {
        int same = 0;
        while (same < runs.size() && same < now.size() && runs.get(same).equals(now.get(same))) {
            same++;
        }
        var texts = new ArrayList<>(getManagedChildren());
        if (same < runs.size() && same < now.size() && runs.get(same).looksLike(now.get(same))) {
            ((Text) texts.get(same)).setText(now.get(same).text());
            same++;
        }
        getChildren().removeAll(texts.subList(same, texts.size()));
        getChildren()
                .addAll(now.subList(same, now.size()).stream().map(this::text).toList());
        runs = now;
        showBackground(now.stream().anyMatch(run -> run.styles().contains("code")));
    }

    private Text text(TextRun run) {
        var text = new Text(run.text());
        text.getStyleClass().addAll(run.styles());
        if (!run.link().isEmpty()) {
            links.attach(text, run.link());
        }
        return text;
    }

    private void showBackground(boolean needed) {
        if (needed && !hasCode) {
            getChildren().addFirst(codeBackground);
        } else if (!needed && hasCode) {
            getChildren().remove(codeBackground);
        }
        hasCode = needed;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (hasCode) {
            drawBackground();
        }
    }

    private void drawBackground() {
        var elements = codeBackground.getElements();
        elements.clear();
        int from = 0;
        for (var run : runs) {
            int to = from + run.text().length();
            if (run.styles().contains("code")) {
                getLayoutInfo().getSelectionGeometry(from, to, false).forEach(box -> {
                    double left = box.getMinX();
                    double right = box.getMaxX();
                    elements.add(new MoveTo(left, box.getMinY()));
                    elements.add(new LineTo(right, box.getMinY()));
                    elements.add(new LineTo(right, box.getMaxY()));
                    elements.add(new LineTo(left, box.getMaxY()));
                    elements.add(new LineTo(left, box.getMinY()));
                });
            }
            from = to;
        }
    }
}
