package tambon.storefront.staff;

import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.util.List;
import java.util.Optional;

/** The officers' pages by what they are about: rooms, each with its pages. A page that stands in no room needs no menu. */
public final class StaffMenu {

    private static final List<Room> ROOMS = List.of(
            new Room(
                    "income",
                    everyone("overview", "/staff", "staff.overview"),
                    everyone("indicators", "/staff/indicators", "staff.indicators"),
                    everyone("sales", "/staff/sales", "staff.sales"),
                    everyone("doubtful", "/staff/sales/doubtful", "sales.doubtful"),
                    everyone("months", "/staff/sales/months", "sales.months"),
                    everyone("producers", "/staff/producers", "staff.producers"),
                    department("open", "/staff/open-data", "open.menu")),
            new Room("reports", everyone("reports", "/staff/reports", "staff.reports")),
            new Room(
                    "register",
                    everyone("register", "/staff/register", "staff.register"),
                    everyone("programmes", "/staff/programmes", "programme.title"),
                    everyone("targets", "/staff/targets", "target.title"),
                    everyone("households", "/staff/households", "household.title")),
            new Room(
                    "goods",
                    everyone("queue", "/staff/goods", "goods.queue"),
                    everyone("licences", "/staff/goods/licences", "goods.licences"),
                    everyone("quadrants", "/staff/goods/quadrants", "goods.quadrants"),
                    everyone("questions", "/staff/goods/questions", "goods.questions"),
                    everyone("forbidden", "/staff/goods/forbidden", "goods.forbidden"),
                    department("search", "/staff/search", "staff.search"),
                    department("imports", "/staff/imports", "staff.imports")),
            new Room(
                    "markets",
                    everyone("markets", "/markets", "market.title"),
                    everyone("told", "/staff/told", "told.title")),
            new Room(
                    "money",
                    department("payments", "/staff/payments", "money.menu.payments"),
                    department("refunds", "/staff/refunds", "money.menu.refunds"),
                    department("cash", "/staff/cash", "money.menu.cash"),
                    department("payouts", "/staff/payouts", "money.menu.payouts"),
                    department("commission", "/staff/commission", "money.menu.commission"),
                    department("coupons", "/staff/coupons", "staff.coupons"),
                    department("disputes", "/staff/disputes", "staff.disputes"),
                    department("books", "/staff/books", "money.menu.books")));

    private StaffMenu() {}

    /** The rooms this officer may enter, with the pages that are open to it. */
    public static List<Room> rooms(Viewer viewer) {
        return ROOMS.stream()
                .map(room -> new Room(
                        room.name(),
                        room.pages().stream()
                                .filter(page -> !page.departmentOnly() || viewer.is(Role.DEPARTMENT_OFFICER))
                                .toList()))
                .filter(room -> !room.pages().isEmpty())
                .toList();
    }

    /** The room that has the page. */
    public static Optional<Room> around(String page, Viewer viewer) {
        return rooms(viewer).stream().filter(room -> room.has(page)).findFirst();
    }

    private static Page everyone(String name, String address, String words) {
        return new Page(name, address, words, false);
    }

    private static Page department(String name, String address, String words) {
        return new Page(name, address, words, true);
    }

    /** @param name what {@code staff.room.…} calls it; its door leads to its first page */
    public record Room(String name, List<Page> pages) {

        Room(String name, Page... pages) {
            this(name, List.of(pages));
        }

        /** Also asked by the room's own name, for pages that no menu leads to. */
        public boolean has(String page) {
            return name.equals(page)
                    || pages.stream().anyMatch(each -> each.name().equals(page));
        }
    }

    /** @param words the key of what it is called */
    public record Page(String name, String address, String words, boolean departmentOnly) {}
}
