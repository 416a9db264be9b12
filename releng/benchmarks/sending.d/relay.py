# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""
relay.py LISTEN PORT MILLISECONDS [MEGABITS]: passes connections on within this computer, each octet half a round trip
late, and to the server no more than so many megabits a second.
"""

import asyncio
import sys

listen, port = int(sys.argv[1]), int(sys.argv[2])
one_way = float(sys.argv[3]) / 2000
octets_a_second = float(sys.argv[4]) * 125_000 if len(sys.argv) > 4 else float("inf")
free = 0.0  # when the line to the server has carried all that it was given


def carried(octets):
    """When the line to the server has carried them, too; connections share it."""
    global free
    free = max(free, asyncio.get_running_loop().time()) + len(octets) / octets_a_second
    return free


def at_once(_):
    return asyncio.get_running_loop().time()


async def pass_on(reader, writer, sent):
    """What comes meanwhile travels at the same time; sent says when octets have left."""
    loop = asyncio.get_running_loop()
    late = asyncio.Queue()

    async def deliver():
        while True:
            due, octets = await late.get()
            await asyncio.sleep(max(0, due - loop.time()))
            if not octets:
                writer.close()
                return
            writer.write(octets)

    delivery = asyncio.create_task(deliver())
    try:
        while octets := await reader.read(65536):
            late.put_nowait((sent(octets) + one_way, octets))
    except ConnectionError:
        pass
    late.put_nowait((sent(b"") + one_way, b""))
    await delivery


async def connection(reader, writer):
    server_reader, server_writer = await asyncio.open_connection("127.0.0.1", port)
    there = pass_on(reader, server_writer, carried)
    back = pass_on(server_reader, writer, at_once)
    await asyncio.gather(there, back, return_exceptions=True)


async def main():
    async with await asyncio.start_server(connection, "127.0.0.1", listen) as server:
        await server.serve_forever()


asyncio.run(main())
