package tambon.storefront.account;

import tambon.catalog.ShopPosts.Post;
import tambon.infra.id.PublicId;

import java.util.List;

/** The shops somebody may act in. */
public record ActingView(List<Shop> shops) {

    public ActingView {
        shops = List.copyOf(shops);
    }

    /** @param byName for whom, in words */
    public record Shop(Post post, String byName) {

        public String key() {
            return ActingView.key(post);
        }
    }

    /** A post as a form names it. */
    static String key(Post post) {
        return String.join(
                ".",
                PublicId.of(post.key().producerId()),
                post.key().by().name(),
                PublicId.of(post.key().byId()));
    }
}
