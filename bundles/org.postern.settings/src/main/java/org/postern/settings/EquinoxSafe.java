// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;

/**
 * Equinox secure storage, through the module of the operating system and no other: one that makes its master password up by
 * itself and keeps it where the login of the user opens it. A module that would ask the user is never used.
 */
record EquinoxSafe(String module) implements Safe {

    private static final String MODULES = "org.eclipse.equinox.security.secureStorage";
    private static final String BY_ITSELF = "AutomaticPasswordGeneration";
    private static final String NODE = "org.postern";
    private static final String KEY = "vault";

    /** That of this computer; keeps nothing where no module of the operating system is installed. */
    static Safe of(IExtensionRegistry registry) {
        return Stream.of(registry.getConfigurationElementsFor(MODULES))
                .filter(EquinoxSafe::automatic)
                .findFirst()
                .<Safe>map(element -> new EquinoxSafe(
                        element.getDeclaringExtension().getUniqueIdentifier().toLowerCase(Locale.ROOT)))
                .orElse(NONE);
    }

    private static boolean automatic(IConfigurationElement provider) {
        return Stream.of(provider.getChildren("hint")).anyMatch(hint -> BY_ITSELF.equals(hint.getAttribute("value")));
    }

    /** The default storage: the module keeps one master password a user, and a storage of our own would overwrite it. */
    private ISecurePreferences node() throws IOException {
        Map<String, Object> options = new HashMap<>(); // Equinox adds to it
        options.put(IProviderHints.REQUIRED_MODULE_ID, module);
        options.put(IProviderHints.PROMPT_USER, false);
        return SecurePreferencesFactory.open(null, options).node(NODE);
    }

    @Override
    public Optional<char[]> read() {
        try {
            return Optional.ofNullable(node().get(KEY, null)).map(String::toCharArray);
        } catch (StorageException | IOException | LinkageError e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean keep(char[] password) {
        try {
            ISecurePreferences node = node();
            node.put(KEY, new String(password), true);
            node.flush();
        } catch (StorageException | IOException | LinkageError e) {
            return false;
        }
        Optional<char[]> kept = read();
        boolean same = kept.filter(read -> Arrays.equals(read, password)).isPresent();
        kept.ifPresent(read -> Arrays.fill(read, '\0'));
        return same;
    }
}
