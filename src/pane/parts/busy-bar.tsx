import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "2px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground6,
  },
  bar: {
    height: "100%",
    width: "33%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    animationName: { from: { translate: "-100%" }, to: { translate: "300%" } },
    animationDuration: "2s",
    animationTimingFunction: "ease-in-out",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none", width: "100%" },
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

interface BusyBarProps {
  readonly label: string;
}

/** Something is under way, nobody knows how long; Fluent's own bar weighs more than all else here. */
export function BusyBar({ label }: BusyBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.track} role="progressbar" aria-label={label}>
      <div className={styles.bar} />
    </div>
  );
}
