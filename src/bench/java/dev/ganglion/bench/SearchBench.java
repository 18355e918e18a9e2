package dev.ganglion.bench;

import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Turn.Reply;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.SqliteConversations;
import dev.ganglion.storage.SqliteSearch;
import dev.ganglion.storage.SqliteShelves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/// Searching 100,000 messages in 2,000 conversations, and writing meanwhile.
///
/// Budget: no search takes more than 50 ms, the most common word included; a put that streams does not wait for one.
public final class SearchBench {
    private static final int CONVERSATIONS = 2_000;
    private static final int TURNS = 50;
    private static final int ROUNDS = 50;
    private static final int PUTS = 200;
    private static final int LIMIT = 50;
    private static final String RARE = "xylophonist";

    private final Path file;

    private SearchBench(Path file) {
        this.file = file;
    }

    /// Prints a table; takes no arguments.
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("ganglion-search");
        try {
            SearchBench bench = new SearchBench(folder.resolve("ganglion.db"));
            bench.fill();
            bench.search();
            bench.writeMeanwhile();
        } finally {
            for (String end : new String[] {"", "-wal", "-shm"}) {
                Files.deleteIfExists(folder.resolve("ganglion.db" + end));
            }
            Files.delete(folder);
        }
    }

    private void fill() throws IOException {
        Chatter chatter = new Chatter(1);
        long start = System.nanoTime();
        try (Database database = Database.open(file)) {
            SqliteShelves shelves = new SqliteShelves(database, Clock.systemUTC());
            for (int i = 0; i < CONVERSATIONS; i++) {
                shelves.add(chatter.conversation(i, TURNS));
            }
            SqliteConversations conversations = new SqliteConversations(database, Clock.systemUTC());
            for (int i = 0; i < 3; i++) {
                conversations.put("c" + 700 * i, finished("rare" + i, "a " + RARE + " plays"), "");
            }
        }
        System.out.printf(
                "%,d messages written and indexed in %.1f s, %,d MB%n",
                CONVERSATIONS * TURNS, (System.nanoTime() - start) / 1e9, Files.size(file) >> 20);
    }

    private void search() {
        System.out.println(Timings.HEAD);
        queries().forEach((name, query) -> {
            try (Database database = Database.open(file)) {
                SqliteSearch search = new SqliteSearch(database);
                Timings timings = new Timings();
                int[] hits = new int[1];
                for (int round = 0; round <= ROUNDS; round++) {
                    timings.time(() -> hits[0] = search.find(query, LIMIT).size());
                }
                System.out.println(timings.line(name) + "  " + hits[0] + " hits");
            }
        });
    }

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("rare word", RARE);
        queries.put("the most common word", Chatter.word(0));
        queries.put("a word of the middle", Chatter.word(900));
        queries.put("prefix of one letter", Chatter.word(0).substring(0, 1));
        queries.put("prefix of two letters", Chatter.word(0).substring(0, 2));
        queries.put("prefix of five letters", Chatter.word(9_000).substring(0, 5));
        queries.put("three common words", Chatter.word(0) + ' ' + Chatter.word(1) + ' ' + Chatter.word(2));
        queries.put("two words, rarely together", Chatter.word(900) + ' ' + Chatter.word(1_700));
        queries.put("phrase of three common words", phrase(0, 1, 2));
        queries.put("phrase of three words, nowhere", phrase(900, 0, 1_700));
        queries.put("phrase of the eight commonest words", phrase(0, 1, 2, 3, 4, 5, 6, 7));
        queries.put("phrase of one word eight times", phrase(0, 0, 0, 0, 0, 0, 0, 0));
        queries.put("phrase of two words by turns", phrase(0, 1, 0, 1, 0, 1, 0, 1));
        queries.put("phrase of four words twice each", phrase(0, 0, 1, 1, 2, 2, 3, 3));
        queries.put("one Chinese character", "一");
        queries.put("two Chinese characters", "一丁");
        queries.put("four Chinese characters", "一丁一丁");
        queries.put("no word of any message", "zzzzzz");
        return queries;
    }

    private static String phrase(int... words) {
        return Arrays.stream(words).mapToObj(Chatter::word).collect(Collectors.joining(" ", "\"", "\""));
    }

    private void writeMeanwhile() throws InterruptedException {
        try (Database database = Database.open(file)) {
            SqliteConversations conversations = new SqliteConversations(database, Clock.systemUTC());
            System.out.println(puts(conversations, "alone").line("put of a reply of 20 KB, alone"));
            AtomicBoolean over = new AtomicBoolean();
            Thread searching = Thread.ofPlatform().start(() -> {
                SqliteSearch search = new SqliteSearch(database);
                while (!over.get()) {
                    queries().values().forEach(query -> search.find(query, LIMIT));
                }
            });
            System.out.println(puts(conversations, "searched").line("the same while searching"));
            over.set(true);
            searching.join();
            Timings last = new Timings();
            for (int i = 0; i < PUTS; i++) {
                Reply reply = finished("finished" + i, new Chatter(i).text(3_000, false));
                last.time(() -> conversations.put("c1", reply, ""));
            }
            System.out.println(last.line("put that ends it, indexed"));
        }
    }

    private static Timings puts(SqliteConversations conversations, String id) {
        String text = new Chatter(7).text(3_000, false);
        Timings timings = new Timings();
        for (int i = 0; i < PUTS; i++) {
            String soFar = text.substring(0, text.length() / 2 + i);
            Reply reply = new Reply(id, Instant.EPOCH, "@cf/a/b", soFar, "", new Outcome.Interrupted(), Receipt.NONE);
            timings.time(() -> conversations.put("c0", reply, ""));
        }
        return timings;
    }

    private static Reply finished(String id, String text) {
        return new Reply(id, Instant.EPOCH, "@cf/a/b", text, "", new Outcome.Finished("stop"), Receipt.NONE);
    }
}
