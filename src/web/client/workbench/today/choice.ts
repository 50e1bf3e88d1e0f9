import type { TodayLine, User } from "../../../workbench/api.js";

/** Which lines are shown: a kind of urgency, whose, and with which words. */
export interface TodayChoice {
  readonly urgency: string;
  /** "all", "me", "role:LABEL" or "person:NAME". */
  readonly who: string;
  readonly text: string;
}

/** The lines of a choice, but for its urgency: what the figures on top count. */
export function linesOf(
  lines: readonly TodayLine[],
  { who, text }: Omit<TodayChoice, "urgency">,
  user: User,
): TodayLine[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => isFor(line, who, user) && words.every((w) => says(line, w)));
}

function isFor({ finding: { actor } }: TodayLine, who: string, user: User): boolean {
  if (who === "all") return true;
  if (!actor) return false;
  if (who === "me") {
    return user.person === null ? actor.name === user.name : actor.person === user.person;
  }
  const [kind, name] = [who.slice(0, who.indexOf(":")), who.slice(who.indexOf(":") + 1)];
  return kind === "person" ? actor.name === name : actor.label.zh === name;
}

function says({ case: id, client, finding }: TodayLine, word: string): boolean {
  const { message, clauses, actor } = finding;
  return [id, client, message.zh, message.en, ...clauses, actor?.name ?? ""].some((text) =>
    text.toLowerCase().includes(word),
  );
}

/** People who have something to do, by name. */
export function peopleOf(lines: readonly TodayLine[]): string[] {
  const names = lines.flatMap(({ finding: { actor } }) => actor?.name ?? []);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, "zh"));
}
