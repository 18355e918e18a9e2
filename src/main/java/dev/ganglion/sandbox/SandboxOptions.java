package dev.ganglion.sandbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How a sandbox is started. Change a field with its `with` method.
///
/// @param port 0 for any free one
/// @param token the only bearer token that is let in
/// @param account the only account that exists
/// @param faults what goes wrong with every inference, unless a request's own `x-sandbox-fault` says otherwise
/// @param dailyNeurons refuse with code 4006 once so many were charged in a UTC day; empty for no limit
public record SandboxOptions(
        int port, String token, String account, Pace pace, List<Fault> faults, Optional<BigDecimal> dailyNeurons) {
    /// A token that opens a sandbox and nothing else.
    public static final String TOKEN = "sandbox-token";

    /// The account of every sandbox: 32 hexadecimal digits, as accounts have.
    public static final String ACCOUNT = "5a4db0c05a4db0c05a4db0c05a4db0c0";

    public SandboxOptions {
        faults = List.copyOf(faults);
    }

    /// Any port, the standard token and account, the natural pace, no faults, no limit.
    public static SandboxOptions defaults() {
        return new SandboxOptions(0, TOKEN, ACCOUNT, Pace.NATURAL, List.of(), Optional.empty());
    }

    /// The same on that port.
    public SandboxOptions withPort(int changed) {
        return new SandboxOptions(changed, token, account, pace, faults, dailyNeurons);
    }

    /// The same with that token.
    public SandboxOptions withToken(String changed) {
        return new SandboxOptions(port, changed, account, pace, faults, dailyNeurons);
    }

    /// The same with that account.
    public SandboxOptions withAccount(String changed) {
        return new SandboxOptions(port, token, changed, pace, faults, dailyNeurons);
    }

    /// The same at that pace.
    public SandboxOptions withPace(Pace changed) {
        return new SandboxOptions(port, token, account, changed, faults, dailyNeurons);
    }

    /// The same with those faults in every inference.
    public SandboxOptions withFaults(Fault... changed) {
        return new SandboxOptions(port, token, account, pace, List.of(changed), dailyNeurons);
    }

    /// The same with a daily limit.
    public SandboxOptions withDailyNeurons(BigDecimal changed) {
        return new SandboxOptions(port, token, account, pace, faults, Optional.of(changed));
    }

    @Override
    public String toString() {
        return "SandboxOptions[port=%d, account=%s, pace=%s, faults=%s, dailyNeurons=%s]"
                .formatted(port, account, pace, faults, dailyNeurons);
    }
}
