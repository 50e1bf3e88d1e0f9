// Months as the calendar counts them: "2027-06".

/** A month before or after another. */
export function monthAway(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const at = year * 12 + number - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** Day of the week from Monday, 0 to 6. */
export function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Whether it is a month at all: an address may say anything. */
export function isMonth(text: string | null): text is string {
  return text !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}
