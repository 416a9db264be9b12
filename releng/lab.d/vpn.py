# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""A split VPN: OpenVPN between the laptop and the company."""

from networks import CORP, RELAY, WORLD
from space import wait_until

SERVER = "203.0.113.88"


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
