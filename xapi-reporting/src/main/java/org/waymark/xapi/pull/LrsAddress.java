package org.waymark.xapi.pull;

import java.net.URI;
import java.util.Locale;

/** Addresses of record stores as people write them. */
public final class LrsAddress {

    private LrsAddress() {}

    /**
     * The address that resources lie below, with a slash at its end. The address of the statements themselves is taken for that too.
     *
     * @throws IllegalArgumentException if it is not an address on the web, or holds a name or secret
     */
    public static URI base(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "The address of a record store looks like https://lrs.example.org/xapi/.");
        }
        if (address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "A name and secret do not belong into an address: put them into WAYMARK_LRS_USERNAME and WAYMARK_LRS_PASSWORD, or a file.");
        }
        String path = String.valueOf(address.getRawPath()).replaceAll("/+$", "").replaceAll("/statements$", "");
        return URI.create(scheme + "://" + address.getRawAuthority() + path + "/");
    }

    /** A name for the source at an address: its host and path, in small letters. */
    public static String sourceName(URI address) {
        URI base = base(address);
        String name = (base.getRawAuthority() + base.getRawPath())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-");
        name = name.replaceAll("^[^a-z0-9]+|-+$", "");
        return name.length() > 60 ? name.substring(0, 60) : name;
    }
}
