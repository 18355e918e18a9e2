package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.chat.Attachment;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the attached pictures were made from, as long as they are attached, so that they can be made anew
/// for a model that takes others. UI thread only.
final class Originals {
    /// Pasted pixels are held at four bytes each; more would be a burden.
    private static final long MOST_PIXELS = 24_000_000;

    private final Map<String, Original> byId = new HashMap<>();

    /// Where a picture came from.
    ///
    /// @param limits what it was made for
    record Original(Incoming incoming, PictureLimits limits) {
        private long pixels() {
            return switch (incoming) {
                case Incoming.File _ -> 0;
                case Incoming.Pasted(Bitmap bitmap) -> bitmap.argb().length;
            };
        }
    }

    /// Keeps it, unless too much is kept already.
    void keep(Attachment of, Original original) {
        byId.remove(of.id());
        long held = byId.values().stream().mapToLong(Original::pixels).sum();
        if (held + original.pixels() <= MOST_PIXELS) {
            byId.put(of.id(), original);
        }
    }

    /// Forgets and returns it.
    Optional<Original> take(Attachment of) {
        return Optional.ofNullable(byId.remove(of.id()));
    }

    /// Forgets all others.
    void retain(Collection<? extends Attachment> attached) {
        Set<String> ids = attached.stream().map(Attachment::id).collect(Collectors.toSet());
        byId.keySet().retainAll(ids);
    }

    /// The original of a picture that a model of those limits would have otherwise.
    Optional<Original> ifOther(Attachment of, PictureLimits limits) {
        Original original = byId.get(of.id());
        return original == null || original.limits().fitsAlike(limits) ? Optional.empty() : Optional.of(original);
    }
}
