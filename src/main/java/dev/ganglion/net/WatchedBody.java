package dev.ganglion.net;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/// A request's body that tells when it is asked for, and shows each piece before it goes out.
record WatchedBody(BodyPublisher body, Runnable asked, Consumer<ByteBuffer> piece) implements BodyPublisher {
    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        asked.run();
        body.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer buffer) {
                piece.accept(buffer);
                subscriber.onNext(buffer);
            }

            @Override
            public void onError(Throwable reason) {
                subscriber.onError(reason);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
            }
        });
    }
}
