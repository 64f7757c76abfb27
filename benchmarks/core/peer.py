"""Answers one request a line on stdin, JSON both ways: does the same work as Fitcheck, with scikit-learn and numpy.

Each answer times the work alone: not this process's start, its imports, or reading the columns.
"""

import json
import os
import sys
import time
from functools import partial

import numpy as np
import sklearn
from sklearn.metrics import classification_report, confusion_matrix, roc_auc_score

TYPES = {
    "truth": np.int32,
    "base": np.int32,
    "tuned": np.int32,
    "baseScore": np.float64,
    "tunedScore": np.float64,
}


def confusion(truth, tuned):
    return {"values": confusion_matrix(truth, tuned).ravel().tolist()}


def roc_auc(truth, tunedScore):
    return {"values": [roc_auc_score(truth, tunedScore)]}


def bootstrap(truth, base, tuned, resamples):
    # Each row's joint cell, drawn and counted: the least that resampling rows can cost in numpy.
    cell = (4 * truth + 2 * base + tuned).astype(np.int8)
    rng = np.random.default_rng(1)
    n = len(cell)
    differences = np.empty(resamples)
    for i in range(resamples):
        drawn = cell[rng.integers(0, n, n, dtype=np.int32)]
        differences[i] = f1_difference(np.bincount(drawn, minlength=8))
    estimate = f1_difference(np.bincount(cell, minlength=8))
    return {"values": [estimate], "standardError": differences.std(ddof=1)}


def f1_difference(c):
    base = 2 * (c[6] + c[7]) / (2 * (c[6] + c[7]) + c[2] + c[3] + c[4] + c[5])
    tuned = 2 * (c[5] + c[7]) / (2 * (c[5] + c[7]) + c[1] + c[3] + c[4] + c[6])
    return tuned - base


def verdict(truth, base, tuned, baseScore, tunedScore, label="1"):
    values = []
    for answers, scores in ((base, baseScore), (tuned, tunedScore)):
        report = classification_report(truth, answers, output_dict=True)
        positive = report[label]
        values += [report["accuracy"], positive["precision"], positive["recall"], positive["f1-score"]]
        values.append(roc_auc_score(truth, scores))
    return {"values": values}


def named(columns):
    """Labels as text, as a file has them: numpy's own, which scikit-learn is faster with than with Python's."""
    labels = np.array(["no", "yes"])
    return {name: labels[column] if TYPES[name] is np.int32 else column for name, column in columns.items()}


WORKS = {
    "confusion": confusion,
    "rocAuc": roc_auc,
    "bootstrap": bootstrap,
    "figures": verdict,
    "verdict": verdict,
    "verdictOfLabels": partial(verdict, label="yes"),
}


def peak_bytes():
    """The most memory this process has held; None where the platform does not tell."""
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else 1024 * peak


def answer(columns, request):
    if request["work"] == "versions":
        return {"sklearn": sklearn.__version__, "numpy": np.__version__, "python": sys.version.split()[0]}
    if request["work"] == "peak":
        return {"bytes": peak_bytes()}
    n, names = request["n"], request["columns"]
    of_labels = request["work"] == "verdictOfLabels"
    key = (n, of_labels, *names)
    if key not in columns:
        paths = [(name, os.path.join(request["folder"], name)) for name in names]
        read = {name: np.fromfile(path, TYPES[name], n) for name, path in paths}
        columns[key] = named(read) if of_labels else read
    start = time.perf_counter()
    result = WORKS[request["work"]](**columns[key], **request["options"])
    return {"ms": 1000 * (time.perf_counter() - start), **result}


if __name__ == "__main__":
    held = {}
    for line in sys.stdin:
        print(json.dumps(answer(held, json.loads(line))), flush=True)
