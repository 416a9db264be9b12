// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.example.host;

import java.io.File;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;

/** Images, in widgets and of windows. To be called on the UI thread. */
final class Pictures {

    private static final int PERCENT = 100;

    private Pictures() {}

    /** How the images of the control's items look, one word each; empty if they have none. */
    static String of(Control control) {
        return items(control)
                .map(Item::getImage)
                .filter(Objects::nonNull)
                .map(Pictures::look)
                .collect(Collectors.joining(" "));
    }

    /** {@code drawn}, or {@code missing} where the platform shows its placeholder or nothing is to be seen. */
    static String look(Image image) {
        ImageData data = image.getImageData(PERCENT);
        ImageData placeholder = ImageDescriptor.getMissingImageDescriptor().getImageData(PERCENT);
        boolean placeholderShown = Arrays.equals(data.data, placeholder.data);
        return placeholderShown || blank(data) ? "missing" : "drawn";
    }

    private static boolean blank(ImageData data) {
        int first = data.getPixel(0, 0);
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                if (data.getPixel(x, y) != first) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Stream<? extends Item> items(Control control) {
        if (control instanceof Table table) {
            return Arrays.stream(table.getItems());
        }
        return control instanceof ToolBar bar ? Arrays.stream(bar.getItems()) : Stream.empty();
    }

    /** Keeps what the window shows, even where another one is in front of it. */
    static String keep(Shell window, String file) {
        Rectangle size = window.getClientArea();
        Image image = new Image(window.getDisplay(), size.width, size.height);
        GC gc = new GC(image);
        window.print(gc);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData(PERCENT)};
        image.dispose();
        loader.save(file, SWT.IMAGE_PNG);
        return "kept " + new File(file).getName();
    }
}
