package dev.ganglion.storage.secret;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// A keychain that waits for its owner before each call of one kind.
record FakeKeychain(Map<String, String> entries, Owner beforeGet, Owner beforeSet, Owner beforeDelete)
        implements Keychain {
    /// Who may keep a call waiting, or refuse it.
    interface Owner {
        Owner WILLING = () -> {};

        void confirm() throws Exception;

        static Owner away(CountDownLatch back) {
            return back::await;
        }

        static Owner refusing(Exception how) {
            return () -> {
                throw how;
            };
        }
    }

    FakeKeychain() {
        this(new ConcurrentHashMap<>(), Owner.WILLING, Owner.WILLING, Owner.WILLING);
    }

    FakeKeychain onGet(Owner owner) {
        return new FakeKeychain(entries, owner, beforeSet, beforeDelete);
    }

    FakeKeychain onSet(Owner owner) {
        return new FakeKeychain(entries, beforeGet, owner, beforeDelete);
    }

    FakeKeychain onDelete(Owner owner) {
        return new FakeKeychain(entries, beforeGet, beforeSet, owner);
    }

    FakeKeychain with(String name, String secret) {
        entries.put(name, secret);
        return this;
    }

    @Override
    public Optional<String> get(String name) throws Exception {
        beforeGet.confirm();
        return Optional.ofNullable(entries.get(name));
    }

    @Override
    public void set(String name, String secret) throws Exception {
        beforeSet.confirm();
        entries.put(name, secret);
    }

    @Override
    public void delete(String name) throws Exception {
        beforeDelete.confirm();
        if (entries.remove(name) == null) {
            throw new IllegalStateException("there is none to delete");
        }
    }
}
