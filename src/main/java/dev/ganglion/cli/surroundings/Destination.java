package dev.ganglion.cli.surroundings;

import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.surroundings.Surroundings.RunningSandbox;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Gateway;
import dev.ganglion.workersai.Token;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Where a request goes, open as long as it is needed.
public record Destination(Connection connection, Optional<RunningSandbox> sandbox) implements AutoCloseable {
    private static final String NO_ACCOUNT = """
            No account is given. Set CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN, or use --sandbox, \
            which needs no account and simulates the answers.""";
    private static final String NO_TOKEN = """
            No token is given. Set CLOUDFLARE_API_TOKEN, or write the token to standard input \
            and add --token-stdin.""";

    /// Where to send and as whom.
    public static final class Options {
        @Option(
                names = "--base-url",
                paramLabel = "URL",
                description = "The part before /accounts/... (default: https://api.cloudflare.com/client/v4).")
        private Optional<String> base = Optional.empty();

        @Option(names = "--account", paramLabel = "ID", description = "The account, if not from the environment.")
        private Optional<String> account = Optional.empty();

        @Option(names = "--token-stdin", description = "Read the token from standard input.")
        private boolean tokenFromInput;

        @Option(names = "--sandbox", description = "Simulate the answers: no account, no network.")
        private boolean simulated;

        @ArgGroup(exclusive = false)
        private GatewayChoice gateway = new GatewayChoice();

        /// Whether the answers come from a sandbox of this command's own.
        public boolean simulated() {
            return simulated;
        }

        public boolean throughGateway() {
            return gateway.given();
        }

        /// Starts a sandbox if one is wanted. Reads standard input only when told to.
        public Destination open(Surroundings surroundings) throws Misuse, IOException {
            Optional<Gateway> way = gateway.gateway(variable(surroundings, "CF_AIG_TOKEN"));
            if (!simulated) {
                return new Destination(through(way, connection(surroundings)), Optional.empty());
            }
            if (base.isPresent() || account.isPresent() || tokenFromInput) {
                throw new Misuse("--sandbox goes without --base-url, --account and --token-stdin.");
            }
            RunningSandbox sandbox =
                    surroundings.startSandbox(0, Optional.empty(), Optional.empty(), Surroundings.Behaviour.USUAL);
            return new Destination(through(way, sandbox.connection()), Optional.of(sandbox));
        }

        private static Connection through(Optional<Gateway> gateway, Connection connection) {
            return gateway.map(connection::through).orElse(connection);
        }

        private Connection connection(Surroundings surroundings) throws Misuse, IOException {
            URI address = base.isPresent() ? address(base.get()) : Connection.CLOUDFLARE;
            String payer = account.or(() -> variable(surroundings, "CLOUDFLARE_ACCOUNT_ID"))
                    .orElseThrow(() -> new Misuse(NO_ACCOUNT));
            Optional<String> token = tokenFromInput
                    ? Optional.of(new String(surroundings.input().readAllBytes(), StandardCharsets.UTF_8).strip())
                    : variable(surroundings, "CLOUDFLARE_API_TOKEN");
            String secret = token.filter(text -> !text.isEmpty()).orElseThrow(() -> new Misuse(NO_TOKEN));
            return new Connection(String.valueOf(address.getHost()), address, payer, new Token(secret), false);
        }

        private static Optional<String> variable(Surroundings surroundings, String name) {
            return Optional.ofNullable(surroundings.environment().get(name))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }

        private static URI address(String text) throws Misuse {
            try {
                var address = new URI(text.replaceFirst("/+$", ""));
                if (address.getHost() != null
                        && String.valueOf(address.getScheme()).matches("https?")) {
                    return address;
                }
            } catch (URISyntaxException e) {
                // said below
            }
            throw new Misuse("--base-url has to be an address such as https://api.cloudflare.com/client/v4.");
        }
    }

    @Override
    public void close() {
        sandbox.ifPresent(RunningSandbox::close);
    }
}
