# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""A real NetworkManager that cares for the laptop's cable, with a system bus of its own."""

import os

from servers import Server
from space import run, wait_until


class NetworkManager(Server):
    """Runs in the laptop's namespace; this computer's own NetworkManager and bus are not concerned."""

    packages = "network-manager libnm0 dbus-daemon dbus-bin"
    connections = ("wired.nmconnection",)
    programs = ()

    def start(self):
        for folder in ("etc/NetworkManager/system-connections", "var/lib/NetworkManager", "run/dbus"):
            os.makedirs(f"{self.root}/{folder}", exist_ok=True)
        self.copy("bus.conf", "etc/bus.conf")
        self.copy("networkmanager.conf", "etc/NetworkManager/NetworkManager.conf")
        for connection in self.connections:
            self.keep(connection)
        run("mount", "-t", "sysfs", "-o", "ro", "sysfs", f"{self.root}/sys")  # where it can write, it waits for udev
        self.programs = []
        self._stays("dbus-daemon", "--nofork", "--config-file=/etc/bus.conf")
        wait_until(lambda: os.path.exists(f"{self.root}/run/dbus/system_bus_socket"), 10, "the bus is there")
        self._stays("NetworkManager", "--debug")

    def _stays(self, *command):
        self.programs.append(self.space.start("chroot", self.root, *command, log=f"{self.folder}/daemons.log"))

    def connects(self, name):
        """Brings a connection up, and waits until it is."""
        try:
            self.space.run("chroot", self.root, "nmcli", "--wait", "30", "connection", "up", "id", name)
        except RuntimeError as refusal:
            raise AssertionError(f"{refusal}\n{self._last_words()}") from refusal

    def disconnects(self, name):
        self.space.run("chroot", self.root, "nmcli", "--wait", "30", "connection", "down", "id", name)

    def before(self):
        """What a program is started by to meet this bus as the system's."""
        meet = 'mount -t tmpfs tmpfs /run && mkdir /run/dbus && mount --bind "$0" /run/dbus && exec "$@"'
        return "sh", "-c", meet, f"{self.root}/run/dbus"

    def leased(self, place):
        """Waits for an address of the place on the cable."""
        address = place.address(1)[:-1]
        try:
            wait_until(lambda: address in self.space.ip("-4 -br addr show lan0"), 30, f"an address of {place.name}")
        except AssertionError as late:
            raise AssertionError(f"{late}\n{self._last_words()}") from late

    def _last_words(self):
        with open(f"{self.folder}/daemons.log", encoding="utf-8", errors="replace") as log:
            return log.read()[-1500:]

    def keep(self, connection):
        """A connection that it has beside the cable's, from the file of that name."""
        file = f"etc/NetworkManager/system-connections/{connection}"
        self.copy(connection, file)
        os.chmod(f"{self.root}/{file}", 0o600)

    def down(self):
        for program in reversed(self.programs):
            program.terminate()
            program.wait()
        super().down()


class VpnManager(NetworkManager):
    """One that can open the company's VPN, too."""

    packages = f"{NetworkManager.packages} network-manager-openvpn"
    users, groups = {"nm-openvpn": (995, 995)}, {"nm-openvpn": 995}
    connections = (*NetworkManager.connections, "company.nmconnection")
