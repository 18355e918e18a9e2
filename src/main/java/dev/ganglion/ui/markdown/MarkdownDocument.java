package dev.ganglion.ui.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A Markdown text that arrives in pieces, as the blocks that show it. One thread at a time.
///
/// Appending costs the same however long the text is. Until [#finish], the definitions of links that come later are
/// unknown, and the innards of paragraphs of several thousand characters are read piecewise; then all is exact.
/// A text that begins with JSON begins with a listing of it.
public final class MarkdownDocument {
    private final StringBuilder text = new StringBuilder();
    private final JsonLead lead = new JsonLead();
    private final Tail tail = new Tail();
    private final List<Block> blocks = new ArrayList<>();
    private int frozen;
    private boolean afterReturn;

    /// What became of a document: from block `from` on, it now consists of `blocks`.
    public record Change(int from, List<Block> blocks) {
        /// Checks and copies.
        public Change {
            blocks = List.copyOf(blocks);
        }
    }

    /// The blocks of a whole text.
    public static List<Block> parse(String text) {
        var document = new MarkdownDocument();
        var normalised = document.lead.read(document.normalised(text));
        if (Markup.isTangled(normalised)) {
            document.addPiecewise(normalised);
        } else {
            document.text.append(normalised);
        }
        document.finish();
        return List.copyOf(document.blocks);
    }

    /// The source of a text, as a listing in pieces.
    public static List<Block> raw(String text) {
        return BlockReader.listing("markdown", new MarkdownDocument().normalised(text));
    }

    /// Adds a piece of text, which may end anywhere.
    public Change append(String delta) {
        return add(lead.read(normalised(delta)));
    }

    private Change add(String piece) {
        text.append(piece);
        var now = new ArrayList<>(tail.append(piece));
        int newlyFrozen = now.size();
        now.addAll(tail.open());
        var change = replace(frozen, now);
        frozen += newlyFrozen;
        tail.shownAs(blocks.subList(frozen, blocks.size()));
        return change;
    }

    private void addPiecewise(String whole) {
        for (int i = 0; i < whole.length(); i += Pieces.LENGTH) {
            add(whole.substring(i, Math.min(whole.length(), i + Pieces.LENGTH)));
        }
    }

    /// Says that no more text comes, and reads all of it once more, unless that could take seconds.
    public Change finish() {
        var held = lead.end();
        if (!held.isEmpty()) {
            add(held);
        }
        if (Markup.isTangled(text)) {
            return replace(frozen, tail.whole());
        }
        return replace(0, new Resume.Fresh().read(Markup.parse(text.toString())));
    }

    /// The blocks as they are now: a live view.
    public List<Block> blocks() {
        return Collections.unmodifiableList(blocks);
    }

    private Change replace(int from, List<Block> now) {
        var before = blocks.subList(from, blocks.size());
        int same = 0;
        while (same < before.size() && same < now.size() && before.get(same).equals(now.get(same))) {
            before.get(same).content().keepUpWith(now.get(same).content());
            same++;
        }
        var rest = now.subList(same, now.size());
        for (int i = same; i < Math.min(before.size(), now.size()); i++) {
            now.get(i).content().lookLike(before.get(i).content());
        }
        before.subList(same, before.size()).clear();
        blocks.addAll(rest);
        return new Change(from + same, rest);
    }

    private String normalised(String delta) {
        var piece = afterReturn && delta.startsWith("\n") ? delta.substring(1) : delta;
        afterReturn = delta.isEmpty() ? afterReturn : delta.endsWith("\r");
        return piece.indexOf('\r') < 0 ? piece : piece.replace("\r\n", "\n").replace('\r', '\n');
    }
}
