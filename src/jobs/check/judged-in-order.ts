import { setImmediate } from "node:timers/promises";
import type { CaseAddress } from "../../read/case-source.js";
import type { JudgedCase, KeptJudge } from "./cached-judge.js";
import type { JudgePool } from "./judge-pool.js";

/** Cases that are looked at together; two such chunks at most are held back to keep the order. */
const chunkSize = 64;
/** What a thread is given at once. */
const batchSize = 16;
/** Fewer cases are judged faster than threads start. */
const worthThreads = 12;

/** A case that is known, or a promise of it, or how to get it when its turn comes. */
type Coming = JudgedCase | Promise<JudgedCase> | (() => JudgedCase | Promise<JudgedCase>);

/**
 * Judges cases in the order asked for. What was kept is found here, which is quicker than a thread
 * starts; threads judge what is not known, as soon as there is enough of it.
 */
export async function* judgedInOrder(
  addresses: readonly CaseAddress[],
  kept: KeptJudge,
  pool: Pick<JudgePool, "judge"> | null,
): AsyncGenerator<JudgedCase> {
  let unknown = 0;
  const comingFrom = (from: number): readonly Coming[] => {
    const some = addresses.slice(from, from + chunkSize);
    const coming: Coming[] = some.map((one) => kept.find(one) ?? (() => kept.judge(one)));
    const open = [...coming.keys()].filter((i) => typeof coming[i] === "function");
    unknown += open.length;
    if (pool && unknown >= worthThreads) handOver(open, { some, coming, pool });
    return coming;
  };
  let ahead = comingFrom(0);
  for (let from = 0; from < addresses.length; from += chunkSize) {
    const chunk = ahead;
    // The threads have work while the answers of this chunk are gone through.
    ahead = comingFrom(from + chunkSize);
    for (const [i, one] of chunk.entries()) {
      // Now and then a signal must get a turn.
      if (i % batchSize === batchSize - 1) await setImmediate();
      yield typeof one === "function" ? one() : one;
    }
  }
}

/** Has the cases at these places judged by threads. */
function handOver(
  open: readonly number[],
  to: {
    readonly some: readonly CaseAddress[];
    readonly coming: Coming[];
    readonly pool: Pick<JudgePool, "judge">;
  },
): void {
  for (let from = 0; from < open.length; from += batchSize) {
    const places = open.slice(from, from + batchSize);
    const answers = to.pool.judge(places.map((i) => to.some[i] as CaseAddress));
    for (const [nth, i] of places.entries()) {
      const answer = answers.then((cases) => cases[nth] as JudgedCase);
      answer.catch(() => undefined); // one that nobody waits for any more
      to.coming[i] = answer;
    }
  }
}
