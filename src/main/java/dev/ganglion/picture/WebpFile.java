package dev.ganglion.picture;

/// Walks over the chunks of a WebP.
final class WebpFile {
    private static final int RIFF = 12;
    private static final int CHUNK = 8;
    private static final int FRAME = 16;
    private static final int PIXEL = 4;

    private final Window file;
    private long width;
    private long height;
    private int turn = Exif.UPRIGHT;
    private int frames;
    private boolean inFrame;
    private boolean annotated;

    private WebpFile(Window file) {
        this.file = file;
    }

    static Header read(Window file) throws PictureException {
        long size = file.little(4, 4) + CHUNK;
        var webp = new WebpFile(file.part(0, size));
        webp.chunks(RIFF, size);
        return Header.plain(Format.WEBP, webp.width, webp.height, PIXEL)
                .turned(webp.turn)
                .animated(webp.frames > 1)
                .annotated(webp.annotated);
    }

    private void chunks(long from, long end) throws PictureException {
        for (long at = from; at + CHUNK <= end; ) {
            long size = file.little(at + 4, 4);
            chunk(at, file.part(at + CHUNK, size));
            at += CHUNK + size + (size & 1);
        }
    }

    private void chunk(long at, Window content) throws PictureException {
        if (file.says(at, "VP8X")) {
            grow(content.little(4, 3) + 1, content.little(7, 3) + 1);
        } else if (file.says(at, "VP8 ")) {
            grow(content.little(6, 2) & 0x3FFF, content.little(8, 2) & 0x3FFF);
        } else if (file.says(at, "VP8L")) {
            long sides = content.little(1, 4);
            grow((sides & 0x3FFF) + 1, (sides >> 14 & 0x3FFF) + 1);
        } else if (file.says(at, "ANMF") && !inFrame) {
            frame(at, content);
        } else if (file.says(at, "XMP ")) {
            annotated = true;
        } else if (file.says(at, "EXIF")) {
            annotated = true;
            int skipped = content.says(0, "Exif\0\0") ? 6 : 0;
            turn = Exif.turn(content.part(skipped, content.length() - (long) skipped));
        }
    }

    /// A frame has chunks of its own, and none of them is a frame.
    private void frame(long at, Window content) throws PictureException {
        frames++;
        grow(content.little(6, 3) + 1, content.little(9, 3) + 1);
        inFrame = true;
        chunks(at + CHUNK + FRAME, at + CHUNK + content.length());
        inFrame = false;
    }

    /// A decoder may believe any of the places that name a size: the largest counts.
    private void grow(long otherWidth, long otherHeight) {
        width = Math.max(width, otherWidth);
        height = Math.max(height, otherHeight);
    }
}
