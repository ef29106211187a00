"""Runs a program on a pseudo-terminal. Commands come on stdin, one JSON object a line; what the program
prints goes to stdout as it is. Exits with the program's code, or 128 + the signal that ended it."""

import fcntl, json, os, pty, select, signal, struct, sys, termios

columns, rows = int(sys.argv[1]), int(sys.argv[2])
pid, terminal = pty.fork()
if pid == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    os.execvp(sys.argv[3], sys.argv[3:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
sys.stderr.write(f"{pid}\n")
sys.stderr.flush()


def obey(command):
    if "write" in command:
        os.write(terminal, command["write"].encode())
    elif "resize" in command:
        wide, high = command["resize"]
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", high, wide, 0, 0))
    elif "signal" in command:
        os.kill(pid, getattr(signal, command["signal"]))
    elif "hangup" in command:
        os.close(terminal)
        return False
    return True


waiting, stdin_open, terminal_open = b"", True, True
while terminal_open:
    readable, _, _ = select.select([terminal] + ([0] if stdin_open else []), [], [])
    if terminal in readable:
        try:
            data = os.read(terminal, 65536)
        except OSError:
            data = b""
        if not data:
            break
        os.write(1, data)
    if 0 in readable:
        data = os.read(0, 65536)
        stdin_open = bool(data)
        *lines, waiting = (waiting + data).split(b"\n")
        for line in lines:
            terminal_open = terminal_open and obey(json.loads(line))

_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status) % 256 if os.WIFEXITED(status) else 128 + os.WTERMSIG(status))
