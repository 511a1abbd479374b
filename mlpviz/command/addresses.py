"""The address of the page: whether it is free, and how it can be reached."""

import errno
import os
import re
import socket

EVERYWHERE = ("0.0.0.0", "::")
ELSEWHERE = ("192.0.2.1", 9)  # an address of no machine (RFC 5737): nothing is sent there


def check_base(path: str) -> None:
    """Raise ValueError, in words, if no browser could ask for a page under this path."""
    parts = path.strip("/").split("/") if path.strip("/") else []
    if any(part in (".", "..") or not re.fullmatch(r"[\w.~-]+", part, re.ASCII) for part in parts):
        raise ValueError(
            f"--base-path must be names of letters, digits, _, -, . and ~ between slashes, got {path!r}"
        )


def check_free(address: str, port: int) -> None:
    """Raise ValueError, in words, if this address and port cannot be listened on."""
    if not 1 <= port <= 65535:
        raise ValueError(f"--port must be between 1 and 65535, got {port}")
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            if os.name != "nt":  # where it would share the port with whoever has it
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((address, port))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise ValueError(
                f"port {port} is taken by another program. End that, or choose another with --port"
            ) from None
        if error.errno == errno.EACCES:
            raise ValueError(f"port {port} may not be used by this user; choose one from 1024 on") from None
        raise ValueError(f"--address must be an address of this machine, got {address!r}") from None


def list_addresses(address: str, port: int, base: str = "", *, scheme: str = "http") -> list[str]:
    """The addresses at which a page can be reached that listens on `address`, the best for this machine
    first. base: the path that it is under."""
    if address in EVERYWHERE:
        hosts = ["localhost", *_of_network()]
    else:
        hosts = ["localhost" if is_local(address) else address]
    path = base.strip("/")
    return [
        f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}/{path + '/' if path else ''}"
        for host in hosts
    ]


def is_local(address: str) -> bool:
    """Whether only this machine reaches what listens on an address."""
    return address in ("localhost", "::1") or address.startswith("127.")


def _of_network() -> list[str]:
    """The address of this machine in its network, if it is in one."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect(ELSEWHERE)
            found = str(probe.getsockname()[0])
    except OSError:
        return []
    return [] if is_local(found) or found in EVERYWHERE else [found]
