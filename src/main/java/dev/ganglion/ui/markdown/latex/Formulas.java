package dev.ganglion.ui.markdown.latex;

import org.commonmark.Extension;
import org.commonmark.parser.Parser;

/// Makes a parser of Markdown read formulas.
public final class Formulas implements Parser.ParserExtension {
    private Formulas() {}

    /// The extension.
    public static Extension create() {
        return new Formulas();
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new FormulaBlockParser.Factory())
                .customInlineContentParserFactory(new FormulaParser.Factory());
    }
}
