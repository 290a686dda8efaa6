// Tells when an element comes near to what a person sees.

/** How far outside the visible part an element is still near. */
const MARGIN = '600px';

/** Calls once when the element is near; gives back how to stop watching. */
export function whenNear(element: Element, act: () => void): () => void {
  if (!('IntersectionObserver' in window)) {
    act();
    return () => {};
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      act();
    },
    // The page scrolls within `main`; seen from the window, what is outside of that is just hidden.
    { root: element.closest('main'), rootMargin: MARGIN },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
