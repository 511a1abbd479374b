"""A room of forty students who all train, and the teacher's wall: frames a second of each, without browsers.

The server is a process of its own with the page's own sockets and trainer; Streamlit, which only opens the
page, is left out. Each student pulls frames as the page's player does, the wall asks as the teacher's does.

python tests/benchmarks/room.py [students] [seconds] [dataset] [follow]
"""

import asyncio
import json
import os
import statistics
import struct
import subprocess
import sys
import time
from pathlib import Path

import websockets

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
PORT = 8655
PLAYED = 40  # frames a second that a screen shows at most
WANTED = 8  # frames asked for at a time
WARM_SECONDS = 2.0
WALL_PAUSE = 0.28  # seconds, as in assets/wall/poll.js


def serve(n, dataset):
    """Open a room with n students, print the tokens of their views, the teacher's first, and answer."""
    import uvicorn
    from starlette.applications import Starlette
    from starlette.routing import WebSocketRoute

    from mlpviz.page.classroom.rooms import Rooms
    from mlpviz.page.classroom.sockets import WALLS
    from mlpviz.page.live.view import LiveView
    from mlpviz.page.visits.socket import answer_socket
    from mlpviz.page.visits.visits import VISITS
    from mlpviz.training.experiment import Experiment

    VISITS.max_visits = n + 1
    views = [VISITS.admit(object(), lambda: LiveView(Experiment(dataset=dataset))) for _ in range(n + 1)]
    room = Rooms(max_students=n).open(views[0])
    for k, view in enumerate(views[1:], 1):
        room.join(view, f"Student {k}")
    print(json.dumps([view.token for view in views]), flush=True)
    sockets = {"live": VISITS, "wall": WALLS}
    routes = [WebSocketRoute(f"/{name}/{{token}}", answer_socket(one)) for name, one in sockets.items()]
    app = Starlette(routes=routes)
    uvicorn.run(app, port=PORT, log_level="error", ws_per_message_deflate=False)  # as Streamlit does


class Page:
    """A browser without a screen: what it has, and how many frames or answers it got."""

    def __init__(self, name, token):
        self.address = f"ws://127.0.0.1:{PORT}/{name}/{token}"
        self.have = {"generation": None, "seq": 0}
        self.number, self.frames, self.surfaces = 0, 0, 0

    async def connect(self):
        for _ in range(200):
            try:
                self.socket = await websockets.connect(self.address, max_size=None)
                return
            except OSError:
                await asyncio.sleep(0.1)
        raise TimeoutError("the server did not come")

    async def ask(self, **message):
        """The header of the answer. Nudges, which are text, are passed over."""
        self.number += 1
        await self.socket.send(json.dumps({"id": self.number, "have": self.have, **message}))
        while True:
            data = await asyncio.wait_for(self.socket.recv(), 60)
            if isinstance(data, bytes):
                (length,) = struct.unpack_from("<I", data)
                header = json.loads(data[4 : 4 + length])
                if header["answer"] == self.number:
                    return header


async def train(page, until):
    while (asked := time.perf_counter()) < until:
        header = await page.ask(want=WANTED)
        fresh = [frame for frame in header["frames"] if frame["seq"] > page.have["seq"]]
        if header["generation"] != page.have["generation"]:
            fresh = header["frames"][-1:]
        seq = header["frames"][-1]["seq"] if header["frames"] else page.have["seq"]
        page.have = {"generation": header["generation"], "seq": seq}
        page.frames += len(fresh)
        await asyncio.sleep(max(0.0, len(fresh) / PLAYED - (time.perf_counter() - asked)))


async def watch(page, until):
    while time.perf_counter() < until:
        header = await page.ask(want=0)
        page.have["seq"] = header["serial"]
        page.frames += 1
        page.surfaces += sum(student["fresh"] for student in header["students"])
        await asyncio.sleep(WALL_PAUSE)


async def measure(tokens, seconds, follows):
    teacher, *students = (Page("live", token) for token in tokens)
    wall = Page("wall", tokens[0])
    pages = [wall, teacher, *students]
    for page in pages:
        await page.connect()
    players = [teacher] if follows else students
    await asyncio.gather(*(page.ask(want=0, act="play", on=True) for page in players))
    if follows:
        await wall.ask(want=0, act="class", do="follow", on=True)
    shown = pages[1:] if follows else students
    for until in (WARM_SECONDS, seconds):
        for page in pages:
            page.frames = page.surfaces = 0
        start = time.perf_counter()
        end = start + until
        await asyncio.gather(watch(wall, end), *(train(page, end) for page in shown))
        took = time.perf_counter() - start
    rates = sorted(page.frames / took for page in students)
    print(f"{len(students)} students, load {os.getloadavg()[0]:.1f}" + (", who follow" if follows else ""))
    print(f"frames/s of a student: median {statistics.median(rates):.1f}, worst {rates[0]:.1f}")
    print(f"answers/s of the wall: {wall.frames / took:.1f}, surfaces/s {wall.surfaces / took:.0f}")


def main(n=40, seconds=10.0, dataset="spiral", *more):
    command = [sys.executable, __file__, "serve", str(n), dataset]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        tokens = json.loads(server.stdout.readline())
        asyncio.run(measure(tokens, float(seconds), "follow" in more))
    finally:
        server.kill()


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        serve(int(sys.argv[2]), sys.argv[3])
    else:
        main(*sys.argv[1:])
