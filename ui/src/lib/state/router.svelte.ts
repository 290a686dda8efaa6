// Which page is shown and which element a person is taken to.
//
// The address is the truth (`location.hash`), so that back and forward work and every link is a real
// link. Following a link to the place one is already at takes one there again.

import { tick } from 'svelte';
import { addressOf, placeOf, type Place, type Route } from './routes';

const SHOWN_FOR = 2400;

export class Router {
  place = $state.raw<Place>(placeOf(window.location.hash));
  /** Counts journeys, also those to the same place. */
  journeys = $state(0);

  get route(): Route {
    return this.place.route;
  }

  /** Begins to follow the address; gives back how to stop. */
  listen(): () => void {
    const arrive = () => this.#arrive();
    const click = (event: MouseEvent) => this.#repeat(event);
    window.addEventListener('hashchange', arrive);
    document.addEventListener('click', click);
    return () => {
      window.removeEventListener('hashchange', arrive);
      document.removeEventListener('click', click);
    };
  }

  go(route: Route, focus: string | null = null): void {
    const address = addressOf(route, focus);
    if (window.location.hash === address) this.#arrive();
    else window.location.hash = address;
  }

  #arrive(): void {
    this.place = placeOf(window.location.hash);
    this.journeys += 1;
  }

  #repeat(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
    if (link?.getAttribute('href') === window.location.hash) this.#arrive();
  }
}

const CONTROLS = 'input:not([type=hidden]), textarea, select, button, a[href], [tabindex]';

/** The element that takes the focus for an id: itself, or the first control inside. */
function control(found: HTMLElement): HTMLElement {
  if (found.matches(CONTROLS)) return found;
  return found.querySelector<HTMLElement>(CONTROLS) ?? found;
}

function open(element: HTMLElement): void {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
}

/** Takes a person to an element: opens what hides it, scrolls, focuses, and marks it for a moment. */
export async function takeTo(id: string): Promise<boolean> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    await tick();
    const found = document.getElementById(id);
    if (found) {
      show(found);
      return true;
    }
    await new Promise((wait) => setTimeout(wait, 30));
  }
  return false;
}

function show(found: HTMLElement): void {
  open(found);
  found.scrollIntoView?.({ block: 'center' });
  control(found).focus({ preventScroll: true });
  found.classList.add('found');
  setTimeout(() => found.classList.remove('found'), SHOWN_FOR);
}
