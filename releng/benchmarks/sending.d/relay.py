# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""relay.py LISTEN PORT MILLISECONDS: passes connections on within this computer, each octet half a round trip late."""

import asyncio
import sys

listen, port = int(sys.argv[1]), int(sys.argv[2])
one_way = float(sys.argv[3]) / 2000


async def pass_on(reader, writer):
    """Late, but no slower: what comes meanwhile travels at the same time."""
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
            late.put_nowait((loop.time() + one_way, octets))
    except ConnectionError:
        pass
    late.put_nowait((loop.time() + one_way, b""))
    await delivery


async def connection(reader, writer):
    server_reader, server_writer = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.gather(pass_on(reader, server_writer), pass_on(server_reader, writer), return_exceptions=True)


async def main():
    async with await asyncio.start_server(connection, "127.0.0.1", listen) as server:
        await server.serve_forever()


asyncio.run(main())
