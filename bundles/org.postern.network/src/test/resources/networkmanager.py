# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""A NetworkManager on a private bus (python-dbusmock), told by lines on standard input what to do."""
import os
import subprocess
import sys

os.environ['DBUS_SYSTEM_BUS_ADDRESS'] = sys.argv[1]

import dbus
import dbusmock

server, manager = dbusmock.DBusTestCase.spawn_server_template(
    'networkmanager', {'Connectivity': dbus.UInt32(4)}, stdout=subprocess.DEVNULL)
try:
    mock = dbus.Interface(manager, 'org.freedesktop.DBus.Mock')
    device = mock.AddWiFiDevice('d0', 'wlp2s0', 100)
    point = mock.AddAccessPoint(device, 'a0', 'Café', '02:00:00:00:00:AA', 2, 5180, 54000, 80, 0x100)
    settings = mock.AddWiFiConnection(device, 'c0', 'Café', 'wpa-psk')
    bus = dbus.bus.BusConnection(sys.argv[1])
    radio = dbus.Interface(bus.get_object('org.freedesktop.NetworkManager', device), 'org.freedesktop.DBus.Mock')
    radio.AddProperty('org.freedesktop.NetworkManager.Device.Wireless', 'ActiveAccessPoint', dbus.ObjectPath(point))
    print('ready', flush=True)
    for command in sys.stdin:
        if command.strip() == 'connect':
            mock.AddActiveConnection([device], settings, point, 'x0', 2)
        if command.strip() == 'portal':
            mock.SetConnectivity(2)
finally:
    server.terminate()
    server.wait()
