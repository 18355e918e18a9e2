package dev.ganglion.workersai.wire.speech;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.net.Rejected;
import dev.ganglion.net.live.Closing;
import dev.ganglion.workersai.wire.ErrorTable;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/// What it means that the service closes a connection to a model that listens live.
///
/// A code of the service's own, 4400 to 4599, is read as the HTTP status in its last three digits: an
/// assumption of ours, for none is documented.
///
/// @param heard whether the model has told of all the sound that was sent
public record LiveClosings(ErrorTable errors, BooleanSupplier heard) implements Closing.Reader {
    private static final int OWN = 4000;

    @Override
    public Optional<Failure> read(Closing closing) {
        // The maker's own service closes without a word, perhaps even without a closing.
        boolean silent = closing.code() == 1006 && heard.getAsBoolean();
        if (!closing.early() && (closing.usual() || silent)) {
            return Optional.empty();
        }
        ServiceError said =
                new ServiceError(OptionalInt.empty(), OptionalInt.of(closing.code()), errors.words(closing.reason()));
        return Optional.of(
                switch (closing.code()) {
                    case 1000, 1001, 1005 -> new Failure.Cut(closing.messages(), "closed before all was heard");
                    case 1006 -> new Failure.Cut(closing.messages(), "connection closed");
                    case 1003, 1007, 1008 -> new Failure.InvalidInput("/", reason(said), said);
                    case 1009 -> new Failure.TooLarge(said);
                    case 1013 -> new Failure.Busy(Optional.empty(), said);
                    default -> own(closing, said);
                });
    }

    private Failure own(Closing closing, ServiceError said) {
        int status = closing.code() - OWN;
        return status >= 400 && status < 600
                ? errors.read(new Rejected(status, Optional.empty(), closing.reason()))
                : new Failure.Server(said);
    }

    private static String reason(ServiceError said) {
        return said.message().isEmpty() ? "it closed the connection without a reason" : said.message();
    }
}
