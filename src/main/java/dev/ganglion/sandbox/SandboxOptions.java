package dev.ganglion.sandbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How a sandbox is started. Change a field with its `with` method.
///
/// @param port 0 for any free one
/// @param token the bearer token that may do everything
/// @param account the only account that exists
/// @param faults what goes wrong with every inference, unless a request's own `x-sandbox-fault` says otherwise
/// @param profile a named mixture of faults besides those
/// @param terms plan, daily neurons and other limits
/// @param tokens further tokens, such as limited ones
/// @param gateways the AI Gateways of the account
public record SandboxOptions(
        int port,
        String token,
        String account,
        Pace pace,
        List<Fault> faults,
        Optional<Profile> profile,
        Terms terms,
        List<SandboxToken> tokens,
        List<SandboxGateway> gateways) {
    /// A token that opens a sandbox and nothing else.
    public static final String TOKEN = "sandbox-token";

    /// The account of every sandbox: 32 hexadecimal digits, as accounts have.
    public static final String ACCOUNT = "5a4db0c05a4db0c05a4db0c05a4db0c0";

    public SandboxOptions {
        faults = List.copyOf(faults);
        tokens = List.copyOf(tokens);
        gateways = List.copyOf(gateways);
    }

    /// Any port, the standard token, account and gateway, the natural pace, no faults, no limit.
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                0,
                TOKEN,
                ACCOUNT,
                Pace.NATURAL,
                List.of(),
                Optional.empty(),
                Terms.OPEN,
                List.of(),
                List.of(SandboxGateway.named("default")));
    }

    /// The same on that port.
    public SandboxOptions withPort(int changed) {
        return new SandboxOptions(changed, token, account, pace, faults, profile, terms, tokens, gateways);
    }

    /// The same with that token.
    public SandboxOptions withToken(String changed) {
        return new SandboxOptions(port, changed, account, pace, faults, profile, terms, tokens, gateways);
    }

    /// The same with that account.
    public SandboxOptions withAccount(String changed) {
        return new SandboxOptions(port, token, changed, pace, faults, profile, terms, tokens, gateways);
    }

    /// The same at that pace.
    public SandboxOptions withPace(Pace changed) {
        return new SandboxOptions(port, token, account, changed, faults, profile, terms, tokens, gateways);
    }

    /// The same with those faults in every inference.
    public SandboxOptions withFaults(Fault... changed) {
        return new SandboxOptions(port, token, account, pace, List.of(changed), profile, terms, tokens, gateways);
    }

    /// The same with that mixture of faults.
    public SandboxOptions withProfile(Profile changed) {
        return new SandboxOptions(port, token, account, pace, faults, Optional.of(changed), terms, tokens, gateways);
    }

    /// The same on those terms.
    public SandboxOptions withTerms(Terms changed) {
        return new SandboxOptions(port, token, account, pace, faults, profile, changed, tokens, gateways);
    }

    /// The same with a daily limit.
    public SandboxOptions withDailyNeurons(BigDecimal changed) {
        return withTerms(terms.withDailyNeurons(changed));
    }

    /// The same with those tokens besides the one that may do everything.
    public SandboxOptions withTokens(SandboxToken... changed) {
        return new SandboxOptions(port, token, account, pace, faults, profile, terms, List.of(changed), gateways);
    }

    /// The same with those gateways and no others.
    public SandboxOptions withGateways(SandboxGateway... changed) {
        return new SandboxOptions(port, token, account, pace, faults, profile, terms, tokens, List.of(changed));
    }

    @Override
    public String toString() {
        return "SandboxOptions[port=%d, account=%s, pace=%s, faults=%s, profile=%s, terms=%s, gateways=%s]"
                .formatted(port, account, pace, faults, profile, terms, gateways);
    }
}
