package dev.ganglion.ui.markdown.copy;

import dev.ganglion.ui.markdown.select.CopyFormats;
import dev.ganglion.ui.markdown.select.Excerpt;
import java.util.List;

/// Writes excerpts of blocks as Markdown or as words; other text stays as it is.
public final class MarkdownCopy implements CopyFormats {
    @Override
    public String markdown(List<Excerpt> excerpts) {
        if (isOneListing(excerpts)) {
            return plain(excerpts);
        }
        if (excerpts.size() == 1
                && !excerpts.getFirst().isWhole()
                && excerpts.getFirst().row() instanceof BlockText(var block)) {
            return BlockSource.inline(block, excerpts.getFirst());
        }
        var source = new BlockSource();
        excerpts.forEach(source::add);
        return source.text();
    }

    private static boolean isOneListing(List<Excerpt> excerpts) {
        return excerpts.stream().allMatch(excerpt -> excerpt.row().listing().isPresent())
                && excerpts.stream().skip(1).allMatch(excerpt -> excerpt.row().continues());
    }

    @Override
    public String plain(List<Excerpt> excerpts) {
        var words = new BlockWords();
        excerpts.forEach(words::add);
        return words.text();
    }
}
