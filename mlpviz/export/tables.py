"""The numbers of a run as files that other programs read: its history as CSV, its weights as NumPy's .npz.

Programs read them, so their columns are named in English and their numbers have a decimal point, whatever
the language of the visitor.
"""

import csv
import io

import numpy as np

from mlpviz.training.run import Run


def write_history(run: Run) -> str:
    """The history as CSV text: a row for every epoch that it has, a column for each of `History.columns`, in
    full precision. Losses are means over the samples, without the penalty; magnitudes are L2 norms."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(run.history.columns)
    whole = [name in ("epoch", "step") for name in run.history.columns]
    for row in run.history.rows.tolist():
        writer.writerow(
            [int(value) if is_whole else value for value, is_whole in zip(row, whole, strict=True)]
        )
    return text.getvalue()


def write_weights(run: Run) -> bytes:
    """The present weights and biases as the bytes of an .npz file, which `np.load` reads without pickle.

    `weights_1` [input_units, output_units] and `biases_1` [output_units] are those of the first dense layer,
    and so on; `activations` [n_hidden] are the names of what stands between two layers.
    """
    arrays = {}
    for number, dense in enumerate(run.mlp.dense, start=1):
        arrays[f"weights_{number}"], arrays[f"biases_{number}"] = dense.weights, dense.biases
    file = io.BytesIO()
    np.savez(file, allow_pickle=False, activations=np.array(run.mlp.activation_names, dtype=str), **arrays)
    return file.getvalue()
