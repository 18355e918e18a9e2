package dev.ganglion.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A named mixture of faults, the same on every run: what goes wrong with a call follows from its number alone.
public enum Profile {
    /// A weak radio link.
    FLAKY_WIFI(
            "three calls in ten are reset, cut, stalled or slow, as on a weak wireless network",
            "8 reset-before-headers; 8 cut-after:4; 4 reset-after:6; 4 stall-after:5; " + "6 slow-headers:1500"),
    /// Many want the same machines.
    BUSY_AFTERNOON(
            "half of the calls find no capacity or come too fast, some wait for their headers",
            "40 busy; 10 retry-after:1; 10 slow-headers:800"),
    /// A limit that was reached.
    QUOTA_GONE("the daily neurons are used up", "100 quota"),
    /// Nothing was bought.
    FREE_PLAN("models that need the paid plan are refused, others answer", "100 free-plan"),
    /// A revoked token.
    TOKEN_REVOKED("every call is refused as unauthorised", "100 unauthorized"),
    /// Something between the client and the service.
    HOSTILE_PROXY(
            "a proxy answers with pages, other types, redirects and compressed bodies",
            "25 html:502; 15 redirect:307; 15 wrong-type; 15 gzip; 10 empty-body"),
    /// All that is allowed, yet rarely seen.
    ODD_STREAMS(
            "streams are framed and filled in every odd way that has been seen",
            "12 scalar-content,crlf; 12 finish-twice,double-done; "
                    + "12 usage-repeated,comments; 12 no-choices,bom; 12 multi-line; "
                    + "12 no-space,no-done; 12 dribble"),
    /// A list that cannot be read to its end.
    BROKEN_CATALOGUE("the list of models fails from its second page on", "100 page-fails:500"),
    /// A list that cannot be understood to its end.
    GARBLED_CATALOGUE("the list of models is cut in half from its second page on", "100 page-garbled"),
    /// The same service on another day.
    CHANGED_CATALOGUE("a model is gone, one new, one dearer, one about to go", "100 changed-catalogue"),
    /// A service that is down for a while.
    OUTAGE("the first three calls of every five fail with 503", "turns: status:503; status:503; status:503; ;");

    private static final long SEED = 0x6a4c_11e5L;
    private static final int HUNDRED = 100;
    private static final String TURNS = "turns:";

    private final String description;
    private final String rules;

    /// @param rules chances in a hundred, each with its faults; or after `turns:` what the calls meet one after another
    Profile(String description, String rules) {
        this.description = description;
        this.rules = rules;
    }

    /// The name in requests and options.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// One line for a list of profiles.
    public String description() {
        return description;
    }

    /// The profile of that name.
    ///
    /// @throws IllegalArgumentException with a sentence that names the known profiles
    public static Profile parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.text().equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such profile: " + text + ". Known: "
                        + Arrays.stream(values()).map(Profile::text).collect(Collectors.joining(", "))));
    }

    /// Whether something goes wrong with the lists of models too.
    boolean concernsLists() {
        return faults(0).stream().anyMatch(fault -> fault.kind().concernsLists());
    }

    /// What goes wrong with call number `call`, counted from 0.
    List<Fault> faults(long call) {
        if (rules.startsWith(TURNS)) {
            var turns = rules.substring(TURNS.length()).split(";", -1);
            return all(turns[(int) (call % turns.length)]);
        }
        int dice = new Random(SEED ^ (call * 0x9e37_79b9L)).nextInt(HUNDRED);
        int sum = 0;
        for (var rule : rules.split("; ", -1)) {
            var parts = rule.split(" ", 2);
            sum += Integer.parseInt(parts[0]);
            if (dice < sum) {
                return all(parts[1]);
            }
        }
        return List.of();
    }

    private static List<Fault> all(String faults) {
        return Stream.of(faults.split(",", -1))
                .filter(fault -> !fault.isBlank())
                .map(Fault::parse)
                .toList();
    }
}
