"""Asks so many pages a second, whether the last ones were answered or not, as people do; and how long each took.

    python -m tests.bench.paced HOST FILE_OF_ADDRESSES PER_SECOND SECONDS

A process of its own, so that its work is told from the server's. A request's time counts from the moment when it was
due, so that a server that stands still is not let off.
"""

import asyncio
import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]
CONNECTIONS = 64
HEAD = "GET {} HTTP/1.1\r\nHost: {}\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n\r\n"


@dataclass
class Told:
    """What came of the requests."""

    seconds: list[float] = field(default_factory=list)
    codes: dict[str, int] = field(default_factory=dict)
    late: int = 0

    def figures(self, asked: int) -> dict[str, object]:
        """How long answers took, in milliseconds."""
        ordered = sorted(self.seconds)

        def share(part: float) -> float:
            return round(1000 * ordered[min(int(part * len(ordered)), len(ordered) - 1)], 2)

        return {
            **{
                "asked": asked,
                "codes": self.codes,
                "asker_late": self.late,
                "asker_cpu_s": round(time.process_time(), 2),
            },
            **{"p50_ms": share(0.5), "p90_ms": share(0.9), "p99_ms": share(0.99), "worst_ms": share(1.0)},
        }


async def main(host: str, paths: list[str], rate: float, seconds: float) -> None:
    """Ask at an even pace and print the figures."""
    due: asyncio.Queue[tuple[float, str] | None] = asyncio.Queue()
    told, asked = Told(), int(rate * seconds)
    askers = [asyncio.create_task(ask(host, due, told)) for _ in range(CONNECTIONS)]
    begun = time.perf_counter() + 0.5
    for number in range(asked):
        moment = begun + number / rate
        await asyncio.sleep(max(0.0, moment - time.perf_counter()))
        told.late += time.perf_counter() - moment > 0.005
        due.put_nowait((moment, paths[number % len(paths)]))
    for _ in askers:
        due.put_nowait(None)
    await asyncio.gather(*askers)
    print(json.dumps(told.figures(asked)))


async def ask(host: str, due: "asyncio.Queue[tuple[float, str] | None]", told: Told) -> None:
    """Take what is due and ask it, over a connection that stays."""
    connection = None
    while (one := await due.get()) is not None:
        connection = connection or await connect(host)
        try:
            code, stays = await answer(connection, HEAD.format(one[1], host))
        except (asyncio.IncompleteReadError, ConnectionError):
            # It stood still for so long that the server had closed it.
            connection = await connect(host)
            code, stays = await answer(connection, HEAD.format(one[1], host))
        told.seconds.append(time.perf_counter() - one[0])
        told.codes[code] = told.codes.get(code, 0) + 1
        connection = connection if stays else None


async def connect(host: str) -> Connection:
    """A new connection."""
    name, _, port = host.partition(":")
    return await asyncio.open_connection(name, int(port), limit=1 << 20)


async def answer(connection: Connection, asked: str) -> tuple[str, bool]:
    """The status of the answer, read to its end, and whether the connection stays."""
    reader, writer = connection
    writer.write(asked.encode())
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    fields = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
    await reader.readexactly(int(fields["content-length"]))
    return head.split(" ", 2)[1], fields.get("connection") != "close"


if __name__ == "__main__":
    asked_of, file, per_second, for_seconds = sys.argv[1:]
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    asyncio.run(main(asked_of, lines, float(per_second), float(for_seconds)))
