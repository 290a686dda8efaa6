// Pages of a PDF that somebody picks to cite them, and those that are cited already.

export interface Picks {
  picked: ReadonlySet<number>;
  cited: ReadonlySet<number>;
  onpick: (pages: ReadonlySet<number>) => void;
}
