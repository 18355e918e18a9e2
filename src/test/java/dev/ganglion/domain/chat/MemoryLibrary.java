package dev.ganglion.domain.chat;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A library that forgets everything at the end.
public final class MemoryLibrary implements Library {
    private final List<Saved> all = new CopyOnWriteArrayList<>();

    @Override
    public List<Saved> list(Kind kind) {
        return all.stream()
                .filter(saved -> saved.kind() == kind)
                .sorted(Comparator.comparing(Saved::name))
                .toList();
    }

    @Override
    public void save(Saved saved) {
        remove(saved.kind(), saved.name());
        all.add(saved);
    }

    @Override
    public void remove(Kind kind, String name) {
        all.removeIf(saved -> saved.kind() == kind && saved.name().equals(name));
    }
}
