package tambon.search.elasticsearch;

import tambon.search.index.Field;

import java.util.Arrays;

import static java.util.stream.Collectors.joining;

/** How the index is made: token fields only searched, facts only counted and sorted by, nothing analysed. */
final class IndexSettings {

    private IndexSettings() {}

    /** @param replicas copies of each shard on other nodes of the cluster */
    static String json(int shards, int replicas) {
        var tokens = Arrays.stream(Field.values())
                .map(field -> "\"" + field.key()
                        + "\":{\"type\":\"keyword\",\"doc_values\":false,\"index_options\":\"docs\"}")
                .collect(joining(","));
        var hidden = Arrays.stream(Field.values())
                .map(field -> "\"" + field.key() + "\"")
                .collect(joining(","));
        return """
                {"settings":{"number_of_shards":%s,"number_of_replicas":%s,"max_result_window":10000,
                   "sort.field":"merit","sort.order":"desc"},
                 "mappings":{"dynamic":"strict","_source":{"excludes":[%s]},"properties":{
                   %s,
                   "id":{"type":"long"},"type":{"type":"keyword"},"region":{"type":"keyword"},
                   "province":{"type":"keyword"},"district":{"type":"keyword"},
                   "area":{"type":"keyword","index":false,"doc_values":false},
                   "stars":{"type":"byte"},"quadrant":{"type":"keyword"},"licences":{"type":"keyword"},
                   "licensed":{"type":"boolean"},"deliveries":{"type":"keyword"},"availability":{"type":"keyword"},
                   "available":{"type":"keyword"},"making":{"type":"keyword"},"price":{"type":"long"},
                   "price_to":{"type":"long","index":false,"doc_values":false},"price_bucket":{"type":"keyword"},
                   "seller_id":{"type":"long"},"published":{"type":"long"},
                   "sold":{"type":"long","index":false,"doc_values":false},"sales_step":{"type":"byte"},
                   "name_words":{"type":"byte"},"merit":{"type":"long"},"name_key":{"type":"keyword"},
                   "card":{"type":"binary"}}}}""".formatted(Integer.toString(shards), Integer.toString(replicas), hidden, tokens);
    }
}
