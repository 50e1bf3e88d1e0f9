import type { ReactElement, ReactNode } from "react";

/** How much something asks for attention; the words say it, too. */
export type Tone = "red" | "amber" | "green" | "blue" | "plain";

/** A short word on a coloured ground. */
export function Mark({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
}): ReactElement {
  return <span className={`wb-badge wb-${tone}`}>{children}</span>;
}
