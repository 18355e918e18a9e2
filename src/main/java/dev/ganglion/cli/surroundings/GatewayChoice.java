package dev.ganglion.cli.surroundings;

import dev.ganglion.cli.input.JsonText;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.workersai.Gateway;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.gateway.Attempts;
import dev.ganglion.workersai.gateway.Caching;
import dev.ganglion.workersai.gateway.GatewayForm;
import dev.ganglion.workersai.gateway.GatewayOptions;
import dev.ganglion.workersai.gateway.Logging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Through which AI Gateway models are run, and what is asked of it. What is left out is as the gateway is set.
final class GatewayChoice {
    /// The two positions of a switch.
    enum Switch {
        ON,
        OFF
    }

    @Option(
            names = "--gateway",
            paramLabel = "ID",
            description = "Run models through this AI Gateway. One that wants a token of its own gets CF_AIG_TOKEN.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--gateway-cache-ttl",
            paramLabel = "SECONDS",
            description = "How long the gateway keeps the reply, from 60 seconds to 30 days.")
    private Optional<Long> cacheSeconds = Optional.empty();

    @Option(names = "--gateway-skip-cache", description = "Pass the gateway's cache by.")
    private boolean skipsCache;

    @Option(
            names = "--gateway-cache-key",
            paramLabel = "KEY",
            description = "Keep the reply under this key instead of the whole request.")
    private Optional<String> cacheKey = Optional.empty();

    @Option(
            names = "--gateway-metadata",
            paramLabel = "NAME=VALUE",
            description = "What the gateway's log notes with the call: text, a number, true or false; may be repeated.")
    private List<String> metadata = new ArrayList<>();

    @Option(names = "--gateway-log", paramLabel = "on|off", description = "Whether the gateway logs the call.")
    private Optional<Switch> log = Optional.empty();

    @Option(
            names = "--gateway-timeout",
            paramLabel = "SECONDS",
            description = "How long the gateway waits for the first part of the reply.")
    private Optional<Integer> timeoutSeconds = Optional.empty();

    @Option(
            names = "--gateway-attempts",
            paramLabel = "N",
            description = "How often the gateway tries, at most 5 times; each may be billed.")
    private Optional<Integer> attempts = Optional.empty();

    boolean given() {
        return id.isPresent();
    }

    /// By the usual address with the gateway in a header, which needs no address of the gateway.
    Optional<Gateway> gateway(Optional<String> token) throws Misuse {
        GatewayOptions options =
                GatewayOptions.USUAL.with(caching()).with(logging()).with(attempts());
        if (id.isEmpty()) {
            if (!options.equals(GatewayOptions.USUAL)) {
                throw new Misuse("Options that begin with --gateway- go with --gateway.");
            }
            return Optional.empty();
        }
        Gateway named = Gateway.named(id.get()).by(GatewayForm.API).asking(options);
        return Optional.of(token.map(own -> named.with(new Token(own))).orElse(named));
    }

    private Caching caching() throws Misuse {
        Caching kept = made(
                () -> new Caching(cacheSeconds.map(Duration::ofSeconds), skipsCache, Optional.empty()),
                "--gateway-cache-ttl has to be between 60 seconds and 30 days, which are 2592000.");
        return made(
                () -> new Caching(kept.ttl(), kept.skip(), cacheKey),
                "--gateway-cache-key takes visible ASCII letters, and spaces between them.");
    }

    private Logging logging() throws Misuse {
        Map<String, Object> named = new HashMap<>();
        for (Map.Entry<String, JsonNode> each :
                JsonText.fields("--gateway-metadata", metadata).entrySet()) {
            JsonNode value = each.getValue();
            if (!value.isValueNode() || value.isNull()) {
                throw new Misuse("--gateway-metadata takes text, numbers, true and false.");
            }
            named.put(each.getKey(), JsonText.plain(value));
        }
        return new Logging(log.map(Switch.ON::equals), named, Optional.empty());
    }

    private Attempts attempts() throws Misuse {
        Attempts timed = made(
                () -> new Attempts(
                        timeoutSeconds.map(Duration::ofSeconds),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "--gateway-timeout has to be at least 1.");
        OptionalInt most = attempts.map(OptionalInt::of).orElse(OptionalInt.empty());
        return made(
                () -> new Attempts(timed.timeout(), most, timed.delay(), timed.backoff()),
                "--gateway-attempts has to be between 1 and 5.");
    }

    private static <T> T made(Supplier<T> maker, String otherwise) throws Misuse {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new Misuse(otherwise);
        }
    }
}
