// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;

/** Files in the bundles that contribute them. */
final class BundleFiles implements Contributions.Files {

    @Override
    public Reader open(IConfigurationElement element) throws IOException {
        URL file = Optional.ofNullable(element.getAttribute("file"))
                .flatMap(path -> Optional.ofNullable(ContributorFactoryOSGi.resolve(element.getContributor()))
                        .flatMap(bundle -> Optional.ofNullable(bundle.getEntry(path))))
                .orElseThrow(() -> new IOException("there is no such file in the bundle"));
        return new InputStreamReader(file.openStream(), StandardCharsets.UTF_8);
    }
}
