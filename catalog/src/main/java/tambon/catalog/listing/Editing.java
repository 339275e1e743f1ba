package tambon.catalog.listing;

import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.ChangedMeanwhile;
import tambon.catalog.CatalogRejected.ProductNameTaken;
import tambon.catalog.EditListings;
import tambon.catalog.Listing;
import tambon.catalog.ListingForm;
import tambon.catalog.ListingState;
import tambon.catalog.form.UniqueKey;
import tambon.catalog.gate.Gate;
import tambon.catalog.picture.PhotoStudio;
import tambon.infra.database.WholeTransaction;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;

@Singleton
class Editing implements EditListings {

    private static final UniqueKey ONE_OF_A_NAME = new UniqueKey("product_once_per_producer");

    private final OwnProduct own;
    private final ProductWrites writes;
    private final AnswersCheck answers;
    private final PhotoStudio studio;
    private final PhotoAlbum album;
    private final Gate gate;
    private final WholeTransaction transaction;

    Editing(
            OwnProduct own,
            ProductWrites writes,
            AnswersCheck answers,
            PhotoStudio studio,
            PhotoAlbum album,
            Gate gate,
            WholeTransaction transaction) {
        this.own = own;
        this.writes = writes;
        this.answers = answers;
        this.studio = studio;
        this.album = album;
        this.gate = gate;
        this.transaction = transaction;
    }

    @Override
    public Listing create(long producerId, ListingForm form) {
        var checked = answers.checked(ListingCheck.checked(form), List::of);
        ListingCheck.refuseOthersVariants(checked, List.of());
        long made = ONE_OF_A_NAME.refusing(
                new ProductNameTaken(checked.nameTh()),
                () -> transaction.run(() -> writes.insertDraft(producerId, checked)));
        return own.read(producerId, made);
    }

    @Override
    public Listing change(long producerId, long productId, int version, ListingForm form) {
        var checked = answers.checked(
                ListingCheck.checked(form),
                () -> own.read(producerId, productId).details().attributes());
        return ONE_OF_A_NAME.refusing(
                new ProductNameTaken(checked.nameTh()),
                () -> own.change(producerId, productId, locked -> {
                    if (locked.version() != version) {
                        throw new CatalogRejected(new ChangedMeanwhile(version, locked.version()));
                    }
                    writes.update(productId, checked);
                    if (locked.state() != ListingState.PUBLISHED) {
                        gate.changedWhileWaiting(productId, checked);
                    } else if (!gate.mayStay(producerId, productId, checked)) {
                        writes.turn(productId, ListingState.HIDDEN);
                    }
                    return true;
                }));
    }

    @Override
    public Listing publish(long producerId, long productId) {
        return own.change(producerId, productId, locked -> {
            if (locked.state() != ListingState.PUBLISHED) {
                own.refuseStopped(producerId);
            }
            boolean shows = locked.state() != ListingState.PUBLISHED
                    && gate.mayBeShown(
                            producerId,
                            productId,
                            own.read(producerId, productId).form());
            if (shows) {
                writes.turn(productId, ListingState.PUBLISHED);
            }
            return shows;
        });
    }

    /** A draft was never shown, so it has nothing to hide. */
    @Override
    public Listing hide(long producerId, long productId) {
        return own.change(producerId, productId, locked -> {
            boolean shown = locked.state() == ListingState.PUBLISHED || locked.state() == ListingState.WITHHELD;
            if (shown) {
                writes.turn(productId, ListingState.HIDDEN);
            }
            return shown;
        });
    }

    @Override
    public Listing addPicture(long producerId, long productId, InputStream file, String altTh, String altEn) {
        var alts = PhotoAlbum.checked(altTh, altEn);
        own.read(producerId, productId); // a stranger's upload is not worth decoding
        var photo = studio.drawAnew(file);
        return own.change(producerId, productId, locked -> album.add(productId, photo, alts));
    }

    @Override
    public Listing removePicture(long producerId, long productId, long pictureId) {
        return own.change(producerId, productId, locked -> album.remove(productId, pictureId));
    }
}
