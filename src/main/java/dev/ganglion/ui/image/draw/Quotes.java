package dev.ganglion.ui.image.draw;

import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.ui.image.draft.Commission;
import java.util.Collections;
import java.util.List;

/// What pictures may cost.
///
/// @param each one of them
/// @param all all of them
public record Quotes(Quote each, Quote all, int pictures) {
    /// So many of the same picture.
    public static Quotes of(TaskCalls calls, Commission commission, int pictures) {
        Planned planned = commission.planned();
        List<Planned> many = Collections.nCopies(pictures, planned);
        return new Quotes(
                calls.quote(commission.model(), planned),
                calls.quote(commission.model(), new Planned.Many(many)),
                pictures);
    }
}
