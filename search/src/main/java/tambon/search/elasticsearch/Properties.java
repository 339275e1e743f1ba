package tambon.search.elasticsearch;

/** Names of what a product has in the index besides its tokens. */
final class Properties {

    static final String ID = "id";
    static final String TYPE = "type";
    static final String REGION = "region";
    static final String PROVINCE = "province";
    static final String DISTRICT = "district";
    static final String AREA = "area";
    static final String STARS = "stars";
    static final String QUADRANT = "quadrant";
    static final String LICENCES = "licences";
    static final String LICENSED = "licensed";
    static final String DELIVERIES = "deliveries";
    static final String AVAILABILITY = "availability";
    static final String AVAILABLE = "available";
    static final String MAKING = "making";
    static final String PRICE = "price";
    static final String PRICE_TO = "price_to";
    static final String PRICE_BUCKET = "price_bucket";
    static final String SELLER = "seller_id";
    static final String PUBLISHED = "published";
    static final String SOLD = "sold";
    static final String SALES_STEP = "sales_step";
    static final String NAME_WORDS = "name_words";
    static final String MERIT = "merit";
    static final String NAME_KEY = "name_key";
    static final String CARD = "card";

    private Properties() {}
}
