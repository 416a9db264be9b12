// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.osgi.service.log.Logger;

/** A real extension registry without a framework, holding this bundle's plugin.xml. */
final class Registry {
    /** The rules that an organisation gives. */
    List<String> policy = List.of();

    private static final Object TOKEN = new Object();

    final List<String> errors = new ArrayList<>();
    private final IExtensionRegistry registry =
            RegistryFactory.createRegistry(new RegistryStrategy(null, null), TOKEN, TOKEN);
    private final Map<String, String> files = new HashMap<>();

    Registry() throws IOException {
        add("org.postern.diagnosis", Files.readString(Path.of("plugin.xml")));
    }

    /** What the component is when nobody contributes. */
    static RuleDiagnostician diagnostician() {
        try {
            return new RuleDiagnostician(new Registry().contributions());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Contributions contributions() {
        return new Contributions(registry, this::open, () -> policy, logger());
    }

    private StringReader open(IConfigurationElement element) throws IOException {
        return new StringReader(Optional.ofNullable(files.get(element.getAttribute("file")))
                .orElseThrow(() -> new IOException("there is no such file in the bundle")));
    }

    void contribute(String bundle, String file, String json) {
        files.put(file, json);
        add(
                bundle,
                "<plugin><extension point=\"org.postern.diagnosis.rules\"><rules file=\"" + file
                        + "\"/></extension></plugin>");
    }

    private void add(String bundle, String xml) {
        registry.addContribution(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                ContributorFactorySimple.createContributor(bundle),
                false,
                bundle,
                null,
                TOKEN);
    }

    /** Takes all contributions of a bundle away again. */
    void remove(String bundle) {
        for (var extension : registry.getExtensions(ContributorFactorySimple.createContributor(bundle))) {
            registry.removeExtension(extension, TOKEN);
        }
    }

    private Logger logger() {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("error")) {
                        errors.add(java.util.Arrays.deepToString(arguments));
                    }
                    return null;
                });
    }
}
