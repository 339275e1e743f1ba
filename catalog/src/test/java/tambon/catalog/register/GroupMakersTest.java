package tambon.catalog.register;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import tambon.catalog.GroupMakers;
import tambon.catalog.GroupMakers.Group;
import tambon.catalog.GroupMakers.Maker;
import tambon.catalog.ProducerGroup;
import tambon.catalog.ProducerGroup.Shape;
import tambon.catalog.ProducerGroups;
import tambon.catalog.ProducerGroups.Form;
import tambon.catalog.ProducerGroups.NewMember;
import tambon.catalog.ProducerKind;
import tambon.catalog.RegisterActor.Applicant;
import tambon.catalog.Registration;
import tambon.catalog.RegistrationMove;
import tambon.catalog.Registrations;
import tambon.catalog.SellingGrants;
import tambon.catalog.SellingGrants.Wanted;
import tambon.catalog.ShopPosts.Right;
import tambon.infra.testing.WithDatabase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static tambon.catalog.register.RegisterFixture.DISTRICT;
import static tambon.catalog.register.RegisterFixture.PROVINCE;

/** Whose income a group's is: what it is registered as, what its members are, and who lets it sell. */
@MicronautTest(transactional = false)
class GroupMakersTest implements WithDatabase {

    @Inject
    GroupMakers makers;

    @Inject
    ProducerGroups groups;

    @Inject
    Registrations registrations;

    @Inject
    SellingGrants grants;

    @Inject
    RegisterFixture register;

    @Test
    void a_group_is_what_it_and_its_members_are_registered_as_each_once() {
        var chair = RegisterFixture.somebody();
        var member = RegisterFixture.somebody();
        long sole = producer(register.registered(member));
        var created = groups.create(chair, new Form("กลุ่มกะปิ", "810116", "กะปิ", "200 กระปุก", null));
        long group = created.id();
        var joined = groups.addMember(
                chair, group, new NewMember("สมหญิง", ProducerGroup.Role.SECRETARY, 1, member.accountId()));
        for (var name : List.of("แม่", "ป้า", "น้า")) {
            groups.addMember(chair, group, new NewMember(name, ProducerGroup.Role.MEMBER, 1, null));
        }
        groups.registerOccupation(DISTRICT, group, created.version());
        long own = producer(registered(chair, group));

        assertThat(found()).contains(new Group(group, "กลุ่มกะปิ", "810116"));
        assertThat(of(group)).containsExactlyInAnyOrder(sole, own);

        var secretary = joined.members().stream()
                .filter(one -> one.role() == ProducerGroup.Role.SECRETARY)
                .findAny()
                .orElseThrow();
        groups.removeMember(chair, group, secretary.id());
        assertThat(of(group)).as("who left counts no more").containsExactly(own);
    }

    @Test
    void a_network_is_those_that_let_it_sell_as_long_as_they_do() {
        var maker = RegisterFixture.somebody();
        long producer = producer(register.registered(maker));
        long network = groups.create(
                        RegisterFixture.somebody(),
                        new Form(Shape.NETWORK, "เครือข่ายกะปิ", "810116", "กะปิ", "", null))
                .id();
        var grant = grants.give(
                maker,
                producer,
                new Wanted(
                        network,
                        Set.of(Right.GOODS),
                        register.today(),
                        register.today().plusDays(30)));

        assertThat(of(network)).containsExactly(producer);

        grants.end(maker, producer, grant.id());
        assertThat(of(network)).isEmpty();
    }

    private static long producer(Registration registered) {
        return requireNonNull(registered.producerId());
    }

    private Registration registered(Applicant chair, long group) {
        var form = RegisterFixture.form(ProducerKind.COMMUNITY_GROUP, group, null);
        var it = register.move(chair, registrations.create(chair, form, null), new RegistrationMove.Submit());
        it = register.move(DISTRICT, it, new RegistrationMove.PassCheck());
        it = register.move(DISTRICT, it, new RegistrationMove.Consent(register.meeting(DISTRICT)));
        it = register.move(PROVINCE, it, new RegistrationMove.Certify(register.meeting(PROVINCE)));
        return register.move(PROVINCE, it, new RegistrationMove.Announce());
    }

    private List<Group> found() {
        var found = new ArrayList<Group>();
        makers.each(batch -> found.addAll(batch.groups()));
        return found;
    }

    private List<Long> of(long group) {
        var found = new ArrayList<Long>();
        makers.each(batch -> batch.makers().stream()
                .filter(maker -> maker.groupId() == group)
                .map(Maker::producerId)
                .forEach(found::add));
        return found;
    }
}
