// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.example.camel;

import java.util.function.BiConsumer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.osgi.service.component.annotations.Component;

/** Mails minutes by a route of its own: to the address of an endpoint, as Camel writes it, the text. */
@Component(property = "program=camel")
public final class Minutes implements BiConsumer<String, String> {

    private static final String MINUTES = "direct:minutes";

    @Override
    public void accept(String mailbox, String text) {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.setApplicationContextClassLoader(getClass().getClassLoader());
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(MINUTES).to(mailbox);
                }
            });
            camel.start();
            camel.createProducerTemplate().sendBody(MINUTES, text);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The route could not be made", e);
        }
    }
}
