import type { Bilingual } from "../../../../model/base/text.js";
import type { TodayLine, User } from "../../../workbench/api.js";

/** More are not fetched: whoever has more chooses whose they are. */
const linesAtMost = 2000;

/** Where lines are asked for: everybody's, one's own, those of a department or a person. */
export function todayAddress(who: string, user: User): string {
  const asked = new URLSearchParams({ size: String(linesAtMost), within: "400" });
  if (who === "me") asked.set("actor", user.person ?? user.name);
  else if (who !== "") asked.set("actor", who);
  return `/api/today?${asked.toString()}`;
}

/** The lines in which all words of a text occur. */
export function linesWith(lines: readonly TodayLine[], text: string): readonly TodayLine[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? lines : lines.filter((line) => words.every((w) => says(line, w)));
}

function says({ case: id, client, finding }: TodayLine, word: string): boolean {
  const { message, clauses, actor } = finding;
  const texts = [client, message, actor?.name].flatMap((t) => (t ? [t.zh, t.en] : []));
  return [id, ...texts, ...clauses].some((text) => text.toLowerCase().includes(word));
}

/** People who have something to do, by name. */
export function peopleOf(lines: readonly TodayLine[]): Bilingual[] {
  const names = lines.flatMap(({ finding: { actor } }) => actor?.name ?? []);
  const known = new Map(names.map((name) => [name.zh, name]));
  return [...known.values()].sort((a, b) => a.zh.localeCompare(b.zh, "zh"));
}
