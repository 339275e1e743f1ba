package tambon.catalog.acting;

import tambon.catalog.ShopPosts.Right;
import tambon.infra.database.Row;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/** The rights of a grant as its columns say them. */
final class GrantedRights {

    private GrantedRights() {}

    static Set<Right> read(Row row) throws SQLException {
        var rights = EnumSet.noneOf(Right.class);
        if (row.flag("lists_goods")) {
            rights.add(Right.GOODS);
        }
        if (row.flag("keeps_stock")) {
            rights.add(Right.STOCK);
        }
        if (row.flag("handles_orders")) {
            rights.add(Right.ORDERS);
        }
        return rights;
    }
}
