// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param weight its share of the table's width
 * @param text what it says about a row
 * @param icon what it shows before the text; never the only one to say it
 */
public record Column<T>(String title, int weight, Function<T, String> text, Function<T, Optional<Icon>> icon) {

    /** A column without icons. */
    public Column(String title, int weight, Function<T, String> text) {
        this(title, weight, text, row -> Optional.empty());
    }
}
