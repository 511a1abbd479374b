"""Floor 1, the network: layers, initializers, losses, optimizers and the MLP. NumPy only."""
