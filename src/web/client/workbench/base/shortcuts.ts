import { useEffect } from "react";
import { useLocation } from "wouter";

const searchWanted = new EventTarget();

/** Told when somebody asks for the search by the keyboard. Returns how to stop listening. */
export function onSearchWanted(told: () => void): () => void {
  searchWanted.addEventListener("search", told);
  return () => {
    searchWanted.removeEventListener("search", told);
  };
}

const places: Readonly<Record<string, string>> = {
  t: "/",
  c: "/cases",
  m: "/calendar",
  p: "/procedures",
};
/** Between the two keys of a pair. */
const pairWithinMs = 1200;

/** The keys that work on every page, unless somebody is typing. */
export function useShortcuts(): void {
  const [, go] = useLocation();
  useEffect(() => {
    let leftAt = 0;
    const press = (event: KeyboardEvent): void => {
      const wanted = wantedBy(event);
      if (wanted === "search") {
        event.preventDefault();
        searchWanted.dispatchEvent(new Event("search"));
      } else if (wanted === "help") {
        document.querySelector<HTMLElement>("[data-help]")?.click();
      } else if (wanted === "lead") {
        leftAt = event.timeStamp;
      } else if (wanted !== null && event.timeStamp - leftAt < pairWithinMs) {
        leftAt = 0;
        go(wanted);
      }
    };
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
    };
  }, [go]);
}

/** What a key asks for: a place only after the lead. */
function wantedBy(event: KeyboardEvent): string | null {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if ((ctrlKey || metaKey) && key.toLowerCase() === "k") return "search";
  if (ctrlKey || metaKey || altKey || isTyping(target)) return null;
  return { "/": "search", "?": "help", g: "lead", ...places }[key] ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
