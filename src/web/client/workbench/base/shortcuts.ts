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
      const isSearch = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (isSearch || (isPlain && event.key === "/")) {
        event.preventDefault();
        searchWanted.dispatchEvent(new Event("search"));
      } else if (isPlain && event.key === "?") {
        document.querySelector<HTMLElement>("[data-help]")?.click();
      } else if (isPlain && event.key === "g") {
        leftAt = event.timeStamp;
      } else if (isPlain && event.timeStamp - leftAt < pairWithinMs) {
        const place = places[event.key];
        leftAt = 0;
        if (place !== undefined) go(place);
      }
    };
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
    };
  }, [go]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
