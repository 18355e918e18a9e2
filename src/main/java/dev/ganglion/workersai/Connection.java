package dev.ganglion.workersai;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where requests go and who pays for them.
///
/// @param name what the user calls it
/// @param base the part before `/accounts/…`, such as `https://api.cloudflare.com/client/v4`, without a final slash
/// @param gateway through which models are run, where one is; everything of the account goes to `base` all the same
public record Connection(
        String name, URI base, String account, Token token, boolean simulated, Optional<Gateway> gateway) {
    /// Cloudflare's own address.
    public static final URI CLOUDFLARE = URI.create("https://api.cloudflare.com/client/v4");

    private static final String ACCOUNT = "CLOUDFLARE_ACCOUNT_ID";
    private static final String TOKEN = "CLOUDFLARE_API_TOKEN";

    /// Without a gateway.
    public Connection(String name, URI base, String account, Token token, boolean simulated) {
        this(name, base, account, token, simulated, Optional.empty());
    }

    /// The same account through `other`.
    public Connection through(Gateway other) {
        return new Connection(name, base, account, token, simulated, Optional.of(other));
    }

    /// Every secret that its requests carry.
    public List<String> secrets() {
        return Stream.concat(Stream.of(token), gateway.flatMap(Gateway::token).stream())
                .map(Token::secret)
                .toList();
    }

    /// What the ledger books calls under: the same for every way to the same account, and without naming it.
    public String ledgerName() {
        String host = String.valueOf(base.getHost());
        return simulated ? name : host + ' ' + Integer.toHexString(account.hashCode());
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

    private static String bare(String value) {
        return value.replaceAll("^[\\s\"']+|[\\s\"']+$", "");
    }
}
