package dev.ganglion.ui.kit.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// Who made a model: the name people know, a monogram of one to three letters and a quiet colour.
///
/// @param hue one of [#HUES] colours of the sheet, from 0
public record Vendor(String name, String monogram, int hue) {
    /// How many colours the sheet has.
    static final int HUES = 12;

    private static final Properties KNOWN = known();

    /// The vendor that a model id calls `slug`; an unknown one keeps its slug as its name.
    public static Vendor of(String slug) {
        String line = KNOWN.getProperty(slug);
        if (line == null) {
            return new Vendor(slug, initials(slug), Math.floorMod(slug.hashCode(), HUES));
        }
        String[] parts = line.split("\\s*\\|\\s*", 3);
        return new Vendor(parts[0], parts[1], Integer.parseInt(parts[2].strip()));
    }

    private static String initials(String slug) {
        return slug.substring(0, Math.min(2, slug.length())).toUpperCase(Locale.ROOT);
    }

    private static Properties known() {
        var known = new Properties();
        try (InputStream in = Objects.requireNonNull(Vendor.class.getResourceAsStream("vendors.properties"))) {
            known.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
