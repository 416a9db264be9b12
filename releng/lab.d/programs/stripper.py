# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""stripper.py LOG PORT: takes connections redirected here, passes them on to where they were going, and blots STARTTLS out
of what the server offers, as some firewalls do. What the client says is written into the log."""

import socket
import socketserver
import struct
import sys
import threading

log, port = sys.argv[1], int(sys.argv[2])
SO_ORIGINAL_DST = 80


def destination(connection):
    address = connection.getsockopt(socket.SOL_IP, SO_ORIGINAL_DST, 16)
    number, host = struct.unpack("!2xH4s8x", address)
    return socket.inet_ntoa(host), number


class Session(socketserver.BaseRequestHandler):
    """One connection, passed on in both directions."""

    def handle(self):
        with socket.create_connection(destination(self.request)) as server:
            answers = threading.Thread(target=self._blot, args=(server,), daemon=True)
            answers.start()
            while said := self.request.recv(65536):
                with open(log, "ab") as file:
                    file.write(said)
                server.sendall(said)
            server.shutdown(socket.SHUT_WR)
            answers.join()

    def _blot(self, server):
        while answer := server.recv(65536):
            self.request.sendall(answer.replace(b"STARTTLS", b"XXXXXXXA"))
        self.request.shutdown(socket.SHUT_WR)


socketserver.ThreadingTCPServer.allow_reuse_address = True
socketserver.ThreadingTCPServer(("", port), Session).serve_forever()
