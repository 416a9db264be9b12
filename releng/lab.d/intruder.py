# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""What a hostile network does to mail. Takes connections that its gateway redirected to port 2025 and writes down every
octet of them, those under its own TLS in clear.

    intruder.py strip CERTIFICATE LOG    passes everything on, but makes STARTTLS unreadable
    intruder.py swallow CERTIFICATE LOG  plays the server with a certificate of its own, and accepts every login and message
"""

import socket
import socketserver
import ssl
import struct
import sys
import threading

SO_ORIGINAL_DST = 80
OUR_PORT = 2025
way, certificate, log_name = sys.argv[1:]
log = open(log_name, "ab", buffering=0)


def original(connection):
    """The address and port before it was redirected."""
    address = connection.getsockopt(socket.IPPROTO_IP, SO_ORIGINAL_DST, 16)
    port, host = struct.unpack("!2xH4s8x", address)
    return host, port


def meant_for(connection):
    """The same, written down."""
    host, port = original(connection)
    log.write(f"(a connection to {socket.inet_ntoa(host)}:{port})\r\n".encode())
    return socket.inet_ntoa(host), port


class Strip(socketserver.BaseRequestHandler):
    def handle(self):
        with socket.create_connection(meant_for(self.request)) as server:
            back = threading.Thread(target=self.pump, args=(server, self.request, True))
            back.start()
            self.pump(self.request, server, False)
            back.join()

    @staticmethod
    def pump(source, target, strip):
        while octets := source.recv(65536):
            log.write(octets)
            target.sendall(octets.replace(b"STARTTLS", b"XXXXXXXA") if strip else octets)
        try:
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # it has closed already


class Swallow(socketserver.BaseRequestHandler):
    def handle(self):
        _, port = meant_for(self.request)
        try:
            if port == 465:
                self.request = under_tls(self.request)
            self.say("220 mail.hotel.example Welcome")
            while self.session(isinstance(self.request, ssl.SSLSocket)) == b"STARTTLS":
                self.request = under_tls(self.request)
        except OSError as e:
            log.write(f"(closed: {e})\r\n".encode())

    def session(self, secure):
        """Returns the command that ends it: STARTTLS or QUIT."""
        lines = self.request.makefile("rb")
        replies = {b"DATA": "354 Go on", b"QUIT": "221 2.0.0 Bye", b"STARTTLS": "220 2.0.0 Go on", b"EHLO": self.greeting(secure)}
        while line := lines.readline():
            log.write(line)
            command = line.split()[0].upper() if line.split() else b""
            self.say(self.login(line, lines) if command == b"AUTH" else replies.get(command, "250 2.0.0 Thank you"))
            if command == b"DATA":
                self.message(lines)
            if command in (b"STARTTLS", b"QUIT"):
                return command
        return b"QUIT"

    @staticmethod
    def greeting(secure):
        return "250-mail.hotel.example\r\n" + ("" if secure else "250-STARTTLS\r\n") + "250-AUTH PLAIN LOGIN\r\n250 8BITMIME"

    def login(self, line, lines):
        """Asks for what did not come along: twice for LOGIN, once for PLAIN."""
        for _ in range((2 if b"LOGIN" in line.upper() else 1) + 2 - len(line.split())):
            self.say("334 ")
            log.write(lines.readline())
        return "235 2.7.0 Thank you"

    def message(self, lines):
        while (line := lines.readline()) not in (b".\r\n", b""):
            log.write(line)
        self.say("250 2.0.0 Thank you")

    def say(self, text):
        self.request.sendall(text.encode() + b"\r\n")


def under_tls(connection):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate + ".pem", certificate + ".key")
    return context.wrap_socket(connection, server_side=True)


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def verify_request(self, request, client_address):
        """Only what was redirected: passing on what was meant for ourselves would never end."""
        try:
            return original(request)[1] != OUR_PORT
        except OSError:
            return False


with Server(("0.0.0.0", OUR_PORT), {"strip": Strip, "swallow": Swallow}[way]) as server:
    server.serve_forever()
