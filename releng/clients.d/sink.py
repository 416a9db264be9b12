# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
#
# sink.py FOLDER CERTIFICATE KEY : a submission server with TLS from the first octet on a free port of 127.0.0.1, written to
# FOLDER/port. Keeps each message it took as FOLDER/N.eml, with its envelope in FOLDER/N.envelope. What it does to a
# recipient stands in the local part: refused, relay, later; to a message in its subject: go-silent.
import os
import socketserver
import ssl
import sys
import threading

folder, certificate, key = sys.argv[1:]
tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
tls.load_cert_chain(certificate, key)
turn = threading.Lock()
REPLIES = {
    "refused": "550 5.1.1 no such mailbox here",
    "relay": "550 5.7.1 relay not permitted",
    "later": "451 4.7.1 greylisted, try again in 5 minutes",
}


class Session(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True

    def setup(self):
        self.request = tls.wrap_socket(self.request, server_side=True)
        super().setup()

    def say(self, text):
        self.wfile.write((text + "\r\n").encode())

    def handle(self):
        sender, recipients = "", []
        self.say("220 sink.example.org ready")
        for raw in iter(self.rfile.readline, b""):
            line = raw.decode("utf-8", "replace").rstrip("\r\n")
            verb = line.split(":")[0].split(" ")[0].upper()
            if verb == "EHLO":
                self.say("250-sink.example.org\r\n250-8BITMIME\r\n250-SIZE 104857600\r\n250-DSN\r\n250 SMTPUTF8")
            elif verb == "MAIL":
                sender, recipients = line, []
                self.say("250 2.1.0 sender ok")
            elif verb == "RCPT":
                reply = REPLIES.get(line[line.find("<") + 1:line.find("@")])
                if not reply:
                    recipients.append(line)
                self.say(reply or "250 2.1.5 recipient ok")
            elif verb == "DATA":
                self.say("354 go ahead")
                text = self.text()
                if b"\r\nSubject: go-silent" in b"\r\n" + text:
                    return
                self.say("250 2.0.0 queued as " + keep(text, [sender] + recipients))
            elif verb == "QUIT":
                self.say("221 2.0.0 bye")
                return
            else:
                self.say("250 2.0.0 ok")

    def text(self):
        lines = []
        for raw in iter(self.rfile.readline, b""):
            if raw == b".\r\n":
                return b"".join(lines)
            lines.append(raw[1:] if raw.startswith(b".") else raw)
        return b"".join(lines)


def keep(text, envelope):
    with turn:
        name = str(len([file for file in os.listdir(folder) if file.endswith(".eml")]) + 1)
        with open(os.path.join(folder, name + ".envelope"), "w") as file:
            file.write("\n".join(envelope) + "\n")
        with open(os.path.join(folder, name + ".eml"), "wb") as file:
            file.write(text)
    return name


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


with Server(("127.0.0.1", 0), Session) as server:
    with open(os.path.join(folder, "port.new"), "w") as file:
        file.write(str(server.server_address[1]))
    os.rename(os.path.join(folder, "port.new"), os.path.join(folder, "port"))
    server.serve_forever()
