# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""listener.py LOG NAME CERTIFICATE PORT[:tls] …: a mail server of someone who listens. It offers a login in clear, takes
whatever it is given and writes each command into the log. The certificate is a path without .pem and .key, or - for none."""

import socket
import socketserver
import ssl
import sys
import threading

log, name, certificate, *ports = sys.argv[1:]
tls = None
if certificate != "-":
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(f"{certificate}.pem", f"{certificate}.key")


def note(line):
    with open(log, "a", encoding="utf-8") as file:
        file.write(line + "\n")


class Session(socketserver.BaseRequestHandler):
    """One connection: every command is welcome."""

    def handle(self):
        try:
            if self.server.implicit:
                self._secure()
            self._open()
            self._say(f"220 {name} ESMTP")
            while line := self.lines.readline(4096):
                command = line.decode("latin-1").strip()
                note(command)
                if not self._answer(command.upper()):
                    return
        except (OSError, ssl.SSLError) as broken:
            note(f"broken: {broken}")

    def _open(self):
        self.lines = self.request.makefile("rb")

    def _secure(self):
        self.request = tls.wrap_socket(self.request, server_side=True)
        note("secured")

    def _say(self, text):
        self.request.sendall(text.encode() + b"\r\n")

    def _answer(self, command):
        if command.startswith("EHLO"):
            secured = isinstance(self.request, ssl.SSLSocket)
            starttls = "250-STARTTLS\r\n" if tls and not secured else ""
            self._say(f"250-{name}\r\n{starttls}250-AUTH PLAIN LOGIN\r\n250 SIZE 50000000")
        elif command == "STARTTLS" and tls:
            self._say("220 go ahead")
            self._secure()
            self._open()
        elif command.startswith("AUTH"):
            self._say("235 2.7.0 welcome")
        elif command == "DATA":
            self._say("354 go ahead")
            while (line := self.lines.readline(65536)) and line != b".\r\n":
                pass
            self._say("250 2.0.0 taken")
        elif command == "QUIT":
            self._say("221 bye")
            return False
        else:
            self._say("250 2.0.0 ok")
        return True


class Server(socketserver.ThreadingTCPServer):
    """Listens on one port."""

    allow_reuse_address = daemon_threads = True
    address_family = socket.AF_INET6


servers = []
for port in ports:
    number, _, kind = port.partition(":")
    server = Server(("::", int(number)), Session)
    server.implicit = kind == "tls"
    servers.append(server)
for server in servers[1:]:
    threading.Thread(target=server.serve_forever, daemon=True).start()
servers[0].serve_forever()
