package tambon.storefront.register;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.GroupCanvases;
import tambon.catalog.ProducerGroup;
import tambon.catalog.ProducerGroups;
import tambon.infra.id.PublicId;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static tambon.storefront.register.AsWritten.text;

/** Groups in JSON; missing texts count as empty. */
final class GroupJson {

    private GroupJson() {}

    /** @param shape a group if missing */
    @Serdeable
    record GroupForm(
            @NotNull String nameTh,
            @NotNull String areaCode,
            @Nullable String goods,
            @Nullable String productionPerMonth,
            @Nullable LocalDate formedOn,
            ProducerGroup.@Nullable Shape shape) {
        ProducerGroups.Form form() {
            return new ProducerGroups.Form(
                    shape == null ? ProducerGroup.Shape.GROUP : shape,
                    nameTh,
                    areaCode,
                    text(goods),
                    text(productionPerMonth),
                    formedOn);
        }
    }

    /** @param login with which the person signs in here; missing or empty for one who does not */
    @Serdeable
    record NewMember(
            @NotNull String name,
            ProducerGroup.@NotNull Role role,
            int shares,
            @Nullable String login) {}

    @Serdeable
    record ChangedMember(ProducerGroup.@NotNull Role role, int shares) {}

    @Serdeable
    record Version(int version) {}

    /**
     * A group's business canvas.
     *
     * @param version 0 for one that nobody began
     * @param boxes all nine; each at most 2,000 characters
     */
    @Serdeable
    record CanvasOut(
            int version,
            Map<GroupCanvases.Box, String> boxes,
            @Nullable Instant changedAt,
            String changedBy) {

        static CanvasOut of(GroupCanvases.Canvas it) {
            return new CanvasOut(it.version(), it.boxes(), it.changedAt(), it.changedBy());
        }
    }

    /** @param boxes missing ones become empty */
    @Serdeable
    record NewCanvas(int version, @NotNull @Size(max = 9) Map<GroupCanvases.Box, @NotNull String> boxes) {}

    /** @param grade A, B or C */
    @Serdeable
    record GradeOut(String grade, int points, LocalDate gradedOn, String note) {}

    /** @param points 0 to 100 */
    @Serdeable
    record NewGrade(
            int points, @NotNull LocalDate on, @Nullable String note) {}

    @Serdeable
    record Member(String id, String name, ProducerGroup.Role role, int shares, boolean actsHere) {}

    @Serdeable
    record Group(
            String id,
            int version,
            String nameTh,
            String areaCode,
            String goods,
            String productionPerMonth,
            @Nullable LocalDate formedOn,
            @Nullable LocalDate registeredOn,
            ProducerGroup.Shape shape,
            ProducerGroup.Stage stage,
            int memberCount,
            List<Member> members) {

        static Group of(ProducerGroup it) {
            return new Group(
                    PublicId.of(it.id()),
                    it.version(),
                    it.nameTh(),
                    it.areaCode(),
                    it.goods(),
                    it.productionPerMonth(),
                    it.formedOn(),
                    it.registeredOn(),
                    it.shape(),
                    it.stage(),
                    it.memberCount(),
                    it.members().stream()
                            .map(member -> new Member(
                                    PublicId.of(member.id()),
                                    member.name(),
                                    member.role(),
                                    member.shares(),
                                    member.actsHere()))
                            .toList());
        }
    }
}
