package dev.ganglion.ui.markdown.text;

import dev.ganglion.ui.markdown.list.TextRange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Runs of text that wrap. Showing a longer version of what is shown touches only what is new.
public final class RunFlow extends TextFlow {
    private final Links links;
    private final Map<Ground, RangePaint> grounds = new EnumMap<>(Ground.class);
    private final boolean isCode;
    private List<TextRun> runs = List.of();
    private int length;

    /// What text can stand on, from the lowest up.
    enum Ground {
        CODE,
        SELECTED,
        FOUND,
        CURRENT
    }

    /// An empty flow of these style classes.
    public RunFlow(Links links, String... styles) {
        this.links = links;
        isCode = List.of(styles).contains("listing");
        getStyleClass().addAll(styles);
    }

    /// Shows `wanted` instead of what is shown.
    public void show(List<TextRun> wanted) {
        var now = FromRight.apart(wanted);
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
        setNodeOrientation(orientation());
        length = now.stream().mapToInt(run -> run.text().length()).sum();
        paint(Ground.CODE, codeRanges());
    }

    /// As its first letter is read; code is read from the left.
    private NodeOrientation orientation() {
        return runs.stream()
                .filter(run -> !isCode && !run.styles().contains("code"))
                .flatMap(run -> Bidi.orientation(run.text()).stream())
                .findFirst()
                .orElse(NodeOrientation.LEFT_TO_RIGHT);
    }

    private Text text(TextRun run) {
        var text = new Text(run.text());
        text.getStyleClass().addAll(run.styles());
        if (!run.link().isEmpty()) {
            links.attach(text, run.link());
        }
        return text;
    }

    private List<TextRange> codeRanges() {
        var ranges = new ArrayList<TextRange>();
        int from = 0;
        for (var run : runs) {
            int to = from + run.text().length();
            if (run.styles().contains("code")) {
                ranges.add(new TextRange(from, to));
            }
            from = to;
        }
        return ranges;
    }

    int length() {
        return length;
    }

    /// The offset of the character edge nearest to a point of the scene.
    int offsetAt(Point2D inScene) {
        return Math.clamp(getHitInfo(sceneToLocal(inScene)).getInsertionIndex(), 0, length);
    }

    /// Where the character edge at `offset` stands in the scene.
    Bounds boundsAt(int offset) {
        double left = 0;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (var element : getCaretShape(Math.clamp(offset, 0, length), true)) {
            double y = element instanceof MoveTo move ? move.getY() : element instanceof LineTo line ? line.getY() : 0;
            left = element instanceof MoveTo move ? move.getX() : left;
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        // The caret's place alone is counted from where the text begins.
        left = getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? getWidth() - left : left;
        return localToScene(new BoundingBox(left, top, 1, Math.max(1, bottom - top)));
    }

    /// Paints behind `ranges` of the text and nowhere else. Costs nothing where there are and were none.
    void paint(Ground ground, List<TextRange> ranges) {
        var known = grounds.get(ground);
        if (known == null && ranges.isEmpty()) {
            return;
        }
        var paint = known == null ? lay(ground) : known;
        // Text that changed is laid out anew before the next frame, and what is behind it with it.
        if (paint.show(ranges) && !isNeedsLayout()) {
            paint.draw(this, length);
        }
    }

    private RangePaint lay(Ground ground) {
        var paint = switch (ground) {
            case CODE -> new RangePaint("code-background", false);
            case SELECTED -> new RangePaint("selected-background", true);
            case FOUND -> new RangePaint("found-background", false);
            case CURRENT -> new RangePaint("current-background", false);
        };
        long below = grounds.keySet().stream()
                .filter(other -> other.compareTo(ground) < 0)
                .count();
        grounds.put(ground, paint);
        getChildren().add((int) below, paint);
        return paint;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        grounds.values().forEach(paint -> paint.draw(this, length));
    }
}
