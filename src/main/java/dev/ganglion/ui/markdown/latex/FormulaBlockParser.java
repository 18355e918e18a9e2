package dev.ganglion.ui.markdown.latex;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Reads formulas between lines that hold only a delimiter. An empty line ends one, too: none has any, and so a lonely
/// delimiter takes no more than its paragraph.
final class FormulaBlockParser extends AbstractBlockParser {
    private final FormulaBlock block = new FormulaBlock();
    private final String close;

    private FormulaBlockParser(String close) {
        this.close = close;
    }

    /// Finds where they begin.
    static final class Factory implements BlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = rest(state);
            boolean dollars = line.equals("$$");
            return state.getIndent() < 4 && (dollars || line.equals("\\["))
                    ? BlockStart.of(new FormulaBlockParser(dollars ? "$$" : "\\]"))
                            .atIndex(state.getIndex())
                    : BlockStart.none();
        }
    }

    private static String rest(ParserState state) {
        var line = state.getLine().getContent();
        return line.subSequence(state.getNextNonSpaceIndex(), line.length())
                .toString()
                .strip();
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        var line = rest(state);
        if (line.equals(close)) {
            block.add(close);
            return BlockContinue.finished();
        }
        return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        block.add(line.getContent().toString().strip());
    }
}
