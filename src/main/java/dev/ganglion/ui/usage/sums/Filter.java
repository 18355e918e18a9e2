package dev.ganglion.ui.usage.sums;

import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Purpose;
import dev.ganglion.domain.meter.Tally;
import java.util.Optional;

/// Which calls are looked at; what is empty takes all.
public record Filter(Period period, Optional<String> connection, Optional<Task> task, Optional<String> model) {
    /// What a fresh page looks at: the last thirty days of the connection in use.
    public static Filter of(String connection) {
        return new Filter(new Period.Last(30), Optional.of(connection), Optional.empty(), Optional.empty());
    }

    /// Whether calls of that key are meant, on whatever day.
    public boolean takes(Tally.Key key) {
        return takes(key.payer().connection(), key.task(), key.model());
    }

    /// Whether a call of that purpose is meant, on whatever day.
    public boolean takes(Purpose purpose) {
        return takes(purpose.payer().connection(), purpose.task(), purpose.model());
    }

    /// Whether only a part of each connection's calls is meant.
    public boolean partly() {
        return task.isPresent() || model.isPresent();
    }

    public Filter during(Period other) {
        return new Filter(other, connection, task, model);
    }

    public Filter by(Optional<String> other) {
        return new Filter(period, other, task, model);
    }

    public Filter of(Optional<Task> other) {
        return new Filter(period, connection, other, model);
    }

    public Filter with(Optional<String> other) {
        return new Filter(period, connection, task, other);
    }

    private boolean takes(String ofConnection, Task ofTask, String ofModel) {
        return connection.map(ofConnection::equals).orElse(true)
                && task.map(ofTask::equals).orElse(true)
                && model.map(ofModel::equals).orElse(true);
    }
}
