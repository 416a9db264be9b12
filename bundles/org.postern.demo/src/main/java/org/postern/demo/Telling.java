// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.util.List;

/** A way to tell the story while it happens. */
interface Telling {
    void opening(Servers servers);

    void chapter(Chapter chapter);

    /** @param missing what should have happened and did not, a sentence each */
    void ending(Servers servers, List<String> missing);
}
