package org.waymark.scorm.inspect.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream with one zero byte after its end, as {@link java.util.zip.Inflater} asks for with raw data. */
final class WithOneMore extends FilterInputStream {

    private boolean given;

    WithOneMore(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        return next >= 0 ? next : extra();
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int got = super.read(into, from, most);
        if (got >= 0 || most == 0 || extra() < 0) {
            return got;
        }
        into[from] = 0;
        return 1;
    }

    private int extra() {
        if (given) {
            return -1;
        }
        given = true;
        return 0;
    }
}
