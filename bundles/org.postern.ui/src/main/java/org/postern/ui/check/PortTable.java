// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.check;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.postern.api.check.CertificateFinding;
import org.postern.api.check.PortFinding;
import org.postern.api.check.TlsFinding;
import org.postern.api.mail.Visible;
import org.postern.ui.widget.Column;
import org.postern.ui.widget.Icon;
import org.postern.ui.widget.Named;
import org.postern.ui.widget.Rows;

/** The ports that were looked at as a table. */
final class PortTable {

    private final Rows<PortFinding> rows;

    PortTable(Composite parent) {
        rows = new Rows<>(
                parent,
                new Named("check.ports", Messages.Ports_name),
                List.of(
                        new Column<>(Messages.Ports_port, 8, port -> String.valueOf(port.port()), PortTable::icon),
                        new Column<>(Messages.Ports_result, 34, PortTable::result),
                        new Column<>(Messages.Ports_encryption, 14, PortTable::encryption),
                        new Column<>(Messages.Ports_certificate, 24, PortTable::certificate),
                        new Column<>(Messages.Ports_login, 20, PortTable::login),
                        new Column<>(Messages.Ports_relay, 26, PortTable::relay)));
    }

    void show(List<PortFinding> ports) {
        rows.show(ports);
    }

    /** What to lay out. */
    Control control() {
        return rows.control();
    }

    private static Optional<Icon> icon(PortFinding port) {
        return Optional.of(port.usable() ? Icon.ACCEPTED : Icon.FAILED);
    }

    static String result(PortFinding port) {
        return port.usable()
                ? Messages.Ports_usable
                : port.trouble().map(Visible::text).orElse(Messages.Ports_unsafe);
    }

    static String encryption(PortFinding port) {
        return port.tls().map(TlsFinding::protocol).orElseGet(() -> withoutTls(port));
    }

    private static String withoutTls(PortFinding port) {
        if (!port.answers()) {
            return "";
        }
        return port.startTls() ? Messages.Ports_broken : Messages.Ports_notOffered;
    }

    static String certificate(PortFinding port) {
        return port.tls().map(TlsFinding::certificate).map(PortTable::verdict).orElse("");
    }

    private static String verdict(CertificateFinding certificate) {
        return switch (certificate.verdict()) {
            case VERIFIED -> Messages.Ports_verified;
            case WRONG_NAME -> Messages.Ports_wrongName;
            case NOT_TRUSTED -> Messages.Ports_notTrusted;
            case EXPIRED -> Messages.Ports_expired;
        };
    }

    static String relay(PortFinding port) {
        return port.relay()
                .map(reply -> reply.positive() ? Messages.Ports_relayed : Visible.text(reply.toString()))
                .orElse("");
    }

    static String login(PortFinding port) {
        if (!port.answers()) {
            return "";
        }
        return port.authMethods().isEmpty()
                ? Messages.Ports_noLogin
                : Visible.text(String.join(", ", port.authMethods()));
    }
}
