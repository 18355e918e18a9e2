package dev.ganglion.workersai.gateway;

import java.math.BigDecimal;
import java.util.Optional;

/// Who pays, and what the gateway's statistics show.
///
/// @param cost a price of one's own for the statistics; what is billed stays as it is
/// @param keyAlias which of the provider keys that the gateway keeps is used
/// @param noWholesale whether Cloudflare's own billing is no fallback for a missing key
public record Billing(Optional<TokenCost> cost, Optional<String> keyAlias, boolean noWholesale) {
    /// As the gateway is set.
    public static final Billing USUAL = new Billing(Optional.empty(), Optional.empty(), false);

    /// US dollars for one token in and one token out.
    public record TokenCost(BigDecimal in, BigDecimal out) {
        public TokenCost {
            if (in.signum() < 0 || out.signum() < 0) {
                throw new IllegalArgumentException("negative price: " + in + ", " + out);
            }
        }
    }

    public Billing {
        keyAlias.ifPresent(HeaderText::check);
    }
}
