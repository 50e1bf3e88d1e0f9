import type { CivilDate } from "../../model/time/dates.js";
import type { DeadJob, JobInHand } from "./fleet-queue.js";

/** What was asked for by its command. */
export type FleetCommand = "build" | "check" | "archive" | "assess";

/** A run, as the machine that asked for it knows it. */
export interface RunStart {
  readonly run: string;
  readonly command: FleetCommand;
  readonly commit: string;
  readonly asOf: CivilDate;
}
/** How far a run is, for whoever looks at the repository it was asked for in. */
export interface BoardEntry extends RunStart {
  /** "bringing": each job has a result; they are brought together. */
  readonly state: "running" | "bringing" | "done" | "failed" | "stopped";
  readonly cases: number;
  readonly ofCases: number;
  readonly jobs: number;
  readonly ofJobs: number;
  /** Null while the queue is away. */
  readonly waiting: number | null;
  readonly inHand: readonly JobInHand[];
  readonly dead: readonly DeadJob[];
  /** Workers that have taken part so far. */
  readonly workers: number;
  readonly secondsLeft: number | null;
  /** Why it was not done, in both languages. */
  readonly reason: string | null;
  /** Moments, as ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly toldAt: string;
  /** Nothing is heard any more of who asked for it: killed, or its machine is off. */
  readonly isSilent: boolean;
}
