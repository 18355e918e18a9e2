package dev.ganglion.sandbox.picture;

import java.awt.Color;
import java.awt.Graphics2D;

/// The word “simulated” in the corner, in dots of its own so that no font is needed.
final class Mark {
    private static final int WIDTH = 3;
    private static final int HEIGHT = 5;
    /// The letters of SIMULATED, fifteen dots each, row by row.
    private static final int[] LETTERS = {
        0b011_100_010_001_110,
        0b111_010_010_010_111,
        0b101_111_111_101_101,
        0b101_101_101_101_111,
        0b100_100_100_100_111,
        0b010_101_111_101_101,
        0b111_010_010_010_010,
        0b111_100_110_100_111,
        0b110_101_101_101_110
    };

    private Mark() {}

    static void draw(Graphics2D paper, int width, int height) {
        int dot = Math.max(1, Math.min(width, height) / 400);
        int left = width - (LETTERS.length * (WIDTH + 1) + 2) * dot;
        int top = height - (HEIGHT + 3) * dot;
        paper.setColor(new Color(0, 0, 0, 90));
        paper.fillRect(left - 2 * dot, top - 2 * dot, width, height);
        paper.setColor(new Color(255, 255, 255, 190));
        for (int i = 0; i < LETTERS.length; i++) {
            for (int bit = 0; bit < WIDTH * HEIGHT; bit++) {
                if (((LETTERS[i] >> (WIDTH * HEIGHT - 1 - bit)) & 1) == 1) {
                    int x = left + (i * (WIDTH + 1) + bit % WIDTH) * dot;
                    paper.fillRect(x, top + bit / WIDTH * dot, dot, dot);
                }
            }
        }
    }
}
