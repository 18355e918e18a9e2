package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How commands refuse to be written wrongly, and how they help.
class UsageTest {
    private static final String MODEL = "@cf/meta/llama-3.2-1b-instruct";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void namesTheVariablesAndTheSandboxWithoutAnAccount() {
        desk.environment.clear();

        assertThat(desk.run("run", MODEL, "--prompt", "Hi")).isEqualTo(2);

        assertThat(desk.err())
                .contains("CLOUDFLARE_ACCOUNT_ID")
                .contains("CLOUDFLARE_API_TOKEN")
                .contains("--sandbox");
        assertThat(desk.out()).isEmpty();
    }

    @Test
    void namesTheVariableWithoutAToken() {
        desk.environment.remove("CLOUDFLARE_API_TOKEN");

        assertThat(desk.run("run", MODEL, "--prompt", "Hi")).isEqualTo(2);
        assertThat(desk.err()).contains("No token is given. Set CLOUDFLARE_API_TOKEN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run                                                   | Missing required
            run MODEL                                             | --prompt
            run MODEL --prompt a --input {}                       | mutually exclusive
            run MODEL --input [1]                                 | --input has to be a JSON object.
            run MODEL --input {"a":                               | --input is not JSON
            run MODEL --input {}{}                                | --input is not JSON
            run MODEL --input {"stream":true} --no-stream         | takes "stream": false.
            run @cf/moondream/moondream3.1-9B-A2B --input {} --no-stream | takes "stream": false.
            run MODEL --prompt a --force                          | --force replaces a file
            embed @cf/baai/bge-m3 a --force                       | --force replaces a file
            embed @cf/baai/bge-m3 a --similar b --format csv      | --similar prints the texts
            batch MODEL --request-id a --poll 3                   | add --wait.
            run MODEL --prompt a --idle-timeout 0                 | --idle-timeout has to be at least 1.
            run MODEL --input {"prompt":"a"} --endpoint openai    | --input is the whole body
            run @cf/baai/bge-m3 --text a --endpoint openai        | --endpoint are no use
            run MODEL --prompt a --endpoint grpc                  | expected one of [RUN, OPENAI, RESPONSES]
            embed @cf/baai/bge-m3 a --endpoint responses          | embeddings have run and openai
            run MODEL --prompt a --idle-timeout soon              | 'soon' is not an int
            run MODEL --prompt a --base-url ftp://host            | --base-url has to be an address
            run MODEL --prompt a --base-url here                  | --base-url has to be an address
            run MODEL --prompt a --sandbox --account b            | --sandbox goes without
            run MODEL --prompt a --token secret                   | Unknown option
            run MODEL --messages /nowhere/messages.json           | There is no file /nowhere/messages.json.
            run @cf/baai/bge-m3 --messages f                      | does not chat, its task is Text Embeddings
            run MODEL --input {} --text a                         | --input is the whole body
            run MODEL --prompt a --set b                          | --set takes NAME=VALUE
            run MODEL --prompt a --set b=1 --set b=2              | --set b is given more than once.
            run MODEL --prompt a --gateway-skip-cache             | go with --gateway.
            run MODEL --prompt a --gateway-log off                | go with --gateway.
            embed @cf/baai/bge-m3 a --gateway-metadata b=1        | go with --gateway.
            run MODEL --prompt a --gateway g --gateway-cache-ttl 1 | between 60 seconds and 30 days
            run MODEL --prompt a --gateway g --gateway-cache-key ü | --gateway-cache-key takes visible ASCII letters
            run MODEL --prompt a --gateway g --gateway-metadata b  | --gateway-metadata takes NAME=VALUE
            run MODEL --prompt a --gateway g --gateway-metadata b=[] | --gateway-metadata takes text, numbers
            run MODEL --prompt a --gateway g --gateway-metadata b=null | --gateway-metadata takes text, numbers
            run MODEL --prompt a --gateway g --gateway-log maybe  | expected one of [ON, OFF]
            run MODEL --prompt a --gateway g --gateway-timeout 0  | --gateway-timeout has to be at least 1.
            run MODEL --prompt a --gateway g --gateway-attempts 6 | --gateway-attempts has to be between 1 and 5.
            run MODEL --prompt a --output here                    | --output and --format are no use.
            run MODEL --input {"messages":[]} --output here       | --output and --format are no use.
            run MODEL --input {} --format srt                     | --format is no use.
            run @cf/moondream/moondream3.1-9B-A2B --input {} --output a | --output is no use.
            embed MODEL a                                         | does not embed, its task is Text Generation.
            embed @cf/baai/bge-m3                                 | No text is given.
            batch MODEL                                           | --requests
            batch MODEL --requests /nowhere                       | There is no file /nowhere.
            batch MODEL --request-id a --poll 0                   | --poll has to be at least 1.
            markdown                                              | Missing required parameter
            markdown -                                            | Standard input has no name
            markdown /nowhere/a.pdf                               | There is no file /nowhere/a.pdf.
            usage --days 32                                       | --days has to be between 1 and 31.
            usage --day yesterday                                 | --day takes a date
            sandbox --port 65536                                  | --port has to be between 0 and 65535.
            models --task cooking                                 | No task is called cooking.
            dance                                                 | Unmatched argument
            """)
    void saysWhatIsWrong(String command, String sentence) {
        int code = desk.run(command.replace("MODEL", MODEL).split(" ", -1));

        assertThat(code).isEqualTo(2);
        assertThat(desk.err()).contains(sentence);
        assertThat(desk.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                          | has to hold a JSON array of messages.
            []                                          | has to hold a JSON array of messages.
            [{"role":"user"}]                           | has no text as its content
            [{"role":"king","content":"a"}]             | has the role 'king'.
            [{"role":"user","content":"a"               | is not JSON
            """)
    void saysWhatIsWrongWithAFileOfMessages(String content, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("messages.json"), content);

        assertThat(desk.run("run", MODEL, "--messages", file.toString(), "--sandbox"))
                .isEqualTo(2);
        assertThat(desk.err()).contains(sentence);
    }

    @Test
    void printsItsVersionAndHelp() {
        assertThat(desk.run("--version")).isZero();
        assertThat(desk.run("--help")).isZero();
        assertThat(desk.run("run", "--help")).isZero();

        assertThat(desk.out())
                .startsWith("Ganglion 1.2.3")
                .contains("Exit codes:")
                .contains("--idle-timeout=SECONDS")
                .doesNotContain("--token=");
        assertThat(desk.err()).isEmpty();
    }

    @Test
    void wantsACommand() {
        assertThat(desk.run()).isEqualTo(2);
        assertThat(desk.err()).contains("Missing required subcommand");
    }
}
