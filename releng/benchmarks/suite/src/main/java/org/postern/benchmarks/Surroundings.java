// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Objects;
import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.osgi.service.log.Logger;

/** The services that components of Postern want, without a framework. */
final class Surroundings {

    private final Object token = new Object();
    private final IExtensionRegistry registry = RegistryFactory.createRegistry(new InProcess(), token, token);

    /** Adds the {@code plugin.xml} beside that class. */
    Surroundings with(Class<?> inBundle) {
        String bundle = inBundle.getPackageName();
        try (InputStream plugin =
                URI.create("jar:" + jar(inBundle) + "!/plugin.xml").toURL().openStream()) {
            registry.addContribution(
                    plugin, ContributorFactorySimple.createContributor(bundle), false, bundle, null, token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    IExtensionRegistry registry() {
        return registry;
    }

    /** A logger that is an error to use: what is measured has nothing to complain about. */
    Logger logger() {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException(Objects.toString(arguments[0]));
                });
    }

    /** The address of the jar that a class is in. */
    static URI jar(Class<?> type) {
        return URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
    }

    /** Makes classes with this class loader. */
    private static final class InProcess extends RegistryStrategy {

        InProcess() {
            super(null, null);
        }

        @Override
        public Object createExecutableExtension(RegistryContributor contributor, String name, String overridden)
                throws CoreException {
            try {
                return Class.forName(name).getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new CoreException(Status.error(name, e));
            }
        }
    }
}
