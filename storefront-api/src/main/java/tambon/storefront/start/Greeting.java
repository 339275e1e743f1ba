package tambon.storefront.start;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Says on the terminal, in Thai and English, where the pages are, where the data lies, and who may sign in. */
@Singleton
final class Greeting implements ApplicationEventListener<ServerStartupEvent> {

    private static final String RULE = "─".repeat(64);

    private final String data;
    private final Optional<DemoPeople> people;

    Greeting(@Value("${tambon.data:}") String data, Optional<DemoPeople> people) {
        this.data = data;
        this.people = people;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        Terminal.out().print(text(started.getSource().getURL().toString()));
        Terminal.out().flush();
    }

    String text(String url) {
        var text = new StringBuilder("\n").append(RULE).append('\n');
        line(text, "start.open", url);
        line(text, "start.data", data);
        people.ifPresent(demo -> {
            text.append('\n');
            DemoPeople.all().forEach(person -> line(text, "start." + person.role(), person.login()));
            var password = demo.password();
            line(text, password.isPresent() ? "start.password" : "start.password-elsewhere", password.orElse(""));
        });
        return text.append(RULE).append("\n\n").toString();
    }

    private static void line(StringBuilder text, String key, String fact) {
        text.append("  ")
                .append(Words.say(Language.TH, key))
                .append(" / ")
                .append(Words.say(Language.EN, key))
                .append(fact.isEmpty() ? "" : ":  " + fact)
                .append('\n');
    }
}
