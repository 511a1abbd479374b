"""A network is a list of layers: forward through it, backward through it, one step.

This is the whole of backpropagation. `MLP` does the same with buffers and an optimizer.
"""

from mlpviz.network.losses import grad_softmax_crossentropy_with_logits, softmax_crossentropy_with_logits


def forward(network, X):
    """The activations of every layer of `network`, as a list; the last are the logits.

    network: a list of layers; X [batch, input_units].
    """
    activations = []
    input = X
    for layer in network:
        input = layer.forward(input)
        activations.append(input)
    return activations


def predict(network, X):
    """The class with the largest logit for each sample, [batch]."""
    return forward(network, X)[-1].argmax(axis=-1)


def train(network, X, y):
    """One step on the minibatch X [batch, input_units], y [batch] class ids: every Dense layer makes its
    own step of gradient descent. Returns the mean loss before the step."""
    activations = forward(network, X)
    logits = activations[-1]
    loss = softmax_crossentropy_with_logits(logits, y)

    gradient = grad_softmax_crossentropy_with_logits(logits, y)
    inputs = [X, *activations[:-1]]
    for layer, input in zip(reversed(network), reversed(inputs), strict=True):
        gradient = layer.backward(input, gradient)
    return loss.mean()
