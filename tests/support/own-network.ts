import { spawnSync } from "node:child_process";

/** A network namespace, reached from this machine by one link alone. */
export interface OwnNetwork {
  /** This machine's address at its end of the link. */
  readonly address: string;
  /** What runs a command in there. */
  readonly by: readonly string[];
  /** Takes the link down, as when somebody pulls the plug. */
  cut(): void;
  mend(): void;
  remove(): void;
}

/** Makes one; where this machine or its user may not, a sentence that says why. */
export function ownNetwork(): OwnNetwork | string {
  const name = `dossier-${String(process.pid)}`;
  const [here, there] = [`do${String(process.pid)}a`, `do${String(process.pid)}b`];
  const net = `10.203.${String(process.pid % 250)}`;
  const remove = (): void => {
    ip("link", "delete", here);
    ip("netns", "delete", name);
  };
  const within = ["-n", name];
  const why =
    ip("netns", "add", name) ??
    ip("link", "add", here, "type", "veth", "peer", "name", there, "netns", name) ??
    ip("address", "add", `${net}.1/30`, "dev", here) ??
    ip("link", "set", here, "up") ??
    ip(...within, "address", "add", `${net}.2/30`, "dev", there) ??
    ip(...within, "link", "set", there, "up") ??
    ip(...within, "link", "set", "lo", "up");
  if (why !== null) {
    remove();
    return `no network namespace can be made here: ${why}`;
  }
  return {
    address: `${net}.1`,
    by: ["ip", "netns", "exec", name],
    cut: () => {
      ip("link", "set", here, "down");
    },
    mend: () => {
      ip("link", "set", here, "up");
    },
    remove,
  };
}

/** Null where it was done, else what was said. */
function ip(...args: readonly string[]): string | null {
  const { error, status, stderr } = spawnSync("ip", args, { encoding: "utf8" });
  if (error) return error.message;
  return status === 0 ? null : stderr.trim();
}
