package dev.ganglion.ui.image.gallery.wall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.gallery.Gallery;
import dev.ganglion.storage.Taken;
import dev.ganglion.ui.kit.InlineBackground;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void fetchesWhatIsWantedOnce() {
        Thumbnails thumbnails = over(_ -> Octets.of(Taken.file("png", 320, 240)));

        thumbnails.want(List.of("a", "b"), 160);
        thumbnails.want(List.of("b", "c"), 160);

        assertThat(asked).containsExactly("a", "b", "c");
        assertThat(thumbnails.of("b").orElseThrow().image().orElseThrow().getWidth())
                .isEqualTo(160);
        thumbnails.renew("c");
        assertThat(asked).containsExactly("a", "b", "c", "c");
    }

    @Test
    void forgetsThoseThatWereNotSeenForTheLongestTime() {
        Thumbnails thumbnails = over(_ -> Octets.of(Taken.file("png", 320, 320)));

        for (int i = 0; i < 100; i++) {
            thumbnails.want(List.of("p" + i), 320);
        }

        long kept = IntStream.range(0, 100)
                .filter(i -> thumbnails.of("p" + i).isPresent())
                .count();
        assertThat(kept * 320 * 320 * 4).isBetween(8L << 20, 16L << 20);
        assertThat(thumbnails.of("p99")).isPresent();
        assertThat(thumbnails.of("p0")).isEmpty();
    }

    @Test
    void believesNoThumbnailOfAForeignBackup() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(new byte[1_000_000]);
        }
        Thumbnails thumbnails = over(id -> Octets.of(id.equals("bomb") ? packed.toByteArray() : new byte[0]));

        thumbnails.want(List.of("bomb", "empty"), 160);

        assertThat(thumbnails.of("bomb")).contains(new Thumb(Optional.empty(), true));
        assertThat(thumbnails.of("empty")).contains(new Thumb(Optional.empty(), true));
    }

    @Test
    void asksAgainAfterAFailureOnlyWhenSomebodyScrolls() {
        Thumbnails thumbnails = over(_ -> {
            throw new StorageException("The store failed.", null);
        });

        thumbnails.want(List.of("a"), 160);
        assertThat(asked).containsExactly("a");
        assertThat(thumbnails.failure().get()).isEqualTo("The store failed.");
        thumbnails.want(List.of("a"), 160);

        assertThat(asked).containsExactly("a", "a");
    }

    private Thumbnails over(Function<String, Octets> thumbnail) {
        Gallery gallery = (Gallery) Proxy.newProxyInstance(
                Gallery.class.getClassLoader(), new Class<?>[] {Gallery.class}, (_, _, arguments) -> {
                    asked.add((String) arguments[0]);
                    return Optional.of(new Gallery.Glimpse(Optional.of(thumbnail.apply((String) arguments[0])), true));
                });
        return new Thumbnails(new InlineBackground(), gallery);
    }
}
