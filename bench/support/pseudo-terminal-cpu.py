"""Runs a program on an 80 x 24 pseudo-terminal until it has printed a marker, then prints the CPU time its
process has used by then and ends it. Arguments: marker, program, its arguments. Prints milliseconds."""

import fcntl, os, pty, signal, struct, sys, termios

marker, command = sys.argv[1].encode(), sys.argv[2:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))


def cpu_ms():
    tasks = f"/proc/{pid}/task"
    return sum(int(open(f"{tasks}/{task}/schedstat").read().split()[0]) for task in os.listdir(tasks)) / 1e6


seen = b""
while marker not in seen:
    seen += os.read(terminal, 65536)
print(cpu_ms())
# The program leaves as on a closed window, so that the next start finds nothing interrupted.
os.kill(pid, signal.SIGTERM)
try:
    while os.read(terminal, 65536):
        pass
except OSError:
    pass
os.waitpid(pid, 0)
