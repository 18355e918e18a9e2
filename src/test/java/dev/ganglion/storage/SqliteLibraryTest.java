package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Library.Kind;
import dev.ganglion.domain.chat.Library.Saved;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
    private static final Saved BRIEF = new Saved(Kind.SYSTEM_PROMPT, "brief", "Be brief.");

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(folder.resolve("ganglion.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void listsThoseOfAKindByTheirNames() {
        Saved verbose = new Saved(Kind.SYSTEM_PROMPT, "Verbose", "Say everything.");
        Saved tool = new Saved(Kind.TOOL, "brief", "{}");
        store.library.save(verbose);
        store.library.save(tool);
        store.library.save(BRIEF);

        store = store.again();

        assertThat(store.library.list(Kind.SYSTEM_PROMPT)).containsExactly(BRIEF, verbose);
        assertThat(store.library.list(Kind.TOOL)).containsExactly(tool);
        assertThat(store.library.list(Kind.SCHEMA)).isEmpty();
    }

    @Test
    void replacesTheOneOfItsName() {
        store.library.save(BRIEF);
        store.library.save(new Saved(Kind.SYSTEM_PROMPT, "brief", "Be briefer."));

        assertThat(store.library.list(Kind.SYSTEM_PROMPT))
                .extracting(Saved::text)
                .containsExactly("Be briefer.");
    }

    @Test
    void removesOnlyThatOne() {
        store.library.save(BRIEF);
        store.library.save(new Saved(Kind.SCHEMA, "brief", "{}"));

        store.library.remove(Kind.SYSTEM_PROMPT, "brief");

        assertThat(store.library.list(Kind.SYSTEM_PROMPT)).isEmpty();
        assertThat(store.library.list(Kind.SCHEMA)).hasSize(1);
    }
}
