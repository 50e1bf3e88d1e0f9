// In the preview: lists the documents, shows the chosen one, and follows what changes on disk.

/** What the server tells, as in preview-server.ts. */
interface State {
  readonly items: readonly { readonly id: string; readonly title: string; readonly note: string }[];
  readonly problems: readonly string[];
}

const problems = element<HTMLElement>("#problems");
const list = element<HTMLElement>("#list");
const frame = element<HTMLIFrameElement>("#page");
/** Id of the document that is looked at. */
let current: string | null = null;

new EventSource("/events").addEventListener("message", () => void show());
void show();

async function show(): Promise<void> {
  const state = (await (await fetch("/state")).json()) as State;
  problems.textContent = state.problems.join("\n");
  if (!state.items.some(({ id }) => id === current)) current = state.items[0]?.id ?? null;
  list.replaceChildren(...state.items.map(entry));
  frame.src = current === null ? "about:blank" : addressOf(current);
}

function entry({ id, title, note }: State["items"][number]): HTMLElement {
  const button = document.createElement("button");
  const small = document.createElement("small");
  button.textContent = title;
  small.textContent = note;
  button.append(small);
  button.setAttribute("aria-current", String(id === current));
  button.addEventListener("click", () => {
    current = id;
    void show();
  });
  return button;
}

/** The PDF, or the page that is printed where the browser shows no PDF; never an old one. */
function addressOf(id: string): string {
  const form = navigator.pdfViewerEnabled ? "/pdf/" : "/html/";
  return `${form}${encodeURIComponent(id)}?${Date.now()}`;
}

function element<E extends Element>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
