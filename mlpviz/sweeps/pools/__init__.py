"""Pools: where trials are computed, behind one small interface, `Pool`."""

from mlpviz.sweeps.pools.here import Here
from mlpviz.sweeps.pools.pool import Pool, Task
from mlpviz.sweeps.pools.processes import Processes

__all__ = ["Here", "Pool", "Processes", "Task"]
