package tambon.search.relevance;

import tambon.search.text.Spelling;

/**
 * What a grade can be given by.
 *
 * @param names both, in one spelling
 * @param province Thai name, as {@code district}
 */
record JudgedGood(long id, String names, String type, String province, String district) {

    static JudgedGood of(long id, String nameTh, String nameEn, String type, String province, String district) {
        return new JudgedGood(id, Spelling.of(nameTh) + " | " + Spelling.of(nameEn) + " ", type, province, district);
    }
}
