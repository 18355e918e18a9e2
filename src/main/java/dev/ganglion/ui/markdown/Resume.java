package dev.ganglion.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/// How the open tail goes on from what is frozen before it.
sealed interface Resume {
    /// A new block begins.
    record Fresh() implements Resume {}

    /// The listing opened by the line `fence` goes on; `length` characters of it are frozen.
    record InCode(String fence, Listing listing, int length) implements Resume {
        /// The first pieces, up to the one that closes the listing, belong to what is frozen.
        private void shareListing(List<Block> blocks) {
            boolean closed = false;
            for (int i = 0; !closed; i++) {
                var block = blocks.get(i);
                var code = (Content.Code) block.content();
                var part = code.part().continued();
                int start = length + code.start();
                blocks.set(
                        i,
                        new Block(
                                block.frames(), new Content.Code(code.language(), code.text(), part, start, listing)));
                closed = part.closes();
            }
        }

        private void adapt(List<Block> blocks) {
            if (blocks.getFirst().content() instanceof Content.Code code) {
                listing.replaceFrom(length, code.listing().text());
                shareListing(blocks);
            }
        }
    }

    /// The list goes on with item `number`; bullets have no number.
    record InList(int number) implements Resume {}

    /// The quote goes on with its next block.
    record InQuote() implements Resume {}

    /// The paragraph goes on.
    record InText() implements Resume {}

    /// Makes the rest of a paragraph be read as one, whatever it begins with.
    String TEXT = "\uE000";

    /// What has to be put before the tail so that it is read as what it is.
    default String opener() {
        return switch (this) {
            case InCode code -> code.fence();
            case InText _ -> TEXT;
            case Fresh _, InList _, InQuote _ -> "";
        };
    }

    /// Reads the tree of opener and tail.
    default List<Block> read(Node document) {
        if (this instanceof InList(var number) && document.getFirstChild() instanceof OrderedList list) {
            list.setMarkerStartNumber(number);
        }
        var blocks = new ArrayList<>(BlockReader.read(document));
        if (!blocks.isEmpty()) {
            adapt(blocks);
        }
        return blocks;
    }

    private void adapt(List<Block> blocks) {
        switch (this) {
            case Fresh _ -> {}
            case InList _, InQuote _ -> blocks.set(0, continued(blocks.getFirst()));
            case InText _ -> blocks.set(0, inText(blocks.getFirst()));
            case InCode code -> code.adapt(blocks);
        }
    }

    private static Block continued(Block block) {
        if (block.frames().isEmpty()) {
            return block; // what was expected shows nothing: a quote of link definitions only
        }
        var frames = new ArrayList<>(block.frames());
        frames.set(
                0,
                switch (frames.getFirst()) {
                    case Frame.Quote _ -> new Frame.Quote(true);
                    case Frame.Item(var marker, var _) -> new Frame.Item(marker, false);
                    case Frame.Task(var done, var _) -> new Frame.Task(done, false);
                    case Frame.Indent indent -> indent;
                });
        return new Block(frames, block.content());
    }

    private static Block inText(Block block) {
        return switch (block.content()) {
            case Content.Paragraph text ->
                new Block(
                        block.frames(),
                        new Content.Paragraph(
                                withoutMark(text.spans()), text.part().continued()));
            case Content.Heading heading ->
                new Block(block.frames(), new Content.Heading(heading.level(), withoutMark(heading.spans())));
            case Content.Code _, Content.Table _, Content.Rule _ -> block;
        };
    }

    private static List<Span> withoutMark(List<Span> spans) {
        var clean = new ArrayList<>(spans);
        var first = clean.getFirst();
        clean.set(0, new Span(first.text().substring(1), first.marks(), first.link()));
        return clean;
    }
}
