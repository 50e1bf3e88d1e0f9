import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Changed, JobView, Presence } from "../../../workbench/api.js";
import { takeJob } from "../jobs/use-jobs.js";

type Listener = (changed: Changed) => void;
const listeners = new Set<Listener>();

/** Tells a page what changed on disk: an editor, git, or somebody else in the workbench. */
export function useChanged(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [listener]);
}

const watchers = new Set<(presence: Presence) => void>();

/** Tells a page who has which record open. */
export function usePresent(watcher: (presence: Presence) => void): void {
  useEffect(() => {
    watchers.add(watcher);
    return () => {
      watchers.delete(watcher);
    };
  }, [watcher]);
}

/** Asks again for what is shown when it has changed; false while the server cannot be heard. */
export function useLiveAnswers(): boolean {
  const client = useQueryClient();
  const [isHeard, setHeard] = useState(true);
  useEffect(() => {
    const source = new EventSource("/api/events");
    source.addEventListener("open", () => {
      setHeard(true);
      // What was told meanwhile was not heard.
      void client.invalidateQueries({ queryKey: ["/api/jobs"] });
    });
    source.addEventListener("error", () => {
      setHeard(false);
    });
    source.addEventListener("changed", ({ data }: MessageEvent<string>) => {
      const changed = JSON.parse(data) as Changed;
      refresh(client, changed);
      for (const listener of listeners) listener(changed);
    });
    source.addEventListener("versions", () => {
      void client.invalidateQueries({ predicate: ({ queryKey: [path] }) => isOfVersions(path) });
    });
    source.addEventListener("presence", ({ data }: MessageEvent<string>) => {
      const presence = JSON.parse(data) as Presence;
      for (const watcher of watchers) watcher(presence);
    });
    source.addEventListener("job", ({ data }: MessageEvent<string>) => {
      takeJob(client, JSON.parse(data) as JobView);
    });
    const refreshLists = atMostEvery(listsEveryMs, () => {
      refresh(client, { cases: ["-"] });
    });
    source.addEventListener("survey", refreshLists);
    return () => {
      source.close();
    };
  }, [client]);
  return isHeard;
}

/** While all cases are judged for the first time, lists grow; not each step is worth a look. */
const listsEveryMs = 1500;

function atMostEvery(ms: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      act();
    }, ms);
  };
}

/** Which working draft is open says the session, too. */
function isOfVersions(path: unknown): boolean {
  return typeof path === "string" && /^\/api\/(?:versions|session)\b/.test(path);
}

/** A record that is being filled in stays as it is: its page hears of the change and asks. */
function refresh(client: QueryClient, { cases }: Changed): void {
  void client.invalidateQueries({
    predicate: ({ queryKey: [path] }) => {
      if (typeof path !== "string" || path === "/api/session") return false;
      if (/\/record\b/.test(path)) return false;
      const [, ofCase] = /^\/api\/cases\/([^/?]+\/[^/?]+)/.exec(path) ?? [];
      if (ofCase === undefined) return true;
      return cases.length === 0 || cases.some((c) => ofCase.endsWith(c.split("/").at(-1) ?? c));
    },
  });
}
