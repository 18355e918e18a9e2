package dev.ganglion.picture;

import java.util.Optional;

/// A file taken apart without unpacking anything.
///
/// @param bare the same still picture without what cameras and editors write beside it; empty where it has to be
/// written
///     anew before it is sent
record Structure(Header header, Optional<byte[]> bare) {
    static Structure of(byte[] bytes) throws PictureException {
        if (bytes.length == 0) {
            throw new PictureException(new Refusal.Empty());
        }
        var format = Format.of(bytes);
        if (format.isEmpty()) {
            throw new PictureException(new Refusal.Unknown(Stranger.name(bytes)));
        }
        var file = Window.over(bytes);
        var structure = switch (format.get()) {
            case PNG -> PngFile.read(file, bytes);
            case JPEG -> JpegFile.read(file, bytes);
            case GIF -> new Structure(GifFile.read(file), Optional.empty());
            case WEBP -> new Structure(WebpFile.read(file), Optional.empty());
            case BMP -> new Structure(BmpFile.read(file), Optional.empty());
        };
        structure.header().check(format.get().mostPixels());
        return structure;
    }
}
