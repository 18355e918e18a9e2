package dev.ganglion.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Octets;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class MultipartTest {
    private static final byte[] ODD_BYTES = {0, -1, '\r', '\n', '-', '-', 'x'};

    @Test
    void writesFieldsAndFilesInOrder() throws Exception {
        Multipart form = new Multipart(() -> "edge")
                .field("prÓmpt", "A lighthouse\nat dusk")
                .file("image", "a.png", "image/png", Octets.of(ODD_BYTES));

        assertThat(form.contentType()).isEqualTo("multipart/form-data; boundary=edge");
        assertThat(sent(form.body()))
                .isEqualTo("--edge\r\nContent-Disposition: form-data; name=\"prÓmpt\"\r\n\r\nA lighthouse\nat dusk\r\n"
                        + "--edge\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n"
                        + new String(ODD_BYTES, StandardCharsets.UTF_8) + "\r\n--edge--\r\n");
    }

    @Test
    void writesAnEmptyForm() throws Exception {
        assertThat(sent(new Multipart(() -> "edge").body())).isEqualTo("--edge--\r\n");
    }

    @Test
    void letsNoNameEndItsLine() throws Exception {
        Multipart form =
                new Multipart(() -> "edge").file("a\"; x=\"", "b\r\nContent-Type: c", "d/e", Octets.of(new byte[0]));

        assertThat(sent(form.body()))
                .contains("name=\"a%22; x=%22\"; filename=\"b%0D%0AContent-Type: c\"\r\nContent-Type: d/e\r\n\r\n");
        assertThatThrownBy(() -> form.file("a", "b", "d/e\r\nX: y", Octets.of(new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesABoundaryThatNoPartHolds() throws Exception {
        Iterator<String> boundaries = List.of("first", "second", "third").iterator();

        Multipart form = new Multipart(boundaries::next).field("a", "the first").field("second", "b");

        assertThat(form.contentType()).endsWith("boundary=third");
        assertThat(sent(form.body())).startsWith("--third\r\n").endsWith("--third--\r\n");
        assertThat(new Multipart().contentType()).isNotEqualTo(new Multipart().contentType());
    }

    @Test
    void canBeReadAgainAndKnowsItsLength() throws Exception {
        BodyPublisher body = new Multipart(() -> "edge")
                .file("a", "b", "c/d", Octets.of(new byte[100_000]))
                .body();

        String once = sent(body);

        assertThat(body.contentLength()).isEqualTo(once.length());
        assertThat(sent(body)).isEqualTo(once);
    }

    private static String sent(BodyPublisher body) throws InterruptedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        CountDownLatch done = new CountDownLatch(1);
        body.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(ByteBuffer buffer) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                all.writeBytes(bytes);
            }

            @Override
            public void onError(Throwable reason) {
                throw new AssertionError(reason);
            }

            @Override
            public void onComplete() {
                done.countDown();
            }
        });
        done.await();
        return all.toString(StandardCharsets.UTF_8);
    }
}
