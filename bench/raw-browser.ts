// The browser alone, over its pipe, without any library: how fast pages can be printed at all.
import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import type { BrowserBinary } from "../src/print/browser-binary.js";
import type { Fonts } from "../src/print/fonts.js";

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

export class RawBrowser {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #next = 0;

  constructor(binary: BrowserBinary, fonts: Fonts) {
    this.#child = spawn(
      binary.path,
      [
        "--remote-debugging-pipe",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--font-render-hinting=none",
        "--force-color-profile=srgb",
        "--disable-lcd-text",
        "--hide-scrollbars",
        "about:blank",
      ],
      {
        stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          FONTCONFIG_FILE: fonts.config,
          TZ: "UTC",
          LANG: "C.UTF-8",
          ...(binary.libraries && { LD_LIBRARY_PATH: binary.libraries }),
        },
      },
    );
    let rest: Buffer[] = [];
    (this.#child.stdio[4] as Readable).on("data", (data: Buffer) => {
      let from = 0;
      for (
        let end = data.indexOf(0, from);
        end !== -1;
        from = end + 1, end = data.indexOf(0, from)
      ) {
        const answer = JSON.parse(
          Buffer.concat([...rest, data.subarray(from, end)]).toString("utf8"),
        ) as Answer;
        rest = [];
        if (answer.id !== undefined) {
          this.#waiting.get(answer.id)?.(answer);
          this.#waiting.delete(answer.id);
        }
      }
      rest.push(data.subarray(from));
    });
  }

  async send(
    method: string,
    params: object = {},
    sessionId?: string,
  ): Promise<Record<string, unknown>> {
    const id = (this.#next += 1);
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      (this.#child.stdio[3] as Writable).write(
        `${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`,
      );
    });
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result ?? {};
  }

  /** A tab that prints one page after another; gives the size of each PDF. */
  async tab(): Promise<(html: string) => Promise<Buffer>> {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const session = String(sessionId);
    await this.send("Page.enable", {}, session);
    const { frameTree } = await this.send("Page.getFrameTree", {}, session);
    const frameId = (frameTree as { frame: { id: string } }).frame.id;
    return async (html) => {
      await this.send("Page.setDocumentContent", { frameId, html }, session);
      const { data } = await this.send(
        "Page.printToPDF",
        {
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        },
        session,
      );
      return Buffer.from(String(data), "base64");
    };
  }

  close(): void {
    this.#child.kill("SIGKILL");
  }
}
