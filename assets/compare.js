// Comparing: what Streamlit mounts in place of the live view's pictures in the mode of that name.

import { Comparing } from "./compare/comparing.js";
import { mounting } from "./view/mount.js";

export default mounting(".mlp-compare", Comparing);
