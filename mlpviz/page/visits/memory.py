"""The memory of this process and of its machine, in bytes."""

import ctypes
import gc
import os
import sys
from pathlib import Path

_CGROUP = Path("/sys/fs/cgroup/memory.max")  # of a container, if it has a limit


def used():
    """What this process has in memory now; on a system that does not tell, the most it ever had."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return _most_ever()


def _most_ever():
    try:
        import resource
    except ImportError:  # on Windows
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def of_machine():
    """What there is, or what a container may have of it; None if the system does not tell."""
    try:
        limits = [os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")]
    except (AttributeError, OSError, ValueError):
        return None
    if _CGROUP.exists() and (text := _CGROUP.read_text(encoding="utf-8").strip()).isdecimal():
        limits.append(int(text))
    return min(limits)


def give_back():
    """Collect what nobody needs any more, and give it back to the system where that can be done."""
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of glibc; others do it by themselves
        if trim:
            trim(0)
