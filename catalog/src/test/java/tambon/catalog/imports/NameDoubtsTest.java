package tambon.catalog.imports;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tambon.catalog.ImportProblem.Reason;
import tambon.catalog.ProducerKind;
import tambon.catalog.ProductType;

import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

class NameDoubtsTest {

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            กะปิกุ้งแท้เกาะลันตา; กลุ่มแม่บ้าน; ''
            น้ำพริกเผา (ไข่, กุ้ง); ป้าศรี; ''
            ข้าวหอมมะลิ 1,000 กรัม; ป้าศรี; ''
            ถั่วทอดสมุนไพร แม่ศรีพรรณ หมู่ที่ 3 บ้านโป่งสลี; ป้าศรี; ''
            กล้วยกวน , ข้าวฟ่างกวน; ป้าศรี; SEVERAL_PRODUCTS
            แหนมเห็ด/เห็ดสามรส; ป้าศรี; SEVERAL_PRODUCTS
            ไข่เค็ม ปลาส้ม ปลาร้าทรงเครื่อง น้ำพริกเผา; ป้าศรี; SEVERAL_PRODUCTS
            อาหารแปรรูป เช่น กล้วยฉาบ; ป้าศรี; SEVERAL_PRODUCTS
            กลุ่มขนมไทย; ป้าศรี; NAME_IS_A_SELLER
            ผลิตภัณฑ์กลุ่มกล้วยม้วน; ''; NAME_IS_A_SELLER
            บ้านพริกแกง; บ้านพริกแกง; NAME_IS_A_SELLER
            บ้านพริกแกง; ป้าศรี; ''
            หมูฝอยแม่จำเนียร; หมูฝอยแม่จำเนียร; ''
            กะปิ; -; SELLER_MISSING
            กะปิ; ไม่ระบุ; SELLER_MISSING
            เลี้ยงกบ; ป้าศรี; NAME_UNCLEAR
            สินค้า OTOP; ป้าศรี; NAME_UNCLEAR
            """)
    void a_name_is_doubted_for_a_reason_and_only_then(String product, String seller, String doubts) {
        assertThat(NameDoubts.of(product, seller))
                .containsExactlyInAnyOrder(Arrays.stream(doubts.split(","))
                        .filter(doubt -> !doubt.isEmpty())
                        .map(Reason::valueOf)
                        .toArray(Reason[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "กาแฟโบราณ, DRINK",
        "น้ำอ้อยอินทรีย์, DRINK",
        "น้ำอ้อยงบ, FOOD",
        "น้ำพริกเผา, FOOD",
        "สบู่มังคุด, HERBAL",
        "ผ้าไหมมัดหมี่, TEXTILE",
        "ดอกไม้ประดิษฐ์จากผ้า, HOUSEHOLD",
        "เห็ดฟางในตะกร้า, FOOD",
    })
    void a_type_is_told_by_sure_words_only(String product, ProductType type) {
        assertThat(Guesses.type(product)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "วิสาหกิจชุมชนบ้านหนองกก, COMMUNITY_GROUP",
        "บริษัท แม่ประยูรอาหารไทย จำกัด, SME",
        "ป้าศรี, SOLE_OWNER",
    })
    void a_sellers_name_tells_its_kind(String seller, ProducerKind kind) {
        assertThat(Guesses.kind(seller)).isEqualTo(kind);
    }
}
