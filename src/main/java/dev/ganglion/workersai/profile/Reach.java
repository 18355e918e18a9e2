package dev.ganglion.workersai.profile;

import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.gateway.GatewayForm;
import dev.ganglion.workersai.gateway.GatewayOptions;
import java.net.URI;
import java.util.Optional;

/// What a profile reaches, and by which way.
public sealed interface Reach {
    /// Whether a token is sent, so that one must be kept.
    default boolean needsToken() {
        return switch (this) {
            case Account _, ThroughGateway _ -> true;
            case Server server -> server.token();
            case Sandbox _ -> false;
        };
    }

    /// A Cloudflare account.
    record Account(String account) implements Reach {}

    /// A Cloudflare account, its models through one of its AI Gateways.
    ///
    /// @param gateway its id, such as `default`
    /// @param ownToken whether the gateway wants a token of its own beside the account's
    record ThroughGateway(String account, String gateway, GatewayForm form, GatewayOptions options, boolean ownToken)
            implements Reach {
        /// Everything as the gateway is set.
        public ThroughGateway(String account, String gateway) {
            this(account, gateway, GatewayForm.PROVIDER, GatewayOptions.USUAL, false);
        }
    }

    /// A server of one's own: a proxy, a sandbox, or any that is compatible with OpenAI's.
    ///
    /// @param base as [BaseAddress] lets it pass
    /// @param account in its addresses, where it speaks Workers AI
    /// @param token whether it wants one
    record Server(URI base, Optional<String> account, Speaks speaks, boolean token) implements Reach {
        public Server {
            if (speaks == Speaks.WORKERS_AI && account.isEmpty()) {
                throw new IllegalArgumentException("a server that speaks Workers AI has an account in its addresses");
            }
        }
    }

    /// The sandbox inside this program.
    record Sandbox() implements Reach {}
}
