package tambon.storefront.register;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import tambon.catalog.ProducerGroup;
import tambon.catalog.ProducerGroups;
import tambon.infra.id.PublicId;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

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
