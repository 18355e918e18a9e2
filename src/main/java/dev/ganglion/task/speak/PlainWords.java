package dev.ganglion.task.speak;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// What is read aloud of a text in Markdown: its words without its marks. Headings and items of lists
/// become sentences, a link its words, a table its cells; a block of code is left out and said to be, for
/// nobody understands it by ear.
public final class PlainWords {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final Pattern TAGS = Pattern.compile(
            "</?(?:speak|break|prosody|emphasis|say-as|phoneme|voice|sub|audio|mark|lang|p|s|w)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);

    private PlainWords() {}

    /// The words of `markdown`.
    ///
    /// @param code what is said in the place of a block of code
    public static String of(String markdown, String code) {
        var words = new Words(code);
        PARSER.parse(markdown).accept(words);
        return words.all.toString().strip();
    }

    /// Whether there are tags in it that tell some engines how to speak (SSML). Those here read them out.
    public static boolean tagged(String text) {
        return TAGS.matcher(text).find();
    }

    /// The text without such tags.
    public static String untagged(String text) {
        return TAGS.matcher(text).replaceAll(" ").replaceAll("\\h{2,}", " ").strip();
    }

    private static final class Words extends AbstractVisitor {
        private static final String ENDS = ".!?…:;,。！？：；،؟";

        private final StringBuilder all = new StringBuilder();
        private final String code;

        Words(String code) {
            this.code = code;
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            end();
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            end();
        }

        @Override
        public void visit(CustomNode node) {
            visitChildren(node);
            if (node instanceof TableCell && node.getNext() != null) {
                all.append(", ");
            } else if (node instanceof TableRow) {
                end();
            }
        }

        @Override
        public void visit(Text text) {
            all.append(text.getLiteral());
        }

        @Override
        public void visit(Code inline) {
            all.append(inline.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock block) {
            all.append(code);
            end();
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            all.append(code);
            end();
        }

        @Override
        public void visit(SoftLineBreak line) {
            all.append(' ');
        }

        @Override
        public void visit(HardLineBreak line) {
            all.append(' ');
        }

        @Override
        public void visit(HtmlBlock html) {}

        @Override
        public void visit(HtmlInline html) {}

        /// A voice pauses where a sentence ends.
        private void end() {
            int last = all.length() - 1;
            if (last < 0 || all.charAt(last) == '\n') {
                return;
            }
            if (Character.isLetterOrDigit(all.charAt(last)) || (ENDS + "\n").indexOf(all.charAt(last)) < 0) {
                all.append('.');
            }
            all.append("\n\n");
        }
    }
}
