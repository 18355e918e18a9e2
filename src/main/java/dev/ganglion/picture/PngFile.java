package dev.ganglion.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes a PNG apart into its chunks.
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int HEADER = 13;
    private static final int DEPTH = 24;
    private static final int MOST_CHUNKS = 65_536;
    private static final long LARGE = 256_000_000;
    private static final long RATIO = 300;

    /// What the look of a still picture rests on.
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs");

    private final Window file;
    private final List<Piece> kept = new ArrayList<>(List.of(new Piece(0, SIGNATURE)));
    private int chunks;
    private long packed;
    private int turn = Exif.UPRIGHT;
    private boolean moving;

    private PngFile(Window file) {
        this.file = file;
    }

    static Structure read(Window file, byte[] bytes) throws PictureException {
        var png = new PngFile(file);
        png.walk();
        var header = png.header();
        var bare = Piece.join(bytes, png.kept);
        // A reader that knows 8 bits only shows 16 of them as white.
        boolean sendable = file.octet(DEPTH) <= 8 && header.turn() == Exif.UPRIGHT;
        return new Structure(
                header.annotated(bare.length < bytes.length), Optional.of(bare).filter(_ -> sendable));
    }

    private void walk() throws PictureException {
        int at = SIGNATURE;
        boolean ended = false;
        while (!ended) {
            long size = file.big(at, 4);
            file.part(at, size + AROUND);
            int end = at + (int) size + AROUND;
            ended = file.says(at + 4, "IEND");
            chunk(at, end);
            at = end;
        }
    }

    private void chunk(int at, int end) throws PictureException {
        if (++chunks > MOST_CHUNKS) {
            throw broken();
        }
        var content = file.part(at + 8, end - at - AROUND);
        if (KEPT.stream().anyMatch(name -> file.says(at + 4, name))) {
            kept.add(new Piece(at, end));
        }
        if (file.says(at + 4, "IDAT")) {
            packed += content.length();
        } else if (file.says(at + 4, "eXIf")) {
            turn = Exif.turn(content);
        } else if (file.says(at + 4, "acTL")) {
            moving = content.big(0, 4) > 1;
        }
    }

    private Header header() throws PictureException {
        if (!file.says(SIGNATURE + 4, "IHDR") || file.big(SIGNATURE, 4) != HEADER) {
            throw broken();
        }
        long width = file.big(16, 4);
        long height = file.big(20, 4);
        int pixelBytes = channels(file.octet(25)) * (file.octet(DEPTH) == 16 ? 2 : 1);
        var header = Header.plain(Format.PNG, width, height, pixelBytes);
        header.check(Format.PNG.mostPixels());
        if (width * height * pixelBytes > LARGE && width * height * pixelBytes > packed * RATIO) {
            throw new PictureException(new Refusal.Hollow(width, height, file.length()));
        }
        return header.turned(turn).animated(moving);
    }

    private static int channels(int colourType) throws PictureException {
        return switch (colourType) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw broken();
        };
    }

    private static PictureException broken() {
        return new PictureException(new Refusal.Broken(Format.PNG.label()));
    }
}
