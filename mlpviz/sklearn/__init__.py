"""Estimators: networks of this library, trained as scikit-learn's estimators are.

They are not called MLPClassifier and MLPRegressor, as scikit-learn's are, because their settings are those of
an Experiment: `learning_rate`, for one, is a number here and the name of a schedule there.
"""

from mlpviz.sklearn.classifier import NetworkClassifier
from mlpviz.sklearn.regressor import NetworkRegressor

__all__ = ["NetworkClassifier", "NetworkRegressor"]
