package tambon.catalog.bulk;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.NoSuchListing;
import tambon.catalog.EditListings;
import tambon.catalog.GoodsSheets.Action;
import tambon.catalog.GoodsSheets.StockCounter;
import tambon.catalog.Listing;
import tambon.catalog.Listings;
import tambon.catalog.bulk.SheetRows.Task;
import tambon.catalog.listing.Drafts;
import tambon.catalog.name.Names;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Applies the rows of a sheet and takes them back, each as its producer would by hand: with the same checks, looks and
 * events. A row that is refused stands in nobody's way.
 */
@Singleton
class SheetRun {

    private final SheetRows rows;
    private final Listings listings;
    private final EditListings editing;
    private final Drafts drafts;

    SheetRun(SheetRows rows, Listings listings, EditListings editing, Drafts drafts) {
        this.rows = rows;
        this.listings = listings;
        this.editing = editing;
        this.drafts = drafts;
    }

    /** The node is shutting down; what was applied stays, and the rest may be taken up again. */
    @SuppressWarnings("serial") // never leaves this package
    static final class Stopped extends RuntimeException {
        Stopped() {
            super("sheet stopped", null, false, false);
        }
    }

    void apply(long producerId, long sheetId, StockCounter stock, BooleanSupplier stopping) {
        var fresh = new HashMap<String, Long>();
        for (var task : rows.toApply(sheetId)) {
            refuseStopping(stopping);
            try {
                var done = task.action() == Action.FRESH ? added(producerId, task, fresh) : changed(producerId, task);
                var variant = variant(done, task);
                rows.applied(sheetId, task.line(), done.id(), variant.id());
                boolean counted = counted(stock, done.id(), variant.id(), task.was(), task.becomes());
                if (!counted) {
                    rows.fault(sheetId, task.line(), "ChangedMeanwhile", "stock");
                }
                rows.count(sheetId, !counted);
            } catch (CatalogRejected refused) {
                rows.fault(sheetId, task.line(), Comparison.fault(refused), Comparison.faultAt(refused));
                rows.count(sheetId, true);
            }
        }
    }

    void undo(long producerId, long sheetId, StockCounter stock, BooleanSupplier stopping) {
        for (var task : rows.toUndo(sheetId)) {
            refuseStopping(stopping);
            try {
                if (task.action() == Action.FRESH) {
                    removed(producerId, task);
                } else {
                    restored(producerId, task);
                    var variant = Objects.requireNonNull(task.variantId());
                    if (!counted(
                            stock, Objects.requireNonNull(task.productId()), variant, task.becomes(), task.was())) {
                        throw new CatalogRejected(new CatalogRejected.ChangedMeanwhile(0, 0));
                    }
                }
                rows.takenBack(sheetId, task.line());
                rows.count(sheetId, false);
            } catch (CatalogRejected refused) {
                rows.fault(sheetId, task.line(), Comparison.fault(refused), Comparison.faultAt(refused));
                rows.count(sheetId, true);
            }
        }
    }

    private Listing added(long producerId, Task task, Map<String, Long> fresh) {
        var key = Names.key(task.name());
        var known = task.productId() == null ? fresh.get(key) : task.productId();
        if (known != null) {
            var listing = own(producerId, known);
            return editing.change(
                    producerId, known, listing.version(), Cells.added(listing.form(), withName(listing, task)));
        }
        var made = editing.create(producerId, Cells.fresh(task.becomes()));
        fresh.put(key, made.id());
        return made;
    }

    private Listing changed(long producerId, Task task) {
        var listing = own(producerId, Objects.requireNonNull(task.productId()));
        refuseOtherCells(listing, task, task.was());
        return put(producerId, listing, task, task.becomes());
    }

    private void restored(long producerId, Task task) {
        var listing = own(producerId, Objects.requireNonNull(task.productId()));
        refuseOtherCells(listing, task, task.becomes());
        put(producerId, listing, task, task.was());
    }

    private Listing put(long producerId, Listing listing, Task task, Map<String, String> cells) {
        if (cells.keySet().stream().allMatch("stock"::equals)) {
            return listing;
        }
        return editing.change(
                producerId,
                listing.id(),
                listing.version(),
                Cells.merged(listing.form(), index(listing, Objects.requireNonNull(task.variantId())), cells));
    }

    /** A way of selling that the sheet added goes; with the last one, its draft. */
    private void removed(long producerId, Task task) {
        var listing = own(producerId, Objects.requireNonNull(task.productId()));
        int index = index(listing, Objects.requireNonNull(task.variantId()));
        if (listing.variants().size() == 1) {
            drafts.drop(producerId, listing.id());
        } else {
            var left = new ArrayList<>(listing.form().variants());
            left.remove(index);
            editing.change(
                    producerId, listing.id(), listing.version(), listing.form().withVariants(left));
        }
    }

    /** Whoever changed one of these cells since knows better than the sheet. */
    private static void refuseOtherCells(Listing listing, Task task, Map<String, String> expected) {
        var form = listing.form();
        int index = index(listing, Objects.requireNonNull(task.variantId()));
        boolean same = expected.isEmpty()
                || Cells.merged(form, index, withoutStock(expected)).equals(form);
        if (!same) {
            throw new CatalogRejected(new CatalogRejected.ChangedMeanwhile(listing.version(), listing.version()));
        }
    }

    private static Map<String, String> withoutStock(Map<String, String> cells) {
        var others = new HashMap<>(cells);
        others.remove("stock");
        return others;
    }

    private static boolean counted(
            StockCounter stock, long productId, long variantId, Map<String, String> was, Map<String, String> now) {
        if (now.getOrDefault("stock", "").isEmpty()) {
            return true;
        }
        return stock.count(
                productId,
                variantId,
                was.getOrDefault("stock", "").isEmpty() ? null : (Integer) Cells.count(was, "stock", 0),
                Cells.count(now, "stock", 0));
    }

    private static Map<String, String> withName(Listing listing, Task task) {
        var cells = new HashMap<>(task.becomes());
        cells.put("name_th", listing.nameTh());
        return cells;
    }

    private static Listing.Variant variant(Listing listing, Task task) {
        var id = task.variantId();
        return id == null ? listing.variants().getLast() : listing.variants().get(index(listing, id));
    }

    private Listing own(long producerId, long productId) {
        return listings.ownOne(producerId, productId)
                .orElseThrow(() -> new CatalogRejected(new NoSuchListing(productId)));
    }

    private static int index(Listing listing, @Nullable Long variantId) {
        for (int i = 0; i < listing.variants().size(); i++) {
            if (Objects.equals(listing.variants().get(i).id(), variantId)) {
                return i;
            }
        }
        throw new CatalogRejected(new NoSuchListing(listing.id()));
    }

    private static void refuseStopping(BooleanSupplier stopping) {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
    }
}
