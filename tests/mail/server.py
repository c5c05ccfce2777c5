"""A mail server small enough to read: speaks SMTP on loopback, keeps what it gets, refuses whom it is told to."""

import contextlib
import email
import email.policy
import socketserver
import threading


class _Session(socketserver.StreamRequestHandler):
    def handle(self):
        """Answer one client until it says QUIT."""
        self.say("220 test")
        while line := self.rfile.readline().decode().strip():
            verb = line.split(":")[0].split()[0].upper()
            if verb == "QUIT":
                break
            if verb == "RCPT" and any(refused in line for refused in self.server.refused):
                self.say("550 5.1.1 no such person")
            elif verb == "DATA":
                self.receive()
            else:
                self.say("250 ok")
        self.say("221 bye")

    def receive(self):
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line)
        self.server.received.append(email.message_from_bytes(b"".join(lines), policy=email.policy.default))
        self.say("250 taken")

    def say(self, text):
        self.wfile.write(f"{text}\r\n".encode())


class MailServer(socketserver.ThreadingTCPServer):
    """`received` holds the messages in the order of their arrival; fill `refused` with parts of addresses."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        self.received, self.refused = [], []
        super().__init__(("127.0.0.1", 0), _Session)

    @property
    def port(self):
        return self.server_address[1]

    @property
    def recipients(self):
        return [message["To"] for message in self.received]


@contextlib.contextmanager
def serving():
    """Run a server for the length of a test."""
    with MailServer() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
