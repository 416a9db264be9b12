// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.service.log.Logger;
import org.postern.core.condition.ContributedConditions;
import org.postern.core.condition.ContributedSignals;

/** A real extension registry with this bundle's own {@code plugin.xml} in it, and room for more. */
public final class Platform {

    private static final String CONDITIONS = "org.postern.core.conditions";
    private static final String SIGNALS = "org.postern.core.signals";

    public final List<String> logged = new CopyOnWriteArrayList<>();
    private final Object token = new Object();
    private final IExtensionRegistry registry;

    public Platform() {
        try {
            registry = RegistryFactory.createRegistry(new InProcess(), token, token);
            try (InputStream plugin = Files.newInputStream(Path.of("plugin.xml"));
                    Reader texts = Files.newBufferedReader(Path.of("plugin.properties"))) {
                add("org.postern.core", plugin, texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ContributedConditions conditions() {
        return new ContributedConditions(registry, logger());
    }

    public ContributedSignals signals() {
        return new ContributedSignals(registry, logger());
    }

    public IExtensionRegistry registry() {
        return registry;
    }

    /** Contributes conditions as a bundle of that name does. */
    public void install(String bundle, String conditions) {
        install(bundle, CONDITIONS, conditions);
    }

    public void installSignals(String bundle, String signals) {
        install(bundle, SIGNALS, signals);
    }

    private void install(String bundle, String point, String elements) {
        String plugin = "<plugin><extension point=\"" + point + "\">" + elements + "</extension></plugin>";
        try {
            add(bundle, new ByteArrayInputStream(plugin.getBytes(StandardCharsets.UTF_8)), Reader.nullReader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void uninstall(String bundle) {
        Stream.of(CONDITIONS, SIGNALS)
                .flatMap(
                        point -> Arrays.stream(registry.getExtensionPoint(point).getExtensions()))
                .filter(extension -> extension.getContributor().getName().equals(bundle))
                .toList()
                .forEach(this::remove);
    }

    public Logger logger() {
        return (Logger) Proxy.newProxyInstance(
                Platform.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    logged.add(Arrays.deepToString(arguments));
                    return null;
                });
    }

    private void remove(IExtension extension) {
        registry.removeExtension(extension, token);
    }

    private void add(String bundle, InputStream plugin, Reader texts) throws IOException {
        IContributor contributor = new RegistryContributor(bundle, bundle, null, null);
        registry.addContribution(plugin, contributor, false, null, new PropertyResourceBundle(texts), token);
    }

    /** Makes classes with this class loader, and tells of changes at once. */
    @NonNullByDefault({})
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

        @Override
        public void scheduleChangeEvent(Object[] listeners, Map<String, ?> deltas, Object changed) {
            processChangeEvent(listeners, deltas, changed);
        }

        @Override
        public void log(IStatus status) {
            throw new IllegalStateException(status.toString());
        }
    }
}
