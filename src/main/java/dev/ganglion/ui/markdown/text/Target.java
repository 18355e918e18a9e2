package dev.ganglion.ui.markdown.text;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a link leads, and whether its words tell. `opens` is the web address that a click opens, with its host as it
/// is looked up; nothing else is opened, nor an address that hides its host behind a name to sign in with.
public record Target(String written, Optional<URI> opens) {
    private static final Pattern WEB = Pattern.compile("(?i)(https?)://([^/?#\\\\@\\s]+@)?([^/?#\\\\@:\\s]+)(.*)");
    private static final Pattern DOMAIN =
            Pattern.compile("(?i)(?:https?://)?((?:[\\p{L}\\p{N}-]+\\.){1,60}\\p{L}{2,})(?:[/:?#].*)?");

    /// An address among other words: with a scheme, or of a form that little else has.
    private static final Pattern AMONG =
            Pattern.compile("(?i)(?:https?://(?:[^/?#\\\\@\\s]+@)?([^/?#\\\\@:\\s()<>\"',]+)"
                    + "|(?<![\\p{L}\\p{N}.@-])((?:www\\.(?:[\\p{L}\\p{N}-]+\\.){1,60}\\p{L}{2,}"
                    + "|(?:[\\p{L}\\p{N}-]+\\.){1,60}(?:com|org|net|edu|gov))(?![\\p{L}\\p{N}-])))");

    /// Reads the target of a link.
    public static Target of(String written) {
        var web = WEB.matcher(written.strip());
        return new Target(
                written,
                web.matches() && web.group(2) == null
                        ? address(web.group(1), web.group(3), web.group(4))
                        : Optional.empty());
    }

    private static Optional<URI> address(String scheme, String host, String rest) {
        try {
            var ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            var address = URI.create(scheme.toLowerCase(Locale.ROOT) + "://" + ascii + rest);
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// What a reader of `words`, which lead here, must be shown beside them; empty when they tell no other place.
    public String reveal(String words) {
        if (opens.isEmpty()) {
            boolean told = words.equals(written) || written.equals("mailto:" + words) || written.isEmpty();
            return told ? "" : Links.hint(written);
        }
        var host = opens.get().getHost();
        boolean foreign = host.contains("xn--") && !words.contains(host);
        return foreign || claimsOther(words.strip(), host)
                ? Links.hint(opens.get().toString())
                : "";
    }

    private static boolean claimsOther(String words, String host) {
        var claimed = DOMAIN.matcher(words);
        return claimed.matches()
                ? isOther(claimed.group(1), host)
                : AMONG.matcher(words)
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .anyMatch(named -> isOther(named, host));
    }

    private static boolean isOther(String named, String host) {
        String name = named.endsWith(".") ? named.substring(0, named.length() - 1) : named;
        return !bare(ascii(name)).equals(bare(host));
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    private static String bare(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
