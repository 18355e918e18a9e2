package dev.ganglion.app;

import dev.ganglion.net.Transport;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.Gateway;
import dev.ganglion.workersai.RequestLimits;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.profile.Access;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Reach;
import dev.ganglion.workersai.profile.Typed;
import dev.ganglion.workersai.rest.RestAccount;
import dev.ganglion.workersai.rest.RestWorkersAi;
import java.time.Clock;
import java.util.Optional;

/// Makes what is needed to reach what a profile names. Starts the sandbox of this process when that is reached, which
/// blocks for a second or so.
///
/// @param transport shared by all connections
/// @param single the same for examinations, which say at once what is wrong instead of trying again
record Reaching(EmbeddedSandbox sandbox, Transport transport, Transport single, Clock clock, RequestLimits limits) {
    /// The connection that `profile` and its secrets make.
    Connection connection(Profile profile, Typed secrets) {
        return switch (profile.reach()) {
            case Reach.Sandbox _ -> sandbox.connection();
            case Reach.Account(String account) -> cloudflare(profile, account, secrets);
            case Reach.ThroughGateway through ->
                cloudflare(profile, through.account(), secrets).through(gateway(through, secrets.gateway()));
            case Reach.Server server ->
                new Connection(
                        profile.name(),
                        server.base(),
                        server.account().orElse(""),
                        server.token() ? secrets.token() : Optional.empty(),
                        false,
                        Optional.empty(),
                        server.speaks());
        };
    }

    /// What the ledger books the calls of `profile` under; needs no secret and starts nothing.
    String ledgerName(Profile profile) {
        return switch (profile.reach()) {
            case Reach.Sandbox _ -> EmbeddedSandbox.NAME;
            case Reach.Account _, Reach.ThroughGateway _, Reach.Server _ ->
                connection(profile, Typed.NOTHING).ledgerName();
        };
    }

    private static Connection cloudflare(Profile profile, String account, Typed secrets) {
        return new Connection(
                profile.name(),
                Connection.CLOUDFLARE,
                account,
                secrets.token(),
                false,
                Optional.empty(),
                Speaks.WORKERS_AI);
    }

    private static Gateway gateway(Reach.ThroughGateway through, Optional<Token> own) {
        Gateway gateway = Gateway.named(through.gateway()).by(through.form()).asking(through.options());
        return own.map(gateway::with).orElse(gateway);
    }

    Access access(Profile profile, Typed secrets) {
        Connection connection = connection(profile, secrets);
        return new Access(
                profile,
                connection.ledgerName(),
                connection.simulated(),
                new RestWorkersAi(connection, transport, clock, limits),
                account(connection));
    }

    /// The account behind that connection, asked a single time each.
    CloudflareAccount examined(Connection connection) {
        return new RestAccount(connection, single, clock);
    }

    CloudflareAccount account(Connection connection) {
        return new RestAccount(connection, transport, clock);
    }
}
