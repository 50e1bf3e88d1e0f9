import type {
  Heading,
  VerificationItem,
  VerificationState,
} from "../../model/outcome/verification.js";

/** Collects what was found, in the order in which it was looked at. */
export function collector() {
  const items: VerificationItem[] = [];
  return {
    items,
    say(
      check: string,
      heading: Heading,
      concerns: VerificationItem["concerns"],
      state: VerificationState,
      subject: string,
      zh: string,
      en: string,
    ) {
      items.push({ check, heading, concerns, state, subject, message: { zh, en } });
    },
  };
}
export type Collector = ReturnType<typeof collector>;
