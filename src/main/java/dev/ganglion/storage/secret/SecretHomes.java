package dev.ganglion.storage.secret;

import dev.ganglion.domain.secret.PassphraseStore;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.domain.secret.SecretStore;
import dev.ganglion.storage.Folders;

/// The homes of secrets there are.
public record SecretHomes(SecretStore keychain, PassphraseStore file, SessionStore session) {
    /// Those of the user.
    public static SecretHomes of(Folders folders) {
        return new SecretHomes(
                KeychainStore.ofSystem(),
                PassphraseFile.at(folders.config().resolve("secrets.json")),
                new SessionStore());
    }

    /// The one that is meant.
    public SecretStore at(SecretHome home) {
        return switch (home) {
            case KEYCHAIN -> keychain;
            case FILE -> file;
            case SESSION -> session;
        };
    }
}
