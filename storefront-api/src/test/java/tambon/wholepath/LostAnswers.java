package tambon.wholepath;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A bad line on the way back: the server did what it was asked, and the phone does not hear of it. */
@ServerFilter("/api/v1/producer/fairs/*/presses")
@Requires(property = "trial.lost-answers")
public class LostAnswers {

    private final AtomicBoolean losing = new AtomicBoolean();
    private final AtomicInteger answers = new AtomicInteger();

    void loseEverySecond() {
        losing.set(true);
    }

    @ResponseFilter
    void lose(MutableHttpResponse<?> response) {
        if (losing.get() && answers.getAndIncrement() % 2 == 0) {
            response.status(HttpStatus.BAD_GATEWAY).body(null);
        }
    }
}
