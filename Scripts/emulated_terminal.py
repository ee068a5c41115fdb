"""A program in a terminal that Python emulates (pyte): what Scripts/make-screenshots draws and Scripts/check-borders measures."""
import fcntl, os, pty, select, struct, sys, termios, time

import pyte

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def built_program(arguments):
    """The program named on the command line, else the one that was built."""
    built = [ROOT + "/.build/release/duban", ROOT + "/.build/debug/duban"]
    program = arguments[0] if arguments else next(filter(os.path.exists, built), None)
    if not program:
        sys.exit("build the program first: make build")
    return os.path.abspath(program)


class Terminal:
    def __init__(self, command, columns, rows, env):
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, env)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds):
        """Until nothing comes for so long; answers the question where the cursor is."""
        while select.select([self.fd], [], [], seconds)[0]:
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                return
            # pyte shows what it does not know; the window's title is nothing to draw.
            self.stream.feed(data.replace(b"\x1b[22;2t", b"").replace(b"\x1b[23;2t", b""))
            if b"\x1b[6n" in data:
                cursor = self.screen.cursor
                os.write(self.fd, f"\x1b[{cursor.y + 1};{cursor.x + 1}R".encode())

    def lines(self):
        """The text of the rows. pyte's own `display` fails where half of a wide character was written over."""
        return ["".join(self.screen.buffer[row][column].data for column in range(self.screen.columns)) for row in range(self.screen.lines)]

    def until(self, text):
        end = time.time() + 30
        while not any(text in line for line in self.lines()):
            if time.time() > end:
                sys.exit("never came: " + text + "\n" + "\n".join(self.lines()))
            self.read(0.2)
        self.read(0.4)

    def press(self, keys):
        for key in keys:
            os.write(self.fd, key.encode())
            self.read(0.15)

    def close(self):
        os.close(self.fd)
        os.waitpid(self.pid, 0)
