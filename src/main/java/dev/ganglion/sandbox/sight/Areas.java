package dev.ganglion.sandbox.sight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the connected areas of one colour in a grid.
final class Areas {
    private static final double SMALLEST = 0.01;
    private static final int MOST = 12;
    private static final int[][] NEIGHBOURS = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};

    private final Colour[][] grid;
    private final boolean[][] seen;
    private final int height;
    private final int width;

    private Areas(Colour[][] grid) {
        this.grid = grid;
        height = grid.length;
        width = grid[0].length;
        seen = new boolean[height][width];
    }

    /// The largest first, specks left out.
    static List<Area> of(Colour[][] grid) {
        var areas = new Areas(grid);
        var found = new ArrayList<Area>();
        for (int y = 0; y < areas.height; y++) {
            for (int x = 0; x < areas.width; x++) {
                if (!areas.seen[y][x]) {
                    found.add(areas.fill(x, y));
                }
            }
        }
        return found.stream()
                .filter(area -> area.share() >= SMALLEST)
                .sorted(Comparator.comparingDouble(Area::share).reversed())
                .limit(MOST)
                .toList();
    }

    private Area fill(int startX, int startY) {
        var colour = grid[startY][startX];
        var open = new ArrayDeque<int[]>();
        open.add(new int[] {startX, startY});
        seen[startY][startX] = true;
        int cells = 0;
        int left = startX;
        int right = startX;
        int top = startY;
        int bottom = startY;
        while (!open.isEmpty()) {
            var cell = open.remove();
            cells++;
            left = Math.min(left, cell[0]);
            right = Math.max(right, cell[0]);
            top = Math.min(top, cell[1]);
            bottom = Math.max(bottom, cell[1]);
            for (var step : NEIGHBOURS) {
                visit(cell[0] + step[0], cell[1] + step[1], colour, open);
            }
        }
        return new Area(
                colour,
                (double) cells / (width * height),
                (double) left / width,
                (double) top / height,
                (double) (right + 1) / width,
                (double) (bottom + 1) / height);
    }

    private void visit(int x, int y, Colour colour, ArrayDeque<int[]> open) {
        if (x >= 0 && x < width && y >= 0 && y < height && !seen[y][x] && grid[y][x] == colour) {
            seen[y][x] = true;
            open.add(new int[] {x, y});
        }
    }
}
