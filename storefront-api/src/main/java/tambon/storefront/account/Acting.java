package tambon.storefront.account;

import tambon.catalog.ShopPosts;
import tambon.catalog.ShopPosts.By;
import tambon.catalog.ShopPosts.Post;
import tambon.catalog.ShopPosts.Who;
import tambon.infra.place.Places;
import tambon.storefront.page.Language;
import tambon.storefront.page.ShopPost;
import tambon.storefront.page.Words;

import jakarta.inject.Singleton;
import java.util.List;

/** In whose shops accounts may act, in words. */
@Singleton
class Acting {

    private final ShopPosts posts;
    private final Places places;

    Acting(ShopPosts posts, Places places) {
        this.posts = posts;
        this.places = places;
    }

    List<Post> posts(Account account) {
        return posts.of(who(account));
    }

    static Who who(Account account) {
        return new Who(account.id(), account.standing() instanceof Standing.OfDistrict(var district) ? district : null);
    }

    ShopPost shown(Post post) {
        return new ShopPost(post.key().by(), post.key().byId(), byName(post), post.shopName(), post.rights());
    }

    /** Who somebody acts for, in Thai, as records keep it. */
    String byName(Post post) {
        return post.key().by() == By.OFFICE
                ? Words.say(
                        Language.TH,
                        "acting.office",
                        places.district(post.byName())
                                .map(place -> place.nameTh())
                                .orElse(post.byName()))
                : post.byName();
    }

    /** The person, and for whom; a group's own people need no more than their name. */
    static String name(Account account, ShopPost post) {
        return post.isWhole() ? account.name() : cut(account.name(), 50) + " · " + cut(post.byName(), 47);
    }

    /** No half of a character that takes two. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
