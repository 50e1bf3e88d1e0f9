import type { Bilingual } from "../../../../model/base/text.js";
import type { FleetRunView } from "../../../workbench/api.js";
import type { Tone } from "../pieces/mark.js";
import { words } from "./fleet-run.words.js";

/** Whether a run is still being worked on, as far as anybody says. */
export function isOpen({ state }: FleetRunView): boolean {
  return state === "running" || state === "bringing";
}

/** What is said of a run in a mark, and in which colour. */
export function stateOf({ state, isSilent }: FleetRunView): {
  readonly said: Bilingual;
  readonly tone: Tone;
} {
  if (isSilent) return { said: words.silent(), tone: "red" };
  const tones = {
    running: "blue",
    bringing: "blue",
    done: "green",
    failed: "red",
    stopped: "amber",
  } as const;
  return { said: words[state](), tone: tones[state] };
}

/** About how long it takes still; null where nothing is to be said of it. */
export function timeLeft({ secondsLeft }: FleetRunView): Bilingual {
  // Later than reckoned, and still not done.
  if (secondsLeft === null || secondsLeft === 0) return words.unknown();
  return secondsLeft < 90
    ? words.seconds({ n: Math.ceil(secondsLeft) })
    : words.minutes({ n: Math.ceil(secondsLeft / 60) });
}
