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
                "unknown ¦ int x = 1; ¦ ''",
            })
    void coloursWhatItKnows(String language, String code, String expected) {
        var coloured = Lexer.tokens(language, code).stream()
                .filter(token -> token.kind() != Token.Kind.PLAIN)
                .map(token -> token.kind().name().toLowerCase(Locale.ROOT) + ":" + token.text())
                .collect(Collectors.joining(" "));

        assertThat(coloured).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "python", "json", "html", "css", "sh", "sql", "yaml", "rust", "go", "js", ""})
    void losesNothing(String language) {
        var letters = "ab1 \n\"'`/*#-<>!{}:.\\$@(";
        for (int seed = 0; seed < 200; seed++) {
            var code = new Random(seed)
                    .ints(80, 0, letters.length())
                    .mapToObj(i -> letters.substring(i, i + 1))
                    .collect(Collectors.joining());

            assertThat(Lexer.tokens(language, code).stream().map(Token::text).collect(Collectors.joining()))
                    .isEqualTo(code);
        }
    }

    @Test
    void readsUnfinishedCode() {
        assertThat(Lexer.tokens("java", "/* open")).containsExactly(new Token("/* open", Token.Kind.COMMENT));
        assertThat(Lexer.tokens("java", "\"open\\")).containsExactly(new Token("\"open\\", Token.Kind.STRING));
    }
}
