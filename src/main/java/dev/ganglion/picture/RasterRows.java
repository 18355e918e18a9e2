package dev.ganglion.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/// Reads rows from what ImageIO decoded. Grey is taken as it is written, and colours as if they were sRGB.
record RasterRows(Raster raster, Ink ink) implements Rows {
    /// The rows of an image of any kind.
    static Rows of(BufferedImage image) {
        boolean plain = image.getColorModel() instanceof ComponentColorModel colours
                && (colours.getTransferType() == DataBuffer.TYPE_BYTE
                        || colours.getTransferType() == DataBuffer.TYPE_USHORT)
                && colours.getComponentSize(0) == DataBuffer.getDataTypeSize(colours.getTransferType());
        return plain ? new RasterRows(image.getRaster(), Ink.NONE) : new Painted(image);
    }

    @Override
    public int width() {
        return raster.getWidth();
    }

    @Override
    public int height() {
        return raster.getHeight();
    }

    @Override
    public void read(int y, int[] argb) {
        var row = raster.getDataElements(raster.getMinX(), raster.getMinY() + y, width(), 1, null);
        if (row instanceof byte[] octets) {
            pack(octets, argb);
        } else if (row instanceof short[] words) {
            pack(high(words), argb);
        }
    }

    private static byte[] high(short[] words) {
        var octets = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            octets[i] = (byte) (((words[i] & 0xFFFF) + 128) / 257);
        }
        return octets;
    }

    private void pack(byte[] row, int[] argb) {
        int bands = raster.getNumBands();
        for (int x = 0, i = 0; x < width(); x++, i += bands) {
            argb[x] = switch (bands) {
                case 1 -> grey(row[i]) | 0xFF << 24;
                case 2 -> grey(row[i]) | row[i + 1] << 24;
                case 3 -> colour(row, i) | 0xFF << 24;
                default ->
                    ink == Ink.NONE
                            ? colour(row, i) | row[i + 3] << 24
                            : ink.argb(row[i] & 0xFF, row[i + 1] & 0xFF, row[i + 2] & 0xFF, row[i + 3] & 0xFF);
            };
        }
    }

    private static int grey(byte value) {
        return (value & 0xFF) * 0x01_01_01;
    }

    private static int colour(byte[] row, int i) {
        return (row[i] & 0xFF) << 16 | (row[i + 1] & 0xFF) << 8 | (row[i + 2] & 0xFF);
    }

    /// Palettes and packed pixels, which the image looks up itself.
    private record Painted(BufferedImage image) implements Rows {
        @Override
        public int width() {
            return image.getWidth();
        }

        @Override
        public int height() {
            return image.getHeight();
        }

        @Override
        public void read(int y, int[] argb) {
            image.getRGB(0, y, width(), 1, argb, 0, width());
        }
    }
}
