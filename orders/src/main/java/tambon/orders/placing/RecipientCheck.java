package tambon.orders.placing;

import tambon.infra.place.Places;
import tambon.orders.OrdersRejected;
import tambon.orders.OrdersRejected.Invalid;
import tambon.orders.PlaceOrder.Command;
import tambon.orders.Recipient;
import tambon.orders.shipping.Zones;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Whether what the buyer typed can be an address; the first thing wrong is named. */
@Singleton
class RecipientCheck {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{9,15}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{3,135}");
    private static final int NAME = 120;
    private static final int STREET = 250;
    private static final int NOTE = 500;

    private final Places places;
    private final Zones zones;

    RecipientCheck(Places places, Zones zones) {
        this.places = places;
        this.zones = zones;
    }

    /** The command with blanks around its texts removed. */
    Command checked(Command command) {
        var given = command.recipient();
        var recipient = new Recipient(
                given.name().strip(),
                given.phone().replaceAll("[ -]", ""),
                given.email().strip(),
                given.street().strip(),
                given.tambonCode(),
                given.postcode());
        require("name", isText(recipient.name(), 1, NAME));
        require("phone", PHONE.matcher(recipient.phone()).matches());
        require(
                "email",
                recipient.email().isEmpty() || EMAIL.matcher(recipient.email()).matches());
        require("street", isText(recipient.street(), 1, STREET));
        require("tambonCode", places.tambon(recipient.tambonCode()).isPresent());
        require(
                "postcode",
                zones.provincesOf(recipient.postcode())
                        .contains(recipient.tambonCode().substring(0, 2)));
        require("note", isNote(command.note()));
        return new Command(
                command.key(),
                command.buyer(),
                recipient,
                command.method(),
                command.agreedTotal(),
                command.note().strip());
    }

    private static boolean isText(String text, int least, int most) {
        return text.length() >= least && text.length() <= most && text.chars().noneMatch(Character::isISOControl);
    }

    /** As a text, but lines may break. */
    private static boolean isNote(String text) {
        return isText(text.replaceAll("\\R", " "), 0, NOTE);
    }

    private static void require(String field, boolean holds) {
        if (!holds) {
            throw new OrdersRejected(new Invalid(field));
        }
    }
}
