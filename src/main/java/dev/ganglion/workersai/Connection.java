package dev.ganglion.workersai;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where requests go and who pays for them.
///
/// @param name what the user calls it
/// @param base the part before `/accounts/…`, such as `https://api.cloudflare.com/client/v4`, or before
/// `/chat/completions` where it speaks OpenAI's protocol; without a final slash
/// @param account empty where it speaks OpenAI's protocol
/// @param token empty for a server that asks for none
/// @param gateway through which models are run, where one is; everything of the account goes to `base` all the same
public record Connection(
        String name,
        URI base,
        String account,
        Optional<Token> token,
        boolean simulated,
        Optional<Gateway> gateway,
        Speaks speaks) {
    /// Which protocol a server speaks.
    public enum Speaks {
        /// Cloudflare's own, with everything of an account.
        WORKERS_AI,
        /// OpenAI's, with chats and embeddings only.
        OPENAI
    }

    /// Cloudflare's own address.
    public static final URI CLOUDFLARE = URI.create("https://api.cloudflare.com/client/v4");

    private static final String ACCOUNT = "CLOUDFLARE_ACCOUNT_ID";
    private static final String TOKEN = "CLOUDFLARE_API_TOKEN";

    /// Without a gateway.
    public Connection(String name, URI base, String account, Token token, boolean simulated) {
        this(name, base, account, Optional.of(token), simulated, Optional.empty(), Speaks.WORKERS_AI);
    }

    /// A server that speaks OpenAI's protocol, such as one of this computer.
    public static Connection openAi(String name, URI base, Optional<Token> token) {
        return new Connection(name, base, "", token, false, Optional.empty(), Speaks.OPENAI);
    }

    /// The same account through `other`.
    public Connection through(Gateway other) {
        return new Connection(name, base, account, token, simulated, Optional.of(other), speaks);
    }

    /// Every secret that its requests carry.
    public List<String> secrets() {
        return Stream.concat(token.stream(), gateway.flatMap(Gateway::token).stream())
                .map(Token::secret)
                .toList();
    }

    /// What the ledger books calls under: the same for every way to the same account, and without naming it.
    public String ledgerName() {
        if (simulated) {
            return name;
        }
        String port = base.getPort() < 0 ? "" : ":" + base.getPort();
        String payer = account.isEmpty() ? "" : ' ' + Integer.toHexString(account.hashCode());
        return base.getHost() + port + payer;
    }

    /// The connection that the variables `CLOUDFLARE_ACCOUNT_ID` and `CLOUDFLARE_API_TOKEN` describe, if both are set.
    /// White space and quotes around a value are dropped.
    public static Optional<Connection> fromEnvironment(Map<String, String> environment) {
        String account = bare(environment.getOrDefault(ACCOUNT, ""));
        String token = bare(environment.getOrDefault(TOKEN, ""));
        if (account.isEmpty() || token.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Connection("Environment", CLOUDFLARE, account, new Token(token), false));
    }

    /// Whether what is sent to `base` is encrypted or never leaves this computer, so that it may be a token.
    public static boolean isConfidential(URI base) {
        return "https".equalsIgnoreCase(base.getScheme()) || loopback(String.valueOf(base.getHost()));
    }

    private static boolean loopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static String bare(String value) {
        return value.replaceAll("^[\\s\"']+|[\\s\"']+$", "");
    }
}
