package tambon.catalog.register;

import tambon.catalog.RegisterActor;
import tambon.catalog.RegisterRejected;
import tambon.catalog.RegisterRejected.NoSuchGroup;
import tambon.catalog.RegisterRejected.NotYours;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;

/** Which groups an actor may see and change. */
@Singleton
final class GroupScope {

    private final Statements sql;

    GroupScope(Statements sql) {
        this.sql = sql;
    }

    boolean changes(RegisterActor actor, long id) {
        return holds(Scope.groupsToChange(actor), id);
    }

    /** @throws RegisterRejected as if it did not exist, for those who may not see it */
    void maySee(RegisterActor actor, long id) {
        if (!holds(Scope.groups(actor), id)) {
            throw new RegisterRejected(new NoSuchGroup(id));
        }
    }

    /** @throws RegisterRejected as if it did not exist, for those who may not even see it */
    void mayChange(RegisterActor actor, long id) {
        if (!changes(actor, id)) {
            maySee(actor, id);
            throw new RegisterRejected(new NotYours());
        }
    }

    private boolean holds(Scope scope, long id) {
        return !sql.list(
                        "select 1 from tambon_catalog.producer_group g where g.id = ? and " + scope.condition(),
                        row -> 1,
                        scope.after(id))
                .isEmpty();
    }
}
