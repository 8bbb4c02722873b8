package org.waymark.xapi.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Where the members of a compressed segment are, each of which can be read without the others. Octets are counted in the whole, uncompressed. */
interface Members {

    /** How long the whole is, uncompressed. */
    long length();

    /** Which octet of the whole a member begins with. */
    long start(int member);

    /** The number of the member that holds this octet of the whole. */
    int holding(long offset);

    /** The same, by the octets that the members begin with. */
    static int holding(long[] starts, long offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** So many octets of a segment as it is on the disk, the low one of a number first. */
    static ByteBuffer octets(FileChannel in, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (in.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("A compressed segment is cut off.");
            }
        }
        return bytes;
    }

    /** One member, uncompressed. */
    byte[] member(FileChannel in, int number) throws IOException;
}
