package dev.ganglion.workersai.gateway;

/// What each request asks of the gateway. What it leaves open is as the gateway is set.
public record GatewayOptions(Caching caching, Logging logging, Attempts attempts, Billing billing) {
    /// Everything as the gateway is set.
    public static final GatewayOptions USUAL =
            new GatewayOptions(Caching.USUAL, Logging.USUAL, Attempts.USUAL, Billing.USUAL);

    public GatewayOptions with(Caching other) {
        return new GatewayOptions(other, logging, attempts, billing);
    }

    public GatewayOptions with(Logging other) {
        return new GatewayOptions(caching, other, attempts, billing);
    }

    public GatewayOptions with(Attempts other) {
        return new GatewayOptions(caching, logging, other, billing);
    }

    public GatewayOptions with(Billing other) {
        return new GatewayOptions(caching, logging, attempts, other);
    }
}
