package dev.ganglion.ui.markdown;

/// Markdown that shows what is hard to show well.
final class Showcase {
    private Showcase() {}

    static String code() {
        return """
                ```java
                /** A greeting. */
                @Service
                public record Greeting(String name, int times) {
                    static final Pattern WORD = Pattern.compile("\\\\w+"); // letters
                }
                ```

                ```typescript
                export async function load(id: number): Promise<Model | undefined> {
                  const reply = await fetch(`/models/${id}`); // template
                  return reply.ok ? (await reply.json()) as Model : undefined;
                }
                ```

                ```python
                @dataclass
                class Point:
                    x: float = 0.5  # default

                    def norm(self) -> float:
                        return math.sqrt(self.x ** 2)
                ```

                ```json
                {"model": "@cf/meta/llama", "max_tokens": 256, "stream": true, "stop": null}
                ```

                ```sql
                SELECT name, COUNT(*) AS n FROM models WHERE price < 0.35 GROUP BY name -- cheap
                ```

                ```bash
                for f in "$HOME"/*.log; do gzip -9 "$f"; done # pack
                ```

                ```html
                <!-- a form --><form action="/send" method="post"><input name="q" required></form>
                ```

                ```css
                .card:hover { color: #0969da; padding: 4px 8px; } /* hover */
                ```

                ```rust
                fn longest<'a>(x: &'a str) -> Option<char> { let c = 'x'; x.chars().next() } // first
                ```

                ```go
                func main() { ch := make(chan int, 8); go worker(ch); fmt.Println(<-ch) }
                ```

                ```yaml
                name: build # workflow
                on: [push]
                jobs: { test: { runs-on: "ubuntu-latest" } }
                ```

                ```diff
                --- a/file
                +++ b/file
                @@ -1,2 +1,2 @@
                -old line
                +new line
                ```
                """;
    }

    static String hostile() {
        return """
                ## Links that are not what they seem

                Click [here](javascript:alert(1)), read [the file](file:///etc/passwd), or \
                [https://bank.example](https://evil.example/login), [sign in](https://bank.example@evil.example/), \
                [apple](https://\u0430\u0440\u0440\u04cf\u0435.com/) and [plain words](https://example.com/honest).

                A picture ![of a cat](https://example.com/cat.png), one without words ![](https://example.com/b.png), and \
                [mail](mailto:a@example.com).

                Reversed: [safe\u202eevil](https://example.com/\u202egpj.exe), zero\u200bwidth, \u05e9\u05dc\u05d5\u05dd \
                \u05e2\u05d5\u05dc\u05dd, and \u0645\u0631\u062d\u0628\u0627 in a line with English words.

                <script>alert("HTML is shown as text")</script>

                And <b onclick="x()">inline</b> too.

                ## Formulas

                The loss $L_1 + \\lambda \\|w\\|_2^2$ is least where \\(\\nabla_w L = 0\\); it costs $5 and $6.

                $$
                \\int_0^1 x_1 * x_2 \\, dx = \\frac{1}{2}
                - \\sum_{i=1}^n a_i
                $$

                - [x] A task that is ~~not~~ done
                - [ ] Another with `code` and $x^2$
                  1. Nested
                     > A quote in it
                """;
    }
}
