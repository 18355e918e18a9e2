package dev.ganglion.workersai;

import java.net.URI;

/// Where requests go and who pays for them.
///
/// @param name what the user calls it
/// @param base the part before `/accounts/…`, such as `https://api.cloudflare.com/client/v4`, without a final slash
public record Connection(String name, URI base, String account, Token token, boolean simulated) {
    /// Cloudflare's own address.
    public static final URI CLOUDFLARE = URI.create("https://api.cloudflare.com/client/v4");
}
