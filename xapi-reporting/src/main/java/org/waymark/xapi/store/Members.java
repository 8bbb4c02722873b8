package org.waymark.xapi.store;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** Where the members of a compressed segment are, each of which can be read without the others. Octets are counted in the whole, uncompressed. */
interface Members {

    /** How long the whole is, uncompressed. */
    long length();

    /** Which octet of the whole a member begins with. */
    long start(int member);

    /** The number of the member that holds this octet of the whole. */
    int holding(long offset);

    /** One member, uncompressed. */
    byte[] member(FileChannel in, int number) throws IOException;
}
