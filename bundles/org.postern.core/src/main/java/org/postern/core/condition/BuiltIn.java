// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IExecutableExtensionFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.postern.api.mail.Visible;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Condition;

/** Makes the conditions of this bundle for its own {@code plugin.xml}, by their kind. */
public final class BuiltIn implements IExecutableExtension, IExecutableExtensionFactory {

    private static final Pattern MAC = Pattern.compile("(?i)[0-9a-f]{2}([:-][0-9a-f]{2}){5}");

    private String kind = "";

    @Override
    @NonNullByDefault({}) // the interface promises nothing
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        kind = String.valueOf(element.getAttribute("kind"));
    }

    @Override
    public Condition create() {
        return switch (kind) {
            case "interface" ->
                new SignalCondition<>(SignalName.INTERFACE, "kind", signal -> signal, BuiltIn::interfaceOf);
            case "subnet" -> addresses(SignalName.ADDRESS, "cidr");
            case "gateway" -> addresses(SignalName.GATEWAY, "address");
            case "gatewayMac" -> macs(SignalName.GATEWAY_MAC);
            case "bssid" -> macs(SignalName.BSSID);
            case "dnsServer" -> addresses(SignalName.DNS_SERVER, "address");
            case "dnsDomain" ->
                new SignalCondition<>(
                        SignalName.DNS_DOMAIN,
                        "domain",
                        signal -> DomainPattern.normal(signal.value()),
                        text -> DomainPattern.of(text)::matches);
            case "vpn" -> new VpnCondition(new SignalName(kind));
            case "network" -> new NetworkCondition();
            case "signal" -> new NamedSignalCondition();
            case "ssid", "connection" -> texts("name");
            case "metered", "connectivity", "category" -> texts("is");
            default -> throw new IllegalStateException("There is no built-in condition " + kind);
        };
    }

    private Condition texts(String parameter) {
        return new SignalCondition<>(new SignalName(kind), parameter, Signal::value, text -> text::equals);
    }

    private static Condition addresses(SignalName signal, String parameter) {
        return new SignalCondition<>(signal, parameter, BuiltIn::address, text -> Cidr.of(text)::contains);
    }

    private static Condition macs(SignalName signal) {
        return new SignalCondition<>(signal, "mac", seen -> mac(seen.value()), BuiltIn::macOf);
    }

    /** Without its prefix length; what is no address is in no block. */
    private static byte[] address(Signal signal) {
        return Cidr.address(signal.value().replaceFirst("/.*", "")).orElse(new byte[0]);
    }

    /** By kind or by name. */
    private static Predicate<Signal> interfaceOf(String wanted) {
        return signal -> signal.value().equals(wanted)
                || signal.interfaceName().filter(wanted::equals).isPresent();
    }

    private static Predicate<String> macOf(String wanted) {
        if (!MAC.matcher(wanted).matches()) {
            throw new IllegalArgumentException(
                    "“" + Visible.text(wanted) + "” is not a link-layer address, such as 00:1a:2b:3c:4d:5e.");
        }
        return mac(wanted)::equals;
    }

    private static String mac(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', ':');
    }
}
