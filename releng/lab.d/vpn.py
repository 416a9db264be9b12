# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""A split VPN: OpenVPN between the laptop and the company."""

import contextlib

from networks import CORP, RELAY, WORLD
from space import wait_until

SERVER = "203.0.113.88"


@contextlib.contextmanager
def gate(lab):
    """The company's end of a VPN, at which a client is told its address and the way to the company's server."""
    space, log = lab.corp.space, f"{lab.folder}/vpn-gate.log"
    keys = ("--ca", f"{lab.tls}/ca.pem", "--cert", f"{lab.tls}/{CORP}.pem", "--key", f"{lab.tls}/{CORP}.key", "--dh", "none")
    net = ("--server", "10.99.0.0", "255.255.255.0", "--topology", "subnet", "--push", f"route {WORLD[CORP]}")
    space.ip(f"addr add {SERVER}/24 dev wan")
    end = space.start("openvpn", "--dev", "tun0", "--proto", "udp", "--local", SERVER, *keys, *net, log=log)
    try:
        wait_until(lambda: "10.99.0.1" in space.ip("-br addr"), 20, lambda: open(log, encoding="utf-8").read()[-2000:])
        yield
    finally:
        end.terminate()
        end.wait()
        space.ip(f"addr del {SERVER}/24 dev wan")


class Vpn:
    """A tunnel through which only the company's server is reached; the default route stays."""

    def __init__(self, lab):
        self.laptop, self.corp, self.tls, self.log = lab.laptop.space, lab.corp.space, lab.tls, f"{lab.folder}/vpn.log"

    def __enter__(self):
        self.corp.ip(f"addr add {SERVER}/24 dev wan")
        self.ends = [
            self._end(self.corp, CORP, f"--tls-server --dh none --local {SERVER} --ifconfig 10.99.0.1 10.99.0.2"),
            self._end(self.laptop, RELAY, f"--tls-client --remote {SERVER} --ifconfig 10.99.0.2 10.99.0.1"),
        ]
        wait_until(lambda: self._answers("10.99.0.1"), 20, lambda: open(self.log, encoding="utf-8").read()[-2000:])
        self.laptop.ip(f"route add {WORLD[CORP]} via 10.99.0.1")
        return self

    def _end(self, space, name, options):
        keys = ("--ca", f"{self.tls}/ca.pem", "--cert", f"{self.tls}/{name}.pem", "--key", f"{self.tls}/{name}.key")
        return space.start("openvpn", "--dev", "tun0", "--proto", "udp", *keys, *options.split(), log=self.log)

    def _answers(self, address):
        """Whether the other end does, which it does not before its TLS handshake."""
        if "tun0" not in self.laptop.ip("-br link"):
            return False
        try:
            return self.laptop.run("ping", "-c", "1", "-W", "1", address)
        except RuntimeError:
            return False

    def __exit__(self, *_):
        for end in self.ends:
            end.terminate()
            end.wait()
        self.corp.ip(f"addr del {SERVER}/24 dev wan")
