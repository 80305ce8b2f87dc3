export function findChromium(): string;
export function onPath(names: readonly string[]): string | null;
