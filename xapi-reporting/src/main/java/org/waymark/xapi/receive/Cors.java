package org.waymark.xapi.receive;

import com.sun.net.httpserver.Headers;

/** Lets scripts of web pages use the store: packages run in the pages of a learning management system, which has another origin. */
final class Cors {

    private static final String EXPOSED =
            "X-Experience-API-Version, X-Experience-API-Consistent-Through, Last-Modified, ETag, Content-Length";
    private static final String ALLOWED =
            "Authorization, Content-Type, Accept, Accept-Language, X-Experience-API-Version, If-Match, If-None-Match";

    private final String origin;

    Cors(String origin) {
        this.origin = origin;
    }

    void onEveryAnswer(Headers headers) {
        headers.set("Access-Control-Allow-Origin", origin);
        headers.set("Access-Control-Expose-Headers", EXPOSED);
        if (!origin.equals("*")) {
            headers.add("Vary", "Origin");
        }
    }

    void onPreflight(Headers headers, String methods) {
        headers.set("Access-Control-Allow-Methods", methods);
        headers.set("Access-Control-Allow-Headers", ALLOWED);
        headers.set("Access-Control-Max-Age", "7200");
    }
}
