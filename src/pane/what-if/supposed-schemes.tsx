import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { AssessedTable } from "../../app/assess";
import { schemesOn, type SchemeShelf } from "../../app/scheme-shelf";
import { supposedCap } from "../../app/what-if/what-if";
import type { ScoredTable } from "../../domain/model/scored";
import type { WhatIf } from "../../domain/model/what-if";
import { paneWords } from "../../text/pane-words";
import { tellCap, whatIfWords } from "../../text/what-if-words";
import { usePane } from "../context";
import { fetched } from "../parts/fetched";
import { useShelf } from "../schemes/use-shelf";
import { Part } from "./part";

const SchemeCompare = fetched(
  async () => (await import("../schemes/scheme-compare")).SchemeCompare,
);

interface SupposedSchemesProps {
  readonly table: AssessedTable;
  readonly scored: ScoredTable;
  readonly found: WhatIf;
}

/** Other schemes' limits on this total, and the whole table under another scheme. */
export function SupposedSchemes(props: SupposedSchemesProps) {
  const { session } = usePane();
  const [shelf] = useShelf(session);
  if (shelf === null) return paneWords.loading;
  return (
    <>
      <Part title={whatIfWords.caps} told={capsIn(shelf, props)} />
      <Comparison shelf={shelf} table={props.table} />
    </>
  );
}

const capsIn = (
  shelf: SchemeShelf,
  { scored, found }: Pick<SupposedSchemesProps, "scored" | "found">,
): readonly string[] =>
  schemesOn(shelf)
    .filter(({ executionCaps }) => executionCaps.length > 0)
    .map((scheme) => whatIfWords.cap(scheme.name, tellCap(supposedCap(scored, found, scheme))));

interface ComparisonProps extends Pick<SupposedSchemesProps, "table"> {
  readonly shelf: SchemeShelf;
}

function Comparison({ shelf, table }: ComparisonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Part title={whatIfWords.schemes}>
      {isOpen ? (
        <SchemeCompare
          shelf={shelf}
          table={table}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : (
        <Button
          size="small"
          onClick={() => {
            setOpen(true);
          }}
        >
          {whatIfWords.compare}
        </Button>
      )}
    </Part>
  );
}
