package tambon.catalog;

/** The three kinds of producer that the register knows (CDD guideline FY2565). */
public enum ProducerKind {
    /** กลุ่มผู้ผลิตชุมชน */
    COMMUNITY_GROUP,
    /** ผู้ผลิตชุมชนที่เป็นเจ้าของรายเดียว */
    SOLE_OWNER,
    /** ผู้ผลิตที่เป็นวิสาหกิจขนาดกลางและขนาดเล็ก */
    SME
}
