package tambon.orders.fair;

import org.jspecify.annotations.Nullable;
import tambon.infra.time.FiscalYear;
import tambon.orders.Fairs;
import tambon.orders.OrderSlice;

import jakarta.inject.Singleton;
import java.util.List;

/** The module's face for booths; each of its tasks is a class of its own. */
@Singleton
final class JdbcFairs implements Fairs {

    private final BoothReader reader;
    private final BoothOpening opening;
    private final PressKeeping keeping;
    private final BoothClosing closing;

    JdbcFairs(BoothReader reader, BoothOpening opening, PressKeeping keeping, BoothClosing closing) {
        this.reader = reader;
        this.opening = opening;
        this.keeping = keeping;
        this.closing = closing;
    }

    @Override
    public List<Goods> goods(long producerId) {
        return opening.goods(producerId);
    }

    @Override
    public long open(long producerId, Opening wanted, String who) {
        return opening.open(producerId, wanted, who);
    }

    @Override
    public Booth booth(long producerId, long boothId) {
        return reader.booth(producerId, boothId);
    }

    @Override
    public OrderSlice<Card> ofProducer(long producerId, @Nullable String cursor, int size) {
        return reader.ofProducer(producerId, cursor, size);
    }

    @Override
    public void take(long producerId, long boothId, Pieces more, String who) {
        opening.take(producerId, boothId, more, who);
    }

    @Override
    public List<Receipt> receive(long producerId, long boothId, String phone, List<Press> presses, String who) {
        return keeping.receive(producerId, boothId, phone, presses, who);
    }

    @Override
    public void countCash(long producerId, long boothId, Count count, String who) {
        closing.countCash(producerId, boothId, count, who);
    }

    @Override
    public void close(long producerId, long boothId, List<Pieces> back, String who) {
        closing.close(producerId, boothId, back, who);
    }

    @Override
    public void settle(long producerId, long boothId, Settlement settlement, String who) {
        closing.settle(producerId, boothId, settlement, who);
    }

    @Override
    public List<Events> events(String areaPrefix, FiscalYear year) {
        return reader.events(areaPrefix, year);
    }
}
