// Plotly's own script.

import { el } from "../parts/dom.js";

let loading;
/** Plotly from our own server, once; Streamlit may have loaded another version, which stays as it is. */
export function loadPlotly() {
  loading ??= new Promise((resolve, reject) => {
    const theirs = window.Plotly;
    const script = el("script", { src: new URL("plotly/plotly.min.js", document.baseURI).href });
    script.onload = () => {
      const ours = window.Plotly;
      if (theirs) window.Plotly = theirs;
      resolve(ours);
    };
    script.onerror = () => reject(new Error("plotly.min.js did not load"));
    document.head.append(script);
  });
  return loading;
}
