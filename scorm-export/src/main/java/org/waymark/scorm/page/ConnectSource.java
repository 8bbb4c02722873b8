package org.waymark.scorm.page;

import java.net.URI;

/** What a content security policy lets a page connect to. */
final class ConnectSource {

    private ConnectSource() {}

    /** The origin of an address (CSP 3 §2.3.1). */
    static String of(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
