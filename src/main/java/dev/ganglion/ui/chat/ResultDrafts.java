package dev.ganglion.ui.chat;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.chat.message.Owed;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The results that calls wait for, as far as they are written: kept with the drafts until they are sent.
/// Any thread.
final class ResultDrafts implements Owed.Written {
    private final Map<String, String> written = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<String> of(String reply, int call) {
        return Optional.ofNullable(written.get(key(reply, call)));
    }

    @Override
    public void put(String reply, int call, String result) {
        written.put(key(reply, call), result);
        changed.add(key(reply, call));
    }

    /// Takes over what the disk has for the calls of the path that is shown.
    void read(Branches branches, Conversations kept) {
        for (Turn turn : branches.shown()) {
            if (turn instanceof Turn.Reply reply) {
                for (int call = 0; call < reply.calls().size(); call++) {
                    written.computeIfAbsent(key(reply.id(), call), key -> onDisk(kept, key));
                }
            }
        }
    }

    private static @Nullable String onDisk(Conversations kept, String key) {
        Draft draft = kept.draft(key);
        return draft.isEmpty() ? null : draft.text();
    }

    /// The results of that reply are sent.
    void forget(Turn.Reply reply) {
        for (int call = 0; call < reply.calls().size(); call++) {
            if (written.remove(key(reply.id(), call)) != null) {
                changed.add(key(reply.id(), call));
            }
        }
    }

    /// Gives what has changed to `disk`, each under its key.
    void save(BiConsumer<String, Draft> disk) {
        for (String key : Set.copyOf(changed)) {
            changed.remove(key);
            disk.accept(key, Draft.of(written.getOrDefault(key, "")));
        }
    }

    private static String key(String reply, int call) {
        return "result/" + reply + '/' + call;
    }
}
