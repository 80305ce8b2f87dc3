const SHAPES = {
  error:
    "M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm3.4 11.3-1.1 1.1L10 11.1l-2.3 2.3-1.1-1.1L8.9 10 6.6 7.7l1.1-1.1L10 8.9l2.3-2.3 1.1 1.1L11.1 10l2.3 2.3Z",
  warning: "M10 1.5 19 18H1L10 1.5ZM9.2 7v5.5h1.6V7H9.2Zm0 6.8v1.7h1.6v-1.7H9.2Z",
  notice: "M3 1h14v18H3V1Zm6.2 7.8v6.4h1.6V8.8H9.2Zm0-3.5V7h1.6V5.3H9.2Z",
  check: "m8 15.5-5-5 1.2-1.2L8 13.1l7.8-7.8L17 6.5l-9 9Z",
  undo: "M7 3.5 3 7.5l4 4V8.6h4.5a3.2 3.2 0 0 1 0 6.4H8v1.7h3.5a4.9 4.9 0 0 0 0-9.8H7V3.5Z",
  close:
    "m15 6.1-1.1-1.1L10 8.9 6.1 5 5 6.1 8.9 10 5 13.9 6.1 15l3.9-3.9 3.9 3.9 1.1-1.1-3.9-3.9L15 6.1Z",
  sheet:
    "M2 3h16v14H2V3Zm1.6 4.6v2.6H8V7.6H3.6Zm6 0v2.6h6.8V7.6H9.6Zm-6 4.2v3.6H8v-3.6H3.6Zm6 0v3.6h6.8v-3.6H9.6Z",
} as const;

interface IconProps {
  readonly shape: keyof typeof SHAPES;
  readonly size?: number;
  readonly className?: string;
}

/** A drawing beside words that say the same. */
export const Icon = ({ shape, size = 16, className }: IconProps) => (
  <svg
    className={className}
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill="currentColor"
    fillRule="evenodd"
    aria-hidden="true"
    focusable="false"
  >
    <path d={SHAPES[shape]} />
  </svg>
);
