// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Wakes when a resolver file was written or replaced: it follows the address by an instant that nothing bounds, and no
 * route changes with it (inotify(7)).
 */
final class ResolverChange implements Waker {

    /** {@code IN_CLOSE_WRITE}, {@code IN_MOVED_TO}, {@code IN_DELETE}. */
    private static final int WRITTEN = 0x8 | 0x80 | 0x200;

    private final Descriptor descriptor;
    private final byte[] buffer = new byte[4 * 1024];

    ResolverChange(LibC libC, Set<Path> folders) throws IOException {
        this.descriptor = new Descriptor(libC, libC.inotify_init1(Descriptor.FLAGS), "Watching the resolver's files");
        // folders, because the files are replaced by renaming; one that does not exist cannot be watched
        folders.forEach(f -> libC.inotify_add_watch(descriptor.number(), f.toString(), WRITTEN));
    }

    @Override
    public Descriptor descriptor() {
        return descriptor;
    }

    @Override
    public boolean drain() {
        while (descriptor.read(buffer) > 0) {
            // which file it was is found by looking
        }
        return true;
    }
}
