// Streamlit's sliders, read as ours: the value stands at the right of the label, where it collides with nothing, and a
// screen reader hears the label once.

const SLIDER = ".stSlider";

/** @param {Element} slider */
function dress(slider) {
  const thumb = slider.querySelector("input[type=range]");
  const group = slider.querySelector("[role=group]");
  if (!(thumb instanceof HTMLInputElement) || !(slider instanceof HTMLElement)) return;
  const value = thumb.getAttribute("aria-valuetext") ?? thumb.value;
  if (slider.dataset.mlpValue !== value) slider.dataset.mlpValue = value;
  if (thumb.hasAttribute("aria-labelledby") && thumb.hasAttribute("aria-label")) thumb.removeAttribute("aria-labelledby");
  group?.removeAttribute("aria-label");
}

/** Once a page: now, and whenever Streamlit draws them anew. */
export function dressSliders() {
  const all = () => document.querySelectorAll(SLIDER).forEach(dress);
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const slider = target instanceof Element ? target.closest(SLIDER) : null;
      if (slider) dress(slider);
      else if (target instanceof Element && target.querySelector(SLIDER)) all();
    }
  });
  const page = document.querySelector("[data-testid=stApp]") ?? document.body;
  // not below the live view, whose pictures change at every frame
  observer.observe(page, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-valuetext", "aria-labelledby"] });
  all();
}
