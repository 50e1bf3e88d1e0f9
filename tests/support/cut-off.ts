import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to a server on this machine that can be cut: nothing comes through, nothing is refused. */
export interface Way {
  readonly port: number;
  cut(): void;
  mend(): void;
  close(): void;
}

/**
 * Opens a way to a port, at an address of this machine. While it is cut, what is sent waits, as in
 * a network that is gone.
 */
export async function wayTo(port: number, at = "127.0.0.1"): Promise<Way> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((here) => {
    const there = connect(port, "127.0.0.1");
    for (const [from, to] of [
      [here, there],
      [there, here],
    ] as const) {
      sockets.add(from);
      from.on("data", (bytes) => to.write(bytes));
      from.on("error", () => undefined);
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
      if (isCut) from.pause();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, at, () => {
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.pause();
    },
    mend: () => {
      isCut = false;
      for (const socket of sockets) socket.resume();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
