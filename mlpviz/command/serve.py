"""`mlpviz serve`, or `mlpviz` alone: opens the page, from any folder.

It listens on this machine only unless it is told otherwise. Streamlit's own variables of the environment,
such as STREAMLIT_SERVER_PORT, are obeyed, and options go before them.
"""

import argparse
import logging
import os
import sys
import webbrowser
from contextlib import asynccontextmanager
from threading import Thread
from typing import Any

from mlpviz.command.addresses import check_base, check_free, list_addresses
from mlpviz.command.exits import DONE

PORT, ADDRESS = 8501, "localhost"


def add_to(commands: Any) -> None:
    """Add the subcommand to those of a parser."""
    parser = commands.add_parser(
        "serve",
        help="open the page (so does mlpviz alone)",
        description="Open the page in the browser. It listens on this machine only, unless --address says "
        "otherwise; the settings of the environment are in the README.",
    )
    parser.set_defaults(obey=serve_page)
    parser.add_argument("--port", type=int, metavar="N", help=f"to listen on ({PORT})")
    parser.add_argument(
        "--address", metavar="ADDRESS", help=f"to listen on ({ADDRESS}); 0.0.0.0 lets others visit"
    )
    parser.add_argument("--base-path", metavar="PATH", help="under which the page is, such as /playground")
    parser.add_argument("--no-browser", action="store_true", help="print the address, and open nothing")


def serve_page(asked: argparse.Namespace) -> int:
    """Obey `mlpviz serve`: returns when the server has ended. Raises ValueError, in words, for what cannot be
    obeyed."""
    import streamlit as st  # here, as other commands need none of it

    from mlpviz.page.configuration import read_configuration
    from mlpviz.page.environment import check_environment
    from mlpviz.page.places import CONFIGURATION

    configuration = {"server.port": PORT, "server.address": ADDRESS} | read_configuration()
    options = {"port": asked.port, "address": asked.address, "baseUrlPath": asked.base_path}
    configuration |= {f"server.{name}": value for name, value in options.items() if value is not None}
    address, port = configuration["server.address"], configuration["server.port"]
    check_base(configuration.get("server.baseUrlPath", ""))
    check_free(address, port)
    check_environment()

    from mlpviz.page.server import MIDDLEWARE, PAGE, ROUTES, end_sweeps  # which reads the environment

    scheme = "https" if configuration.get("server.sslCertFile") else "http"
    base = configuration.get("server.baseUrlPath", "")
    addresses = list_addresses(address, port, base, scheme=scheme)
    opens = not asked.no_browser and not configuration.get("server.headless") and has_desktop()

    @asynccontextmanager
    async def serve(app: Any) -> Any:
        print(f"The MLP playground is at {' and '.join(addresses)}", flush=True)
        if opens:  # in a thread, since some browsers are waited for
            Thread(target=webbrowser.open, args=(addresses[0],), daemon=True).start()
        async with end_sweeps(app) as state:
            yield state

    # What uvicorn says of starting and stopping is for those who run it themselves
    logging.getLogger("uvicorn.error").addFilter(lambda record: record.levelno >= logging.WARNING)
    configuration |= {"logger.hideWelcomeMessage": True, "server.headless": True}
    app = st.App(PAGE, routes=ROUTES, middleware=MIDDLEWARE, lifespan=serve)
    sys.argv = [str(CONFIGURATION)]  # whose folder Streamlit puts among those that modules are found in
    app.run(config=configuration)
    return DONE


def has_desktop() -> bool:
    """Whether there is a screen on which a browser could open."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
