package dev.ganglion.ui.markdown.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LexerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "java ¦ int x = f(10); // why ¦ keyword:int name:f number:10 comment:// why",
                "java ¦ String s = \"a\\\"b\" + 'c'; ¦ string:\"a\\\"b\" string:'c'",
                "python ¦ return '''a' b''' # c ¦ keyword:return string:'''a' b''' comment:# c",
                "json ¦ {\"a\": \"b\", \"c\": 1.5e3, \"d\": null} ¦ name:\"a\" string:\"b\" name:\"c\" number:1.5e3 name:\"d\" keyword:null",
                "sql ¦ SELECT a FROM b -- c ¦ keyword:SELECT keyword:FROM comment:-- c",
                "sh ¦ if [ $# -gt 1 ]; then # c ¦ keyword:if number:1 keyword:then comment:# c",
                "html ¦ <a href=\"x\">for</a><!-- c --> ¦ keyword:a name:href string:\"x\" keyword:a comment:<!-- c -->",
                "css ¦ .a { color: red; } /* c */ ¦ name:color comment:/* c */",
                "rust ¦ let x: &'a str = y; ¦ keyword:let keyword:str",
                "kotlin ¦ @A data class P(val x: Int) ¦ name:@A keyword:data keyword:class name:P keyword:val",
                "ts ¦ const a: string = `b ${c}`; ¦ keyword:const keyword:string string:`b ${c}`",
                "c++ ¦ #include <a> int main() { return 0; } ¦ keyword:#include keyword:int name:main keyword:return number:0",
                "csharp ¦ public string A => \"b\"; ¦ keyword:public keyword:string string:\"b\"",
                "go ¦ func f() error { return nil } ¦ keyword:func name:f keyword:error keyword:return keyword:nil",
                "rust ¦ let c: char = '\"'; f(&'a x) ¦ keyword:let keyword:char string:'\"' name:f",
                "yaml ¦ a-b: 12 # c ¦ name:a-b number:12 comment:# c",
                "toml ¦ [a.b] ¦ keyword:[a.b]",
                "toml ¦ key = \"v\" # c ¦ name:key string:\"v\" comment:# c",
                "bash ¦ echo \"$a\" $HOME ¦ keyword:echo string:\"$a\" name:$HOME",
                "css ¦ a { color: #fff; } ¦ name:color number:#fff",
                "python ¦ @cached ¦ name:@cached",
                "diff ¦ -old ¦ keyword:-old",
                "diff ¦ +new ¦ string:+new",
                "diff ¦ @@ -1 +1 @@ ¦ name:@@ -1 +1 @@",
                "markdown ¦ - a `b` c ¦ name:- string:`b`",
                "md ¦ ## Head ¦ keyword:## Head",
                "unknown ¦ int x = 1; ¦ ''",
            })
    void coloursWhatItKnows(String language, String code, String expected) {
        var coloured = Lexer.tokens(language, code, "").stream()
                .filter(token -> token.kind() != Token.Kind.PLAIN)
                .map(token -> token.kind().name().toLowerCase(Locale.ROOT) + ":" + token.text())
                .collect(Collectors.joining(" "));

        assertThat(coloured).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java", "python", "json", "html", "css", "sh", "sql", "yaml", "rust", "go", "js", "toml", "c", "diff",
                "md", "kt", ""
            })
    void losesNothing(String language) {
        var letters = "ab1 \n\"'`/*#-<>!{}:.\\$@(";
        for (int seed = 0; seed < 200; seed++) {
            var code = new Random(seed)
                    .ints(80, 0, letters.length())
                    .mapToObj(i -> letters.substring(i, i + 1))
                    .collect(Collectors.joining());

            assertThat(Lexer.tokens(language, code, "").stream()
                            .map(Token::text)
                            .collect(Collectors.joining()))
                    .isEqualTo(code);
        }
    }

    @Test
    void readsUnfinishedCode() {
        assertThat(Lexer.tokens("java", "/* open", "")).containsExactly(new Token("/* open", Token.Kind.COMMENT));
        assertThat(Lexer.tokens("java", "\"open\\", "")).containsExactly(new Token("\"open\\", Token.Kind.STRING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "java ¦ int a; /* one|two ' \"|three */ int b = f(1);|String c = \"d\";",
                "java ¦ String s = \"\"\"|  if this is \"text\"|  \"\"\"; return s;",
                "python ¦ s = '''for|while''' + x # c|return 1",
                "ts ¦ const a = `return ${b}|new \\` class|`; return a;",
                "html ¦ <a|  href=\"x\"|  class=\"y\">for</a>|<!-- if|--> <b>",
                "css ¦ /* a|b { c: d } */|e { f: g }",
                "yaml ¦ a: b|c: 'd'",
                "unknown ¦ /* a|b */"
            })
    void goesOnWhereAPieceEnds(String language, String lines) {
        var code = lines.replace('|', '\n');
        var whole = kinds(language, code, "");

        for (int cut = code.indexOf('\n'); cut >= 0; cut = code.indexOf('\n', cut + 1)) {
            var open = Lexer.open(language, code.substring(0, cut + 1), "");

            assertThat(kinds(language, code.substring(0, cut), "")).isEqualTo(whole.substring(0, cut));
            assertThat(kinds(language, code.substring(cut + 1), open)).isEqualTo(whole.substring(cut + 1));
        }
    }

    /// A letter for the kind of each character.
    private static String kinds(String language, String code, String open) {
        return Lexer.tokens(language, code, open).stream()
                .map(token ->
                        token.kind().name().substring(0, 1).repeat(token.text().length()))
                .collect(Collectors.joining());
    }
}
