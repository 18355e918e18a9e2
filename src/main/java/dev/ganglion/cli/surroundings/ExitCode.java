package dev.ganglion.cli.surroundings;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.Busy;
import dev.ganglion.domain.Failure.Cancelled;
import dev.ganglion.domain.Failure.CircuitOpen;
import dev.ganglion.domain.Failure.Cut;
import dev.ganglion.domain.Failure.Forbidden;
import dev.ganglion.domain.Failure.InvalidInput;
import dev.ganglion.domain.Failure.Malformed;
import dev.ganglion.domain.Failure.NoSuchModel;
import dev.ganglion.domain.Failure.Offline;
import dev.ganglion.domain.Failure.QuotaUsedUp;
import dev.ganglion.domain.Failure.RateLimited;
import dev.ganglion.domain.Failure.Server;
import dev.ganglion.domain.Failure.TimedOut;
import dev.ganglion.domain.Failure.TooLarge;
import dev.ganglion.domain.Failure.Unauthorised;

/// How a command tells a script how it went. The numbers are a promise.
public final class ExitCode {
    /// The answer is whole.
    public static final int WHOLE = 0;

    /// A fault of this program.
    public static final int FAULT = 1;

    /// The command was not written as it should be.
    public static final int USAGE = 2;

    /// Unauthorised or forbidden.
    public static final int REFUSED = 3;

    /// An invalid request, or no such model.
    public static final int INVALID = 4;

    /// Limited, busy, held back after repeated failures, the quota is used up, or a budget does not allow it.
    public static final int LIMITED = 5;

    /// Network, timeout, cut or malformed.
    public static final int BROKEN = 6;

    /// Interrupted, by Ctrl-C for example.
    public static final int INTERRUPTED = 130;

    /// The reader of standard output went away, as after `| head`.
    public static final int PIPE_CLOSED = 141;

    private ExitCode() {}

    /// What a command that ended with `failure` returns.
    public static int of(Failure failure) {
        return switch (failure) {
            case Unauthorised _, Forbidden _ -> REFUSED;
            case InvalidInput _, NoSuchModel _, TooLarge _ -> INVALID;
            case RateLimited _, QuotaUsedUp _, Busy _, CircuitOpen _ -> LIMITED;
            case Offline _, TimedOut _, Server _, Malformed _, Cut _ -> BROKEN;
            case Cancelled _ -> INTERRUPTED;
        };
    }
}
