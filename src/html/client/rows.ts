/** As many rows as are laid out at a time: a page of thousands stays quick. */
const step = 200;

/**
 * Lays out the first of the rows that fit and says how many there are; `told` is what `RowsShown`
 * makes. Returns what changes the rows that fit.
 */
export function pagedRows(
  all: readonly HTMLElement[],
  told: HTMLElement,
): (fitting: readonly HTMLElement[]) => void {
  const button = told.querySelector("button");
  let fitting: readonly HTMLElement[] = all;
  let limit = step;
  const layOut = () => {
    const laidOut = new Set(fitting.slice(0, limit));
    for (const row of all) {
      row.classList.remove("later");
      row.hidden = !laidOut.has(row);
    }
    tell(told, laidOut.size, fitting.length);
    if (button) button.hidden = limit >= fitting.length;
  };
  button?.addEventListener("click", () => {
    limit += step;
    layOut();
  });
  return (rows) => {
    fitting = rows;
    limit = step;
    layOut();
  };
}

/** How many are shown, of how many that fit; the words stand in the page. */
function tell(told: HTMLElement, n: number, of: number): void {
  const span = told.querySelector("span");
  const { shown = "", none = "" } = told.dataset;
  told.hidden = false;
  if (span) {
    span.textContent =
      of === 0 ? none : shown.replace(/#([12])/g, (_, i: string) => String(i === "1" ? n : of));
  }
}
