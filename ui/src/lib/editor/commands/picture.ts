// Says that somebody wants a picture in the text. Where it comes from is not the editor's concern.

import { Facet } from '@codemirror/state';
import type { Command } from '@codemirror/view';

export const picturing = Facet.define<() => void>();

export const picture: Command = ({ state }) => {
  const [ask] = state.facet(picturing);
  ask?.();
  return ask !== undefined;
};
