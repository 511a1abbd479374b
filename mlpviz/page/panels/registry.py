"""The registry of panels, by the names they have in messages. A new panel is one module and one line here."""

from mlpviz.page.panels import (
    activation_maximization,
    confusion,
    draw,
    filters,
    hidden_space,
    landscape,
    microscope,
    sample,
    surface_change,
)

PANELS = {
    module.PANEL.name: module.PANEL
    for module in (
        microscope,
        surface_change,
        hidden_space,
        landscape,
        sample,
        draw,
        confusion,
        filters,
        activation_maximization,
    )
}


def available_panels(run):
    """The names of the panels there are for a run."""
    return [name for name, panel in PANELS.items() if run.images or not panel.only_images]
