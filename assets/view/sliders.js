// Streamlit's sliders, read as ours: the value stands at the right of the label, where it collides with nothing, and a
// screen reader hears the label once.

const SLIDER = ".stSlider";
const BESIDE = ".stMainBlockContainer > .stVerticalBlock > :not(.st-key-live, :has(.st-key-compare))"; // parts of the page

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

const observer = new MutationObserver((changes) => {
  for (const { target } of changes) {
    const slider = target instanceof Element ? target.closest(SLIDER) : null;
    if (slider) dress(slider);
    else if (target instanceof Element) target.querySelectorAll(SLIDER).forEach(dress);
  }
});
const WATCHED = { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-valuetext", "aria-labelledby"] };

// Streamlit makes other parts of the page, or fills one anew, whenever it likes: for another mode, too.
const PARTS = ".stMainBlockContainer > .stVerticalBlock";
const parts = new MutationObserver(dressSliders);

/** Those there are, and whatever Streamlit makes of them; beside the pictures, which change at every frame. */
export function dressSliders() {
  for (const part of document.querySelectorAll(`${PARTS}, ${PARTS} > *, ${PARTS} > * > .stVerticalBlock`)) {
    parts.observe(part, { childList: true }); // once more is once
  }
  for (const part of document.querySelectorAll(BESIDE)) {
    observer.observe(part, WATCHED);
    part.querySelectorAll(SLIDER).forEach(dress);
  }
}
