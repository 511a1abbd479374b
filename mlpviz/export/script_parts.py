"""The parts of a training script: for every activation, loss, optimizer, schedule, regularization and
initializer the lines of Python that do what the library does, in the same order of operations, so that a
script made of them has the same losses to the last digit.

A script holds only the parts that its settings use. In them z are the sums of a layer, a its activations,
P [inputs + 1, units] the parameters of a layer, biases in the last row, and G their gradient.
"""

ACTIVATIONS = {  # (f(z), f'(z) given z and a = f(z))
    "relu": ("np.maximum(z, 0)", "(z > 0).astype(z.dtype)"),
    "leaky_relu": ("np.maximum(z, 0.01 * z)", "np.maximum((z > 0).astype(z.dtype), 0.01)"),
    "tanh": ("np.tanh(z)", "1 - a * a"),
    "sigmoid": ("0.5 * np.tanh(0.5 * z) + 0.5", "(1 - a) * a"),
    "softplus": ("np.logaddexp(z, 0)", "-np.expm1(-a)"),
    "elu": ("np.maximum(np.expm1(np.minimum(z, 0)), z)", "np.minimum(a, 0) + 1"),
    "silu": ("(0.5 * np.tanh(0.5 * z) + 0.5) * z", "(0.5 * np.tanh(0.5 * z) + 0.5) * (1 - a) + a"),
    "sine": ("np.sin(z)", "np.cos(z)"),
    "linear": ("z", "np.ones_like(z)"),
}

LOSSES = {  # by their names in `mlpviz.network.losses.LOSSES`: (targets of y, loss of each sample, gradient)
    "cross_entropy": (
        "np.eye(SIZES[-1])[y]  # 1 at the class, 0 elsewhere",
        """    largest = outputs.max(axis=1)
    log_sum_exp = largest + np.log(np.exp(outputs - largest[:, None]).sum(axis=1))
    return log_sum_exp - (outputs * targets).sum(axis=1)  # -log p of the class""",
        """    e = np.exp(outputs - outputs.max(axis=1, keepdims=True))
    p = e / e.dot(np.ones((e.shape[1], e.shape[1]), e.dtype))  # divided by the sum of the row
    return (p - targets) * (1 / len(outputs))""",
    ),
    "binary_cross_entropy": (
        "2.0 * y.reshape(-1, 1) - 1  # 1 for class 1, -1 for class 0",
        """    return np.logaddexp(0, -targets * outputs).sum(axis=1)  # log(1 + exp(-t z))""",
        """    return targets / (np.exp(outputs * targets) + 1) * (-1 / len(outputs))""",
    ),
    "squared_error": (
        "y.reshape(-1, 1)",
        """    return 0.5 * ((outputs - targets) * (outputs - targets)).sum(axis=1)""",
        """    return (outputs - targets) * (1 / len(outputs))""",
    ),
    "tanh_squared_error": (
        "{signs}  # 1 at the class, -1 elsewhere",
        """    difference = np.tanh(outputs) - targets
    return 0.5 * (difference * difference).sum(axis=1)""",
        """    a = np.tanh(outputs)
    return (a - targets) * (1 / len(outputs)) * (1 - a * a)""",
    ),
}
SIGNS = {True: "2.0 * y.reshape(-1, 1) - 1", False: "2 * np.eye(SIZES[-1])[y] - 1"}  # by: one output

OPTIMIZERS = {  # (number of arrays it remembers for each layer, its step)
    "sgd": (0, "    P -= rate * G"),
    "momentum": (
        1,
        """    (v,) = state
    v *= 0.9
    v -= rate * G
    P += v""",
    ),
    "nesterov": (
        1,
        """    (v,) = state
    v *= 0.9
    v -= rate * G
    P += 0.9 * v - rate * G""",
    ),
    "adagrad": (
        1,
        """    (s,) = state
    s += G * G
    P -= rate * (G / (np.sqrt(s) + 1e-8))""",
    ),
    "rmsprop": (
        1,
        """    (s,) = state
    s *= 0.9
    s += (1 - 0.9) * (G * G)
    P -= rate * (G / (np.sqrt(s) + 1e-8))""",
    ),
    "adam": (
        2,
        """    m, v = state
    m *= 0.9
    m += (1 - 0.9) * G
    v *= 0.999
    v += (1 - 0.999) * (G * G)
    v_hat = 1 / (1 - 0.999**t) * v
    P -= rate / (1 - 0.9**t) * (m / (np.sqrt(v_hat) + 1e-8))""",
    ),
}
OPTIMIZERS["adamw"] = (2, "    P *= 1 - rate * 0.01  # the weights decay\n" + OPTIMIZERS["adam"][1])

SCHEDULES = {  # a factor on the learning rate; `epoch` counts fractions, `length` is the schedule's
    "step": "0.5 ** math.floor(epoch / length)",
    "exponential": "0.5 ** (epoch / length)",
    "cosine": "0.5 * (1 + math.cos(math.pi * (epoch % length) / length))",
    "warm_up": "min(1.0, (epoch + 1e-3) / length)",
}

REGULARIZATIONS = {  # the gradient of the penalty, of the weights W of a layer
    "l1": "np.sign(W)",
    "l2": "W",
}

INITIALIZERS = {
    "zeros": "np.zeros((m, n))",
    "normal_001": "0.01 * rng.standard_normal((m, n))",
    "uniform_half": "rng.uniform(-0.5, 0.5, (m, n))",
    "glorot_normal": "np.sqrt(2 / (m + n)) * rng.standard_normal((m, n))",
    "glorot_uniform": "rng.uniform(-np.sqrt(6 / (m + n)), np.sqrt(6 / (m + n)), (m, n))",
    "he_normal": "np.sqrt(2 / m) * rng.standard_normal((m, n))",
    "he_uniform": "rng.uniform(-np.sqrt(6 / m), np.sqrt(6 / m), (m, n))",
    "lecun_normal": "np.sqrt(1 / m) * rng.standard_normal((m, n))",
}

FEATURES = {
    "x1": "x1",
    "x2": "x2",
    "x1_squared": "x1**2",
    "x2_squared": "x2**2",
    "x1_x2": "x1 * x2",
    "sin_x1": "np.sin(x1)",
    "sin_x2": "np.sin(x2)",
    "cos_x1": "np.cos(x1)",
    "cos_x2": "np.cos(x2)",
    "radius": "np.hypot(x1, x2)",
}

_REGRESSION = """X = rng.uniform(-{radius}, {radius}, (n, 2))
x1, x2 = (X + rng.uniform(-6, 6, X.shape) * noise / 100).T  # noise shifts a point while it gets its value
"""
DATASETS = {  # n points X [n, 2] and y [n], drawn by rng; others are written into the script as numbers
    "circle": """inside = np.arange(n) % 2 == 1
radius = rng.uniform(np.where(inside, 0.0, 3.5), np.where(inside, 2.5, 5.0))
angle = rng.uniform(0, 2 * np.pi, n)
X = np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])
x1, x2 = (X + rng.uniform(-5, 5, X.shape) * noise / 100).T  # noise shifts a point while it gets its class
y = (np.hypot(x1, x2) < 2.5).astype(int)""",
    "xor": """X = rng.uniform(-5, 5, (n, 2))
X += np.where(X > 0, 0.3, -0.3)  # a gap along both axes
x1, x2 = (X + rng.uniform(-5, 5, X.shape) * noise / 100).T  # noise shifts a point while it gets its class
y = (x1 * x2 >= 0).astype(int)""",
    "gauss": """y = np.arange(n) % 2
centers = np.where(y == 1, 2.0, -2.0)[:, None]
X = rng.normal(centers, np.sqrt(0.5 + 3.5 * noise / 50), (n, 2))""",
    "spiral": """y = np.arange(n) % 2
along = (np.arange(n) // 2) / (n / 2)  # 0 in the middle, almost 1 at the tip
radius, angle = 5.0 * along, 1.75 * 2 * np.pi * along + np.where(y == 1, 0, np.pi)
X = np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])
X = X + rng.uniform(-1, 1, X.shape) * noise / 100""",
    "checkerboard": """y = np.arange(n) % 2
row = rng.integers(4, size=n)
column = 2 * rng.integers(2, size=n) + (row + y + 1) % 2
X = 2.5 * (np.column_stack([column, row]) + rng.random((n, 2))) - 5.0
X = X + rng.uniform(-2.5, 2.5, X.shape) * noise / 100""",
    "rings": """y = np.arange(n) % n_classes
width = 5.0 / n_classes
radius, angle = rng.uniform(width * (y + 0.3), width * (y + 1)), rng.uniform(0, 2 * np.pi, n)
X = np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])
X = X + rng.uniform(-width, width, X.shape) * noise / 100""",
    "spiral_arms": """y = np.arange(n) % n_classes
along = 0.1 + 0.9 * (np.arange(n) // n_classes) / np.bincount(y)[y]
radius, angle = 5.0 * along, 2 * np.pi * (2 * 1.75 * along + y) / n_classes
X = np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])
X = X + rng.uniform(-1, 1, X.shape) * noise / 100""",
    "plane": _REGRESSION.format(radius="5.0") + "y = np.clip((x1 + x2) / 10, -1.0, 1.0)",
    "cliff": _REGRESSION.format(radius="6.0")
    + "y = np.clip(x1 / 12 + np.where(x2 > 2 * np.sin(x1), 0.5, -0.5), -1.0, 1.0)",
}
