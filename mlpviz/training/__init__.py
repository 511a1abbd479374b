"""Floor 3, the training: the experiment, the run, its measurements and its history."""
