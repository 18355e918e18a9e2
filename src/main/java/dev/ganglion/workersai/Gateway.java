package dev.ganglion.workersai;

import dev.ganglion.workersai.gateway.GatewayForm;
import dev.ganglion.workersai.gateway.GatewayOptions;
import java.net.URI;
import java.util.Optional;

/// An AI Gateway that stands between the client and the models.
///
/// @param base the part before the account, without a final slash; not used by the forms that go by the API
/// @param id what the gateway is called in the account, such as `default`
/// @param token its own, where it wants one beside the account's
public record Gateway(URI base, String id, Optional<Token> token, GatewayForm form, GatewayOptions options) {
    /// Cloudflare's own address of gateways.
    public static final URI CLOUDFLARE = URI.create("https://gateway.ai.cloudflare.com/v1");

    /// The gateway of that name at Cloudflare, everything as it is set there.
    public static Gateway named(String id) {
        return new Gateway(CLOUDFLARE, id, Optional.empty(), GatewayForm.PROVIDER, GatewayOptions.USUAL);
    }

    /// The same at another address, such as one of this computer.
    public Gateway at(URI other) {
        return new Gateway(other, id, token, form, options);
    }

    public Gateway with(Token own) {
        return new Gateway(base, id, Optional.of(own), form, options);
    }

    public Gateway by(GatewayForm other) {
        return new Gateway(base, id, token, other, options);
    }

    public Gateway asking(GatewayOptions other) {
        return new Gateway(base, id, token, form, other);
    }
}
