// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.log.Logger;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.diagnosis.RuleDiagnostician;

/** The diagnosis bundle once more, in which the file of one provider is empty: no rules, no phrases, no hosts. */
final class WithoutProvider extends URLClassLoader {

    private static final String BUNDLE = RuleDiagnostician.class.getPackageName() + ".";
    private static final byte[] NOTHING = "{\"rules\": []}".getBytes(StandardCharsets.UTF_8);

    private final String withheld;

    WithoutProvider(String provider) throws IOException {
        super(new URL[] {Surroundings.jar(RuleDiagnostician.class).toURL()}, WithoutProvider.class.getClassLoader());
        this.withheld = BuiltInProviders.file(provider);
    }

    /** To be used while this is open. */
    Diagnostician diagnostician() throws ReflectiveOperationException {
        Surroundings nobody = new Surroundings();
        return (Diagnostician) loadClass(RuleDiagnostician.class.getName())
                .getConstructor(IExtensionRegistry.class, Logger.class)
                .newInstance(nobody.registry(), nobody.logger());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(BUNDLE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return name.equals(withheld) ? new ByteArrayInputStream(NOTHING) : super.getResourceAsStream(name);
    }
}
