package dev.ganglion.ui.image.queue;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Take;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.picture.PictureException;
import dev.ganglion.picture.Prepared;
import dev.ganglion.task.Paid;
import dev.ganglion.ui.image.draft.Commission;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.Mask;
import dev.ganglion.ui.task.Trouble;
import dev.ganglion.workersai.ChatEvent;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Has a picture drawn, and keeps it before anything else can go wrong: it is paid for. Blocks. Safe on
/// any thread.
record Drawer(ImageServices services) {
    private static final PictureLimits SMALL =
            new PictureLimits(1, Set.of("image/png", "image/jpeg"), 384, 1, 16 << 20);

    /// Interruption cancels the call, but never the keeping of what has come.
    Outcome draw(Commission commission, Consumer<ChatEvent.Retrying> waits)
            throws OverBudget, WorkersAiException, PictureException, InterruptedException {
        Optional<Picture> mask = Optional.empty();
        if (commission.mask().isPresent()) {
            mask = Optional.of(commission.mask().get().picture(services.pictures()));
        }
        Paid<Picture> paid = services.tasks().calls().make(commission.order(mask, waits));
        return kept(commission, mask, paid);
    }

    private Outcome kept(Commission commission, Optional<Picture> mask, Paid<Picture> paid)
            throws InterruptedException {
        Optional<Drawn> kept = Optional.empty();
        Optional<Explanation> trouble = Optional.empty();
        try {
            keepSources(commission, mask);
            kept = Optional.of(keep(commission, paid));
        } catch (StorageException full) {
            trouble = Optional.of(Trouble.of(full, services.tasks().clock().instant()));
        }
        Optional<Picture> held = kept.isPresent() ? Optional.empty() : Optional.of(paid.value());
        try {
            return new Outcome(typed(paid), Optional.of(glimpse(paid.value())), kept, held, trouble);
        } catch (PictureException broken) {
            Explanation why = broken.refusal().explanation();
            return new Outcome(typed(paid), Optional.empty(), kept, held, trouble.or(() -> Optional.of(why)));
        }
    }

    private static Paid<String> typed(Paid<Picture> paid) {
        return new Paid<>(
                paid.value().type(), paid.neurons(), paid.usage(), paid.took(), paid.simulated(), paid.quirks());
    }

    /// What it was drawn from, so that it can be drawn again.
    private void keepSources(Commission commission, Optional<Picture> mask) {
        commission
                .references()
                .forEach(each ->
                        services.attachments().keep(each.id(), each.fitted().picture()));
        Optional<String> id = commission.mask().map(Mask::id);
        mask.ifPresent(picture -> services.attachments().keep(id.orElseThrow(), picture));
    }

    private Drawn keep(Commission commission, Paid<Picture> paid) {
        Take take = new Take(
                paid.value(),
                commission.recall(),
                services.tasks().clock().instant(),
                paid.took(),
                paid.neurons(),
                paid.simulated());
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return services.gallery().keep(take);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Outcome.Glimpse glimpse(Picture picture) throws PictureException, InterruptedException {
        Prepared small = services.pictures().read(picture.octets(), SMALL);
        return new Outcome.Glimpse(
                small.picture(), small.original().width(), small.original().height());
    }
}
