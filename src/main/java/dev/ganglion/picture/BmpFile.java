package dev.ganglion.picture;

/// Reads the header of a BMP.
final class BmpFile {
    private static final int OLD = 12;
    private static final int EMBEDDED = 4;
    private static final int BITS_FIELDS = 3;

    private BmpFile() {}

    static Header read(Window file) throws PictureException {
        long size = file.little(14, 4);
        if (size == OLD) {
            return Header.plain(Format.BMP, file.little(18, 2), file.little(20, 2), 3);
        }
        long compression = file.little(30, 4);
        if (compression >= EMBEDDED) {
            throw new PictureException(new Refusal.Broken(Format.BMP.label()));
        }
        long height = Math.abs((long) (int) file.little(22, 4));
        long width = file.little(18, 4);
        var header = Header.plain(Format.BMP, width, height, 4);
        header.check(Format.BMP.mostPixels());
        if (compression == 0 || compression == BITS_FIELDS) {
            long row = (width * file.little(28, 2) + 31) / 32 * 4;
            file.part(file.little(10, 4), row * height);
        }
        return header;
    }
}
