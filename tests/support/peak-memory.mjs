// Loaded before the program (node --import): at its end it tells the most memory that it held, in
// megabytes, as the system has it (Linux).
import { readFileSync, writeSync } from "node:fs";

process.on("exit", () => {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  writeSync(2, `peak ${Math.ceil(Number(kilobytes) / 1024)} MB\n`);
});
