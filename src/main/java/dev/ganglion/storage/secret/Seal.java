package dev.ganglion.storage.secret;

import dev.ganglion.domain.Octets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What lies in the file of secrets: how the key is made from the passphrase, and what it seals. A digest over all of
/// it tells damage from a wrong passphrase, which look the same to the cipher.
///
/// @param rounds of the derivation of the key
/// @param nonce of the cipher, another each time
record Seal(int rounds, Octets salt, Octets nonce, Octets sealed) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int VERSION = 1;

    /// More would be an attempt to keep this program busy.
    private static final int MOST_ROUNDS = 20_000_000;

    /// The seal in a file; empty when it is damaged, or of a version that this one does not know.
    static Optional<Seal> read(byte[] file) {
        try {
            JsonNode json = JSON.readTree(file);
            Seal seal = new Seal(
                    json.path("rounds").asInt(0),
                    octets(json.path("salt")),
                    octets(json.path("nonce")),
                    octets(json.path("sealed")));
            boolean whole = json.path("version").asInt(0) == VERSION
                    && seal.rounds >= 1
                    && seal.rounds <= MOST_ROUNDS
                    && seal.digest().equals(json.path("digest").asString(""));
            return Optional.of(seal).filter(_ -> whole);
        } catch (JacksonException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(JSON.createObjectNode()
                        .put("version", VERSION)
                        .put("derivation", "PBKDF2WithHmacSHA256")
                        .put("rounds", rounds)
                        .put("salt", text(salt))
                        .put("nonce", text(nonce))
                        .put("sealed", text(sealed))
                        .put("digest", digest()));
    }

    private String digest() {
        String all = VERSION + " " + rounds + " " + text(salt) + " " + text(nonce) + " " + text(sealed);
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(all.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Octets octets) {
        return Base64.getEncoder().encodeToString(octets.toArray());
    }

    private static Octets octets(JsonNode base64) {
        return Octets.of(Base64.getDecoder().decode(base64.asString("")));
    }
}
