package dev.ganglion.storage.secret;

import dev.ganglion.domain.Octets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The key that a passphrase makes, with the salt it was made with.
final class SealKey {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, String>> SECRETS = new TypeReference<>() {};
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BITS = 256;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final Octets salt;
    private final int rounds;

    private SealKey(SecretKey key, Octets salt, int rounds) {
        this.key = key;
        this.salt = salt;
        this.rounds = rounds;
    }

    /// With a new salt.
    static SealKey create(char[] passphrase, int rounds) {
        return derive(passphrase, random(SALT_BYTES), rounds);
    }

    /// For what is sealed already.
    static SealKey of(char[] passphrase, Seal seal) {
        return derive(passphrase, seal.salt(), seal.rounds());
    }

    private static SealKey derive(char[] passphrase, Octets salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt.toArray(), rounds, KEY_BITS);
        try {
            SecretKey derived =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
            return new SealKey(new SecretKeySpec(derived.getEncoded(), "AES"), salt, rounds);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            spec.clearPassword();
        }
    }

    private static Octets random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Octets.of(random);
    }

    /// Whether `seal` was made with this salt, so that this may be its key.
    boolean madeFor(Seal seal) {
        return salt.equals(seal.salt()) && rounds == seal.rounds();
    }

    Seal seal(Map<String, String> secrets) {
        Octets nonce = random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(JSON.writeValueAsBytes(secrets));
            return new Seal(rounds, salt, nonce, Octets.of(sealed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The secrets under `seal`; empty when this is not its key.
    Optional<Map<String, String>> open(Seal seal) {
        try {
            byte[] bare = cipher(Cipher.DECRYPT_MODE, seal.nonce())
                    .doFinal(seal.sealed().toArray());
            return Optional.of(JSON.readValue(bare, SECRETS));
        } catch (AEADBadTagException otherKey) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, Octets nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce.toArray()));
        cipher.updateAAD(salt.toArray());
        return cipher;
    }
}
