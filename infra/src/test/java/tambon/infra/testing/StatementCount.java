package tambon.infra.testing;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;

import javax.sql.DataSource;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Which statements a piece of work sends to the database. A batch counts as one, as the driver sends it;
 * begin and commit are not counted.
 *
 * <p>{@link #of} hears the calling thread only, so that tests may run beside others; {@link #everywhere}
 * hears every thread but those that go their rounds anyway, for work done by a server in the same JVM. {@link #before}
 * lets a test do something, such as standing still, before each step of a work.
 */
@Singleton
public final class StatementCount implements BeanCreatedEventListener<DataSource>, Ordered {

    private static final ThreadLocal<List<String>> HERE = new ThreadLocal<>();
    private static final ThreadLocal<Runnable> BEFORE = new ThreadLocal<>();

    /** Threads that go their rounds whatever is asked of the server meanwhile. */
    private static final List<String> ROUNDS = List.of("search-feed", "scheduled-executor");

    private static final Queue<Queue<String>> EVERYWHERE = new ConcurrentLinkedQueue<>();

    /** The SQL of each statement that {@code work} sent from this thread, in order. */
    public static List<String> of(Callable<?> work) throws Exception {
        var heard = new ArrayList<String>();
        HERE.set(heard);
        try {
            work.call();
        } finally {
            HERE.remove();
        }
        return heard;
    }

    /** Calls {@code step} before each statement and each commit that {@code work} sends from this thread. */
    public static <T> T before(Runnable step, Callable<T> work) throws Exception {
        BEFORE.set(step);
        try {
            return work.call();
        } finally {
            BEFORE.remove();
        }
    }

    /** The SQL of each statement that any thread sent while {@code work} ran. */
    public static List<String> everywhere(Callable<?> work) throws Exception {
        var heard = new ConcurrentLinkedQueue<String>();
        EVERYWHERE.add(heard);
        try {
            work.call();
        } finally {
            EVERYWHERE.remove(heard);
        }
        return List.copyOf(heard);
    }

    /** Before all others: what they wrap and unwrap is then this one. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> created) {
        return heard(DataSource.class, created.getBean(), "");
    }

    private static <T> T heard(Class<T> type, T real, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            boolean sends = method.getName().startsWith("execute");
            var step = BEFORE.get();
            if (step != null && (sends || method.getName().equals("commit"))) {
                step.run();
            }
            if (sends) {
                note(arguments == null ? sql : (String) arguments[0]);
            }
            Object answer;
            try {
                answer = method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            return switch (answer) {
                case PreparedStatement statement -> heard(PreparedStatement.class, statement, (String) arguments[0]);
                case Statement statement -> heard(Statement.class, statement, "");
                case Connection connection when type == DataSource.class -> heard(Connection.class, connection, "");
                case null, default -> answer;
            };
        };
        return type.cast(Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static void note(String sql) {
        var here = HERE.get();
        if (here != null) {
            here.add(sql);
        }
        var thread = Thread.currentThread().getName();
        if (ROUNDS.stream().noneMatch(thread::startsWith)) {
            EVERYWHERE.forEach(listener -> listener.add(sql));
        }
    }
}
