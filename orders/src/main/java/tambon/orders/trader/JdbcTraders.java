package tambon.orders.trader;

import org.jspecify.annotations.Nullable;
import tambon.orders.OrderSlice;
import tambon.orders.Traders;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The module's face for Traders; each of its tasks is a class of its own. */
@Singleton
final class JdbcTraders implements Traders {

    private final TraderAsking asking;
    private final TraderMoves moves;
    private final TraderShelf shelf;
    private final TraderReader reader;

    JdbcTraders(TraderAsking asking, TraderMoves moves, TraderShelf shelf, TraderReader reader) {
        this.asking = asking;
        this.moves = moves;
        this.shelf = shelf;
        this.reader = reader;
    }

    @Override
    public void introduce(long traderId, String provinceCode, String name) {
        asking.introduce(traderId, provinceCode, name);
    }

    @Override
    public long ask(Party trader, Kind kind, Map<Long, Integer> pieces, String note) {
        return asking.ask(trader, kind, pieces, note);
    }

    @Override
    public Order order(Party party, long id) {
        return reader.order(party, id);
    }

    @Override
    public OrderSlice<Order> orders(Party party, @Nullable String cursor, int size) {
        return reader.orders(party, cursor, size);
    }

    @Override
    public void move(Party party, long id, Move move, Said said) {
        moves.move(party, id, move, said);
    }

    @Override
    public void resell(Party trader, Resale resale) {
        shelf.resell(trader, resale);
    }

    @Override
    public void sendBack(Party trader, long orderId, long variantId, int pieces, String press) {
        shelf.sendBack(trader, orderId, variantId, pieces, press);
    }

    @Override
    public List<Quarter> quarter(LocalDate from, LocalDate to, String areaPrefix) {
        return reader.quarter(from, to, areaPrefix);
    }
}
