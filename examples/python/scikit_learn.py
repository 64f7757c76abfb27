"""Two scikit-learn models on the same rows, as predictions.csv.

    python scikit_learn.py && fitcheck check predictions.csv --policy medical

Copy `write_predictions`; the rest is a run of it on data that scikit-learn brings: a base model of small tumours, and
the same model trained on with larger ones.
"""

import copy
import csv

import numpy
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import SGDClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def write_predictions(path, splits, base, tuned, positive=None):
    """`splits`: name to (ids, X, y); names as Fitcheck has them: domain-test, domain-train, validation, general-test.

    A score is the probability of `positive`; of the class that was predicted, where there are more than two.
    """
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "label", "base_pred", "base_score", "tuned_pred", "tuned_score", "split"])
        for split, (ids, X, y) in splits.items():
            columns = []
            for model in (base, tuned):
                predictions, probabilities = model.predict(X), model.predict_proba(X)
                if positive is None:
                    scores = probabilities.max(axis=1)
                else:
                    scores = probabilities[:, list(model.classes_).index(positive)]
                columns += [predictions, [f"{score:.6f}" for score in scores]]
            for row in zip(ids, y, *columns):
                writer.writerow([*row, split])


def main():
    data = load_breast_cancer()
    y = data.target_names[data.target].astype(str)
    ids = numpy.array([f"tumour-{row}" for row in range(len(y))])
    domain = data.data[:, 3] > numpy.median(data.data[:, 3])  # mean area above the median

    def split(rows, seed):
        parts = train_test_split(ids[rows], data.data[rows], y[rows], test_size=0.5, random_state=seed)
        return (parts[0], parts[2], parts[4]), (parts[1], parts[3], parts[5])

    general_train, general_test = split(~domain, 1)
    domain_train, domain_test = split(domain, 2)
    scaler = StandardScaler().fit(general_train[1])
    base = SGDClassifier(loss="log_loss", alpha=0.01, random_state=1)
    for _ in range(20):
        base.partial_fit(scaler.transform(general_train[1]), general_train[2], classes=numpy.unique(y))
    tuned = copy.deepcopy(base)
    for _ in range(20):
        tuned.partial_fit(scaler.transform(domain_train[1]), domain_train[2])

    splits = {"domain-test": domain_test, "domain-train": domain_train, "general-test": general_test}
    scaled = {name: (ids, scaler.transform(X), y) for name, (ids, X, y) in splits.items()}
    write_predictions("predictions.csv", scaled, base, tuned, positive="malignant")


if __name__ == "__main__":
    main()
