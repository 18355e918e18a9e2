package dev.ganglion.sandbox;

import dev.ganglion.sandbox.gateway.Cache;
import dev.ganglion.sandbox.gateway.Credentials;
import dev.ganglion.sandbox.gateway.Deadline;
import dev.ganglion.sandbox.gateway.Settings;
import dev.ganglion.sandbox.gateway.Steps;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.http.Handshake;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/// The way of a call through an AI Gateway, which its address or a header names; other calls pass by.
final class Gateways {
    private static final Duration USUAL = Duration.ofMinutes(5);

    private final SandboxOptions options;
    private final CountDownLatch closing;
    private final Cache cache = new Cache(Clock.systemUTC());

    Gateways(SandboxOptions options, CountDownLatch closing) {
        this.options = options;
        this.closing = closing;
    }

    /// Where a call goes in the end: to an address of the API.
    interface Inside {
        /// Makes the checks of the API that come before those of a gateway: address, method, token and account.
        /// Returns whether the address is one of inference.
        boolean infers(Call call, List<String> segments) throws Refusal;

        void enter(Call call, List<String> segments) throws IOException, Refusal;

        /// Goes on as a WebSocket.
        ///
        /// @param authorization of the account; empty where the gateway has vouched for the caller
        void listen(Call call, Optional<String> authorization) throws IOException, Refusal;
    }

    void answer(Call call, Inside inside) throws IOException, Refusal {
        var segments = call.segments();
        if (segments.size() > 2 && segments.getFirst().equals("v1")) {
            throughAddress(call, segments, inside);
            return;
        }
        var named = call.header("cf-aig-gateway-id");
        if (named.isEmpty() || !inside.infers(call, segments)) {
            inside.enter(call, segments);
            return;
        }
        var gateway = gateway(call, named.orElseThrow());
        boolean bare = segments.subList(4, segments.size()).equals(List.of("ai", "run"));
        var step = bare ? Steps.ofBody(call, segments.get(3)) : new Steps.Step(call, segments);
        through(gateway, List.of(step), inside);
    }

    /// For a call that names its model in the body, but no gateway.
    static Refusal nameless(Call call) {
        return Refusal.api(
                400,
                new Reason(
                        2001, "Please configure AI Gateway: " + call.path() + " needs the header cf-aig-gateway-id"));
    }

    private void throughAddress(Call call, List<String> segments, Inside inside) throws IOException, Refusal {
        if (!segments.get(1).equals(options.account())) {
            throw unknown();
        }
        if (Handshake.wanted(call) && segments.subList(3, segments.size()).equals(List.of("workers-ai"))) {
            listen(call, segments.get(2), inside);
            return;
        }
        var gateway = gateway(call, segments.get(2));
        if (!call.method().equals("POST")) {
            throw Refusal.api(405, new Reason(7001, call.method() + " not supported for requested URI."));
        }
        through(gateway, Steps.of(call, segments), inside);
    }

    /// The one token of a WebSocket may be the gateway's own, which then stands for the account, or the
    /// account's.
    private void listen(Call call, String name, Inside inside) throws IOException, Refusal {
        var credentials = Credentials.of(call);
        var gateway = gateway(name, credentials.gateway());
        boolean vouched = gateway.token().isPresent() && credentials.account().isEmpty();
        identify(call);
        inside.listen(call, vouched ? Optional.empty() : Optional.of(credentials.either()));
    }

    private SandboxGateway gateway(Call call, String name) throws Refusal {
        return gateway(name, call.header("cf-aig-authorization").orElse(""));
    }

    private SandboxGateway gateway(String name, String given) throws Refusal {
        var gateway = options.gateways().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(Gateways::unknown);
        if (gateway.token().filter(token -> !given.equals("Bearer " + token)).isPresent()) {
            throw Refusal.api(401, new Reason(2009, "Unauthorized"));
        }
        return gateway;
    }

    private static Refusal unknown() {
        return Refusal.api(400, new Reason(2001, "Please configure AI Gateway in the Cloudflare dashboard"));
    }

    /// Tries the steps in their order until one is not refused. What refuses the last refuses the call.
    private void through(SandboxGateway gateway, List<Steps.Step> steps, Inside inside) throws IOException, Refusal {
        for (int at = 0; at < steps.size() - 1; at++) {
            try {
                step(gateway, at, steps.get(at), inside);
                return;
            } catch (Refusal e) {
                if (steps.get(at).call().committed()) {
                    throw new IOException("Refused in the middle of an answer", e);
                }
            }
        }
        step(gateway, steps.size() - 1, steps.getLast(), inside);
    }

    private void step(SandboxGateway gateway, int number, Steps.Step step, Inside inside) throws IOException, Refusal {
        var call = step.call();
        var settings = Settings.of(call);
        call.set("cf-aig-step", Integer.toString(number));
        identify(call);
        var key = key(gateway, settings, step);
        if (key.isEmpty()) {
            attempts(settings, step, inside);
            return;
        }
        var kept = cache.find(key.orElseThrow());
        if (kept.isPresent()) {
            call.set("cf-aig-cache-status", "HIT");
            var reply = kept.orElseThrow();
            call.send(reply.status(), reply.type(), reply.text().getBytes(StandardCharsets.ISO_8859_1));
            return;
        }
        call.set("cf-aig-cache-status", "MISS");
        attempts(settings, step, inside);
        var time = settings.cacheTime().orElse(gateway.cacheTime().isZero() ? USUAL : gateway.cacheTime());
        call.sent()
                .filter(reply -> reply.status() == 200)
                .ifPresent(reply -> cache.keep(key.orElseThrow(), reply, time));
    }

    private static void identify(Call call) {
        call.set("cf-aig-log-id", UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT));
        call.set("cf-aig-request-id", UUID.randomUUID().toString());
    }

    /// What equal requests have in common, empty where nothing is to be kept: streams never are.
    private static Optional<String> key(SandboxGateway gateway, Settings settings, Steps.Step step)
            throws IOException, Refusal {
        boolean caches = !gateway.cacheTime().isZero()
                || settings.cacheTime().isPresent()
                || settings.cacheKey().isPresent();
        var call = step.call();
        if (!caches || settings.skipCache() || !keepable(step) || streams(call)) {
            return Optional.empty();
        }
        var digest = HexFormat.of().formatHex(digest(call.bytes()));
        var request = settings.cacheKey()
                .orElseGet(() -> String.join(
                        " ",
                        String.join("/", step.segments()),
                        new TreeMap<>(call.queries()).toString(),
                        call.binary() ? call.header("content-type").orElse("") : "",
                        digest));
        return Optional.of(gateway.name() + " " + call.header("authorization").orElse("") + " " + request);
    }

    /// Only answers of models are kept: no lists, no batches, nothing that went wrong on demand.
    private static boolean keepable(Steps.Step step) {
        var call = step.call();
        boolean model = step.segments().contains("run") || step.segments().contains("v1");
        return model
                && call.method().equals("POST")
                && call.query("queueRequest").isEmpty()
                && call.header("x-sandbox-fault").isEmpty();
    }

    private static boolean streams(Call call) throws IOException, Refusal {
        return !call.binary()
                && call.bytes().length > 0
                && call.body().path("stream").asBoolean(false);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private void attempts(Settings settings, Steps.Step step, Inside inside) throws IOException, Refusal {
        for (int attempt = 1; attempt < settings.attempts(); attempt++) {
            try {
                attempt(settings, step, inside);
                return;
            } catch (Refusal e) {
                if (e.status() != 408 && e.status() != 429 && e.status() < 500) {
                    throw e;
                }
                new Metronome(Pace.INSTANT, closing, step.call()).rest(settings.pause(attempt));
            }
        }
        attempt(settings, step, inside);
    }

    private static void attempt(Settings settings, Steps.Step step, Inside inside) throws IOException, Refusal {
        if (settings.timeout().isEmpty()) {
            inside.enter(step.call(), step.segments());
            return;
        }
        Deadline.of(settings.timeout().orElseThrow(), step.call(), () -> inside.enter(step.call(), step.segments()));
    }
}
