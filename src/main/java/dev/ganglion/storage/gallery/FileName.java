package dev.ganglion.storage.gallery;

import dev.ganglion.domain.gallery.Take;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Names the file of a picture so that people find it again and every system takes it:
/// `2026-11-29 18.40.12 flux-1-schnell lighthouse at dusk.png`.
///
/// The date comes first, so that no name is one that a system keeps for itself, begins with a dot or leads
/// out of its folder.
final class FileName {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss", Locale.ROOT);

    /// In bytes, far below what file systems take, so that there is room for a number and for a draft
    /// beside it.
    private static final int LONGEST_MODEL = 48;

    private static final int LONGEST_PROMPT = 72;

    private FileName() {}

    /// Without its extension.
    static String of(Take take, ZoneId zone) {
        String time = TIME.format(take.at().atZone(zone));
        String model = cut(plain(take.recall().shortModel()), LONGEST_MODEL);
        String prompt = cut(plain(take.recall().prompt()), LONGEST_PROMPT);
        return (time + " " + model + " " + prompt).strip().replaceAll("[. ]+$", "");
    }

    /// With the dot.
    static String extension(String type) {
        return switch (type) {
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "image/webp" -> ".webp";
            case "image/gif" -> ".gif";
            case "image/bmp" -> ".bmp";
            default -> ".bin";
        };
    }

    /// Whether that is the plain name of a file and no path.
    static boolean plainName(String name) {
        return !name.isBlank() && !name.startsWith(".") && name.equals(allowed(name));
    }

    /// Only letters, digits and what no system gives a meaning.
    private static String plain(String text) {
        return allowed(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String allowed(String text) {
        return text.replaceAll("[\\p{C}/\\\\:*?\"<>|\\p{Zl}\\p{Zp}]", " ");
    }

    /// The whole words that fit, or the whole characters where there is no space.
    private static String cut(String text, int most) {
        if (bytes(text) <= most) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (bytes(text.substring(0, next)) > most) {
                break;
            }
            end = next;
        }
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end / 2 ? space : end).strip();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
