import { useEffect, useState } from "react";
import type { SchemeShelf } from "../../app/scheme-shelf";
import type { Session } from "../session";

/** The shelf once it is read, and a way to read it again. */
export function useShelf(session: Session): readonly [SchemeShelf | null, () => void] {
  const [shelf, setShelf] = useState<SchemeShelf | null>(null);
  const [reading, setReading] = useState(0);
  useEffect(() => {
    let isWanted = true;
    session.shelf().then(
      (read) => {
        if (isWanted) setShelf(read);
      },
      (error: unknown) => {
        session.store.dispatch({ kind: "broke", because: session.tools.tellError(error) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [session, reading]);
  return [
    shelf,
    () => {
      setReading((count) => count + 1);
    },
  ];
}
