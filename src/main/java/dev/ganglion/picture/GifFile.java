package dev.ganglion.picture;

/// Walks over the blocks of a GIF until it has seen whether there is a second frame.
final class GifFile {
    private static final int SCREEN = 13;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int END = 0x3B;

    private final Window file;
    private int at;

    private GifFile(Window file) {
        this.file = file;
    }

    static Header read(Window file) throws PictureException {
        return new GifFile(file).walk();
    }

    private Header walk() throws PictureException {
        at = SCREEN + table(file.octet(10));
        if (!toFrame()) {
            throw new PictureException(new Refusal.Empty());
        }
        var header = Header.plain(Format.GIF, file.little(at + 5L, 2), file.little(at + 7L, 2), 1);
        at += 10 + table(file.octet(at + 9L)) + 1;
        blocks();
        return header.animated(toFrame());
    }

    /// Stands before the next frame; not, where the file is at its end.
    private boolean toFrame() throws PictureException {
        while (file.octet(at) == EXTENSION) {
            at += 2;
            blocks();
        }
        return switch (file.octet(at)) {
            case FRAME -> true;
            case END -> false;
            default -> throw new PictureException(new Refusal.Broken(Format.GIF.label()));
        };
    }

    private void blocks() throws PictureException {
        int size = file.octet(at);
        while (size > 0) {
            at += 1 + size;
            size = file.octet(at);
        }
        at++;
    }

    /// How many bytes the table of colours takes that those flags announce.
    private static int table(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }
}
