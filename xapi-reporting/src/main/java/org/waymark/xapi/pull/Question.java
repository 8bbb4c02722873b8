package org.waymark.xapi.pull;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A request under way. The time limit of {@link java.net.http} ends when the headers came, and it takes a body of any length: here, a body that stops
 * coming, or does not end, is a fault like others.
 */
final class Question {

    private final AtomicLong octets = new AtomicLong(-1);
    private final Duration stall;
    private final CompletableFuture<HttpResponse<byte[]>> response;

    /**
     * Asks.
     *
     * @param most a longer body is refused, in octets
     * @param stall for how long nothing may come of a body; it is noticed after twice that at the latest
     */
    Question(HttpClient http, HttpRequest request, long most, Duration stall) {
        this.stall = stall;
        this.response = http.sendAsync(request, head -> new Body(most));
    }

    /**
     * Waits for the answer.
     *
     * @throws IOException if there is none
     * @throws PullException if this thread is interrupted
     */
    HttpResponse<byte[]> await() throws IOException {
        long before = -1;
        while (true) {
            try {
                return response.get(stall.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                long now = octets.get();
                if (now >= 0 && now == before) {
                    response.cancel(true);
                    throw new HttpTimeoutException("nothing came any more");
                }
                before = now;
            } catch (ExecutionException | CompletionException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            } catch (InterruptedException e) {
                response.cancel(true);
                Thread.currentThread().interrupt();
                throw new PullException("interrupted", true, e);
            }
        }
    }

    /** Takes what comes of a body, and counts it. */
    private final class Body implements HttpResponse.BodySubscriber<byte[]> {
        private final HttpResponse.BodySubscriber<byte[]> whole = HttpResponse.BodySubscribers.ofByteArray();
        private final CompletableFuture<byte[]> refused = new CompletableFuture<>();
        private final CompletionStage<byte[]> body;
        private final long most;
        private Flow.@org.jspecify.annotations.Nullable Subscription subscription;

        Body(long most) {
            this.most = most;
            this.body = whole.getBody().toCompletableFuture().applyToEither(refused, each -> each);
            octets.set(0);
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            whole.onSubscribe(given);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            long more = 0;
            for (ByteBuffer part : parts) {
                more += part.remaining();
            }
            if (octets.addAndGet(more) <= most) {
                whole.onNext(parts);
                return;
            }
            if (subscription != null) {
                subscription.cancel();
            }
            refused.completeExceptionally(new IOException("a page is larger than " + (most >> 20) + " MiB"));
        }

        @Override
        public void onError(Throwable fault) {
            whole.onError(fault);
        }

        @Override
        public void onComplete() {
            whole.onComplete();
        }
    }
}
