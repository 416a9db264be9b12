// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.net.URI;
import java.net.URISyntaxException;
import org.postern.api.mail.Visible;

/** Where a policy lies on a server. */
record PolicyAddress(URI uri) {

    PolicyAddress {
        boolean https = "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        if (!https || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(Words.text("https.only"));
        }
    }

    static PolicyAddress of(String text) {
        try {
            return new PolicyAddress(new URI(text));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(Words.text("no.address", Visible.text(text)), e);
        }
    }

    /** Where its signature lies: beside it, with .sig after its name. */
    URI signature() {
        return URI.create(uri.toString().replaceFirst("^[^?#]*", "$0.sig"));
    }

    /** Whether a redirect may lead there. */
    boolean sameOrigin(URI other) {
        return "https".equalsIgnoreCase(other.getScheme())
                && uri.getHost().equalsIgnoreCase(other.getHost())
                && port(uri) == port(other);
    }

    private static int port(URI uri) {
        return uri.getPort() < 0 ? 443 : uri.getPort();
    }
}
