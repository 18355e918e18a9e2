package dev.ganglion.ui.image.sheet;

import dev.ganglion.domain.PictureLimits;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.Trouble;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/// Writes a sheet as one PNG. UI thread only.
record SheetPrint(ImageServices services) {
    private static final double SCALE = 2;

    /// Wider prints would take more memory than a picture should.
    private static final double WIDEST = 8_192;

    private static final PictureLimits WHOLE = new PictureLimits(1, Set.of("image/png"), 1 << 15, 1, 256 << 20);

    /// Prints what `sheet` shows.
    ///
    /// @param told what became of it, in words
    void print(Node sheet, Path file, Consumer<String> told) {
        WritableImage shown = snapshot(sheet);
        int width = (int) shown.getWidth();
        int height = (int) shown.getHeight();
        int[] argb = new int[width * height];
        shown.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        services.tasks()
                .background()
                .<Path>start(
                        done -> {
                            byte[] png = services.pictures()
                                    .read(argb, width, height, WHOLE)
                                    .picture()
                                    .octets()
                                    .toArray();
                            services.tasks().files().write(file, out -> out.write(png));
                            done.accept(file);
                        },
                        _ -> told.accept(Texts.text("image.saved", file)),
                        () -> {},
                        failure -> told.accept(
                                Trouble.of(failure, services.tasks().clock().instant())
                                        .inOneLine()));
    }

    private static WritableImage snapshot(Node sheet) {
        double longest = Math.max(
                sheet.getLayoutBounds().getWidth(), sheet.getLayoutBounds().getHeight());
        double scale = Math.clamp(WIDEST / Math.max(1, longest), 0.1, SCALE);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        parameters.setFill(Color.WHITE);
        return sheet.snapshot(parameters, null);
    }
}
