package dev.ganglion.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Bytes that never change, compared by value. Its `toString` tells only how many there are.
public final class Octets {
    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A copy of `bytes`.
    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    public int length() {
        return bytes.length;
    }

    /// A copy that the caller may change.
    public byte[] toArray() {
        return bytes.clone();
    }

    /// Names them by what they are, so that the same bytes have the same name: SHA-256 in hexadecimal
    /// digits.
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }

    /// Copies `length` of them, from `from` on, into `into` at `at`; all of them must be there.
    public void copyTo(byte[] into, int at, int from, int length) {
        System.arraycopy(bytes, from, into, at, length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "%,d bytes".formatted(bytes.length);
    }
}
