// A document, as small as it must be to be seen in its whole width.
import { useEffect, useRef, useState, type ReactElement } from "react";

interface SheetProps {
  readonly title: string;
  readonly src: string;
}

/** Width of a sheet with a little around it, in pixels. */
const sheetWidth = 830;

/** The next page is loaded behind the one that is shown, and stands where that one stood. */
export function Sheet({ title, src }: SheetProps): ReactElement {
  const { place, scale } = useScale();
  const frames = useRef(new Map<string, HTMLIFrameElement>());
  const [shown, setShown] = useState(src);
  const arrive = (address: string): void => {
    const next = frames.current.get(address)?.contentWindow;
    const before = frames.current.get(shown)?.contentWindow;
    if (address !== shown && next && before) next.scrollTo(0, before.scrollY);
    setShown(address);
  };
  const size = { width: sheetWidth, height: `${100 / scale}%`, transform: `scale(${scale})` };
  return (
    <div className="rec-sheet" ref={place}>
      {[...new Set([shown, src])].map((address) => (
        // oxlint-disable-next-line react/iframe-missing-sandbox -- the server's policy for documents lets nothing run
        <iframe
          key={address}
          title={title}
          src={address}
          style={size}
          className={address === shown ? undefined : "rec-behind"}
          aria-hidden={address !== shown}
          ref={(frame) => {
            if (frame) frames.current.set(address, frame);
            else frames.current.delete(address);
          }}
          onLoad={() => arrive(address)}
        />
      ))}
    </div>
  );
}

function useScale() {
  const place = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.5);
  useEffect(() => {
    const at = place.current;
    if (!at) return;
    const observer = new ResizeObserver(() => {
      setScale(Math.min(1, at.clientWidth / sheetWidth));
    });
    observer.observe(at);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { place, scale };
}
