package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.listing.Change;
import dev.ganglion.domain.listing.Listing;
import dev.ganglion.domain.listing.Listings.Kept;
import dev.ganglion.domain.listing.News;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileListingsTest {
    private static final Kept KEPT = new Kept(
            new Listing(
                    Instant.parse("2026-11-23T15:30:00.123Z"),
                    true,
                    List.of(new Listing.Entry(
                            "@cf/a/b",
                            "Text Generation",
                            "Words",
                            Map.of("beta", "true"),
                            List.of(new Listing.Amount("per M input tokens", new BigDecimal("0.0270"))),
                            Optional.of("2026-01-01")))),
            new News(
                    Instant.parse("2026-11-22T00:00:00Z"),
                    List.of(
                            new Change.Added("@cf/a/b"),
                            new Change.Gone("@cf/a/c"),
                            new Change.Repriced(
                                    "@cf/a/d",
                                    List.of(new Change.Move(
                                            "per step", Optional.empty(), Optional.of(BigDecimal.ONE)))),
                            new Change.Retiring("@cf/a/e", LocalDate.of(2026, 12, 31), Optional.of("@cf/a/f")))));

    @TempDir
    Path folder;

    @Test
    void readsBackWhatItKept() {
        var listings = new FileListings(folder.resolve("new"));

        listings.keep("one", KEPT);

        assertThat(listings.last("one")).contains(KEPT);
        assertThat(listings.last("two")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"listing\":{\"read\":\"never\"",
                "",
                "null",
                "{}",
                "{\"listing\":{\"read\":\"2026-11-23T15:30:00Z\",\"whole\":true,\"models\":[]}}",
                "{\"listing\":{\"whole\":true,\"models\":[]},\"news\":{\"found\":\"2026-11-23T15:30:00Z\",\"changes\":[]}}",
                "{\"listing\":{\"read\":\"2026-11-23T15:30:00Z\",\"whole\":true,\"models\":[{}]},"
                        + "\"news\":{\"found\":\"2026-11-23T15:30:00Z\",\"changes\":[]}}",
                "{\"listing\":{\"read\":\"2026-11-23T15:30:00Z\",\"whole\":true,\"models\":[]},\"news\":{\"changes\":[]}}"
            })
    void takesADamagedFileForNone(String damaged) throws Exception {
        var listings = new FileListings(folder);
        listings.keep("one", KEPT);
        try (var files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), damaged);
        }

        assertThat(listings.last("one")).isEmpty();
    }

    @Test
    void leavesNoDraftBehind() throws Exception {
        var listings = new FileListings(folder);

        listings.keep("one", KEPT);
        listings.keep("one", KEPT);
        listings.keepSchema("one", "@cf/../../escape", "{}");

        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
        assertThat(listings.schema("one", "@cf/../../escape")).contains("{}");
    }

    @Test
    void saysWhichFileWasNotWritten() throws Exception {
        Path inTheWay = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new FileListings(inTheWay).keep("one", KEPT))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(inTheWay.toString());
    }
}
