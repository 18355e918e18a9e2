package dev.ganglion.ui.image.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.estimate.Forecasts;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Peer;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.task.Line;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.ui.chat.composer.SteppedBackground;
import dev.ganglion.ui.image.FullGallery;
import dev.ganglion.ui.image.ImageDesk;
import dev.ganglion.ui.image.draft.Commission;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.rest.RestWorkersAi;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawQueueTest {
    private static final Model FLUX =
            Catalogue.bundled().find("@cf/black-forest-labs/flux-1-schnell").orElseThrow();

    @TempDir
    Path folder;

    private final SteppedBackground steps = new SteppedBackground();

    private static List<Commission> pictures(int number) {
        return Collections.nCopies(number, Commission.of(FLUX, "A fox", Filled.NOTHING));
    }

    @Test
    void drawsTwoAtATimeAndTheOthersInTheirOrder() throws Exception {
        try (ImageDesk desk = ImageDesk.of(folder)) {
            DrawQueue queue = new DrawQueue(desk.services(steps));

            List<Piece> pieces = queue.add(pictures(5));

            assertThat(queue.load().get()).isEqualTo(new DrawQueue.Load(3, 2));
            assertThat(steps.waiting()).isEqualTo(2);
            steps.runOne();
            assertThat(pieces.getFirst().stage().get()).isInstanceOf(Stage.Done.class);
            assertThat(pieces.get(2).stage().get()).isInstanceOf(Stage.Running.class);
            steps.runAll();
            assertThat(queue.load().get()).isEqualTo(DrawQueue.Load.NONE);
            assertThat(desk.kept()).isEqualTo(5);
        }
    }

    @Test
    void cancelsOneAndAll() throws Exception {
        try (ImageDesk desk = ImageDesk.of(folder)) {
            DrawQueue queue = new DrawQueue(desk.services(steps));
            List<Piece> pieces = queue.add(pictures(5));

            queue.cancel(pieces.getFirst());

            assertThat(pieces.getFirst().stage().get()).isEqualTo(new Stage.Cancelled());
            assertThat(pieces.get(2).stage().get()).isInstanceOf(Stage.Running.class);
            assertThat(queue.cancelAll()).isTrue();
            assertThat(pieces)
                    .allSatisfy(piece -> assertThat(piece.stage().get()).isEqualTo(new Stage.Cancelled()));
            assertThat(steps.waiting()).isZero();
            assertThat(queue.cancelAll()).isFalse();
            assertThat(desk.tasks.booked()).isEmpty();
        }
    }

    @Test
    void drawsOnceMoreWhatWasCancelled() throws Exception {
        try (ImageDesk desk = ImageDesk.of(folder)) {
            DrawQueue queue = new DrawQueue(desk.services(steps));
            Piece piece = queue.add(pictures(1)).getFirst();
            queue.cancel(piece);

            queue.retry(piece);
            steps.runAll();
            queue.retry(piece);

            assertThat(piece.stage().get()).isInstanceOf(Stage.Done.class);
            assertThat(desk.kept()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "flagged, The safety filter kept the picture back, WAI-3030",
        "binary-error, The free neurons of today are used up, WAI-4006",
        "empty-body, The answer could not be read, HTTP-200",
        "status:500, The service failed, WAI-7009"
    })
    void saysWhyAPictureDidNotCome(String fault, String title, String code) throws Exception {
        var options = SandboxOptions.defaults().withFaults(Fault.parse(fault));
        try (ImageDesk desk = ImageDesk.of(folder, options)) {
            DrawQueue queue = new DrawQueue(desk.services());

            Piece piece = queue.add(pictures(1)).getFirst();

            assertThat(piece.stage().get())
                    .isInstanceOfSatisfying(
                            Stage.Failed.class,
                            failed -> assertThat(failed.why())
                                    .extracting(Explanation::title, Explanation::code)
                                    .containsExactly(title, code));
            assertThat(queue.load().get().busy()).isFalse();
            assertThat(desk.kept()).isZero();
        }
    }

    @Test
    void sendsNothingOverBudget() throws Exception {
        try (ImageDesk desk = ImageDesk.of(folder)) {
            DrawQueue queue = new DrawQueue(desk.services());
            Model dear =
                    Catalogue.bundled().find("@cf/black-forest-labs/flux-2-dev").orElseThrow();

            Piece piece = queue.add(Collections.nCopies(2, Commission.of(dear, "A fox", Filled.NOTHING)))
                    .getLast();

            // Its steps are not known, so that the most of it is three quarters of a day's free neurons.
            assertThat(piece.stage().get())
                    .isInstanceOfSatisfying(
                            Stage.Failed.class,
                            failed -> assertThat(failed.why().code()).isEqualTo("OVER-BUDGET"));
            assertThat(desk.tasks.booked()).hasSize(1);
        }
    }

    @Test
    void holdsWhatTheDiskDoesNotTake() throws Exception {
        try (ImageDesk desk = ImageDesk.of(folder)) {
            ImageServices services = desk.services(new InlineBackground(), new FullGallery());
            DrawQueue queue = new DrawQueue(services);
            Piece piece = queue.add(pictures(1)).getFirst();

            Outcome outcome = piece.outcome().orElseThrow();

            assertThat(outcome.trouble()).map(Explanation::happened).contains("The disk is full.");
            assertThat(outcome.glimpse()).isPresent();
            Results results = new Results(services);
            results.save(outcome, folder.resolve("saved.jpg"));
            assertThat(Files.readAllBytes(folder.resolve("saved.jpg")))
                    .isEqualTo(outcome.held().orElseThrow().octets().toArray());
            assertThat(results.notice().get()).startsWith("Saved as");
        }
    }

    @Test
    void savesAKeptPictureWithWhatItWasDrawnFrom() throws Exception {
        try (ImageDesk desk = ImageDesk.of(folder)) {
            ImageServices services = desk.services();
            Piece piece = new DrawQueue(services).add(pictures(1)).getFirst();
            Path file = folder.resolve("copy.jpg");

            new Results(services).save(piece.outcome().orElseThrow(), file);

            assertThat(desk.gallery.recall(file)).contains(piece.commission().recall());
        }
    }

    @Test
    void keepsAPictureThatCannotBeReadAndSaysSo() throws Exception {
        var png = "\u0089PNG\r\n\u001a\nnothing that makes sense";
        try (ImageDesk desk = ImageDesk.of(folder);
                Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), Clock.systemUTC());
                Peer peer = new Peer(connected -> {
                    byte[] body = png.getBytes(StandardCharsets.ISO_8859_1);
                    connected.send("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: " + body.length
                            + "\r\n\r\n");
                    connected.send(body);
                })) {
            var client = new RestWorkersAi(
                    new Connection("Peer", peer.base(), "account", new Token("token"), true),
                    transport,
                    Clock.systemUTC());
            DrawQueue queue = new DrawQueue(over(desk, client));

            Piece piece = queue.add(pictures(1)).getFirst();

            Outcome outcome = piece.outcome()
                    .orElseThrow(() -> new AssertionError(piece.stage().get()));
            assertThat(outcome.glimpse()).isEmpty();
            assertThat(outcome.trouble()).isPresent();
            assertThat(desk.gallery.page(Wanted.ALL, Optional.empty(), 9)).hasSize(1);
        }
    }

    private static ImageServices over(ImageDesk desk, RestWorkersAi client) {
        TaskServices services = desk.tasks.services();
        var calls = new TaskCalls(
                () -> new Line(Payer.real("Peer"), client),
                desk.tasks.ledger,
                new Forecasts(new Estimates(desk.tasks.settings)),
                () -> {});
        return new ImageServices(
                new TaskServices(
                        services.background(),
                        calls,
                        services.catalogue(),
                        services.settings(),
                        services.files(),
                        services.clock()),
                desk.gallery,
                desk.attachments,
                desk.pictures,
                new Random(1));
    }

    @Test
    void booksAndTellsWhatEachPictureCost() throws Exception {
        try (ImageDesk desk = ImageDesk.of(folder)) {
            DrawQueue queue = new DrawQueue(desk.services());

            List<Piece> pieces = queue.add(pictures(3));

            assertThat(desk.tasks.booked())
                    .extracting(Entry::neurons)
                    .containsExactlyElementsOf(pieces.stream()
                            .map(piece -> piece.outcome().orElseThrow().paid().neurons())
                            .toList());
        }
    }

    @Test
    void forgetsTheOldestThatAreKept() throws Exception {
        try (ImageDesk desk = ImageDesk.of(folder)) {
            DrawQueue queue = new DrawQueue(desk.services(steps));
            queue.add(pictures(130));
            assertThat(queue.pieces()).hasSize(130);
            queue.cancelAll();

            Piece last = queue.add(pictures(1)).getFirst();

            assertThat(queue.pieces()).hasSize(120).first().isSameAs(last);
            queue.cancelAll();
        }
    }
}
