import { describe, expect, it } from "vitest";
import { inParallel } from "../../../../src/jobs/documents/in-parallel.js";

/** Tasks that note when they are asked for, begin and end. */
function noted(count: number, work: (n: number) => Promise<void>) {
  const state = { asked: 0, running: 0, most: 0, ahead: 0, ended: [] as number[] };
  async function* tasks() {
    for (let n = 0; n < count; n += 1) {
      state.asked += 1;
      state.ahead = Math.max(state.ahead, state.asked - state.ended.length);
      await Promise.resolve();
      yield async () => {
        state.running += 1;
        state.most = Math.max(state.most, state.running);
        await work(n);
        state.running -= 1;
        state.ended.push(n);
      };
    }
  }
  return { state, tasks: tasks() };
}
const wait = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

describe("tasks in parallel", () => {
  it.each([1, 2, 5])("are all done, %i at a time and no more", async (width) => {
    const { state, tasks } = noted(12, (n) => wait(n % 3));
    await inParallel(tasks, width);
    expect(state.ended.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i));
    expect(state.most).toBe(width);
  });

  it("are not asked for before their turn", async () => {
    const { state, tasks } = noted(12, () => wait(1));
    await inParallel(tasks, 3);
    expect(state.ahead).toBeLessThanOrEqual(3 + 1);
  });

  it("are passed by where a long one takes its time", async () => {
    const { state, tasks } = noted(6, (n) => wait(n === 0 ? 50 : 1));
    await inParallel(tasks, 2);
    expect(state.ended.at(-1)).toBe(0);
  });

  it("end with the fault of one, and with nothing where there are none", async () => {
    const { tasks } = noted(4, (n) => (n === 2 ? Promise.reject(new Error("no")) : wait(1)));
    await expect(inParallel(tasks, 2)).rejects.toThrow("no");
    await expect(inParallel(noted(0, () => wait(1)).tasks, 2)).resolves.toBeUndefined();
  });
});
