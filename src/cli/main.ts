import { CommanderError } from "commander";
import { exitCode, messageOf, Stopped, UserError } from "../model/base/errors.js";
import { ownCache } from "../workspace/own-cache.js";
import { processIo } from "./io.js";
import { notes } from "./main.words.js";
import { createProgram, refuseSecrets } from "./program.js";

const stop = new AbortController();
const io = processIo(stop.signal);
// The first signal ends after the document in hand; a second one ends at once, as the system does
// it.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    stop.abort();
    process.exitCode = signal === "SIGINT" ? 130 : 143;
    io.say(`\n${notes.stopped()}`);
  });
}
// An older Node has started this one: when it is gone, nobody waits for what is made here.
process.channel?.unref();
process.once("disconnect", () => {
  stop.abort();
  setTimeout(() => process.exit(143), 5_000).unref();
});
// A reader such as `head` may close the pipe: nothing more to say then.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  const words = process.argv.slice(2);
  refuseSecrets(words);
  ownCache(io.environment);
  await (await createProgram(io, words)).parseAsync();
} catch (error) {
  if (!(error instanceof Stopped)) process.exitCode = explain(error);
}

/** Says what went wrong and gives the exit code (docs/errors.md). */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage;
  if (error instanceof UserError) {
    io.say(`✗ ${error.message}\n→ ${error.remedy}`);
    return exitCode[error.kind];
  }
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  io.say(`✗ ${notes.ourBug({ message: messageOf(error) })}\n${stack}`);
  return exitCode.internal;
}
