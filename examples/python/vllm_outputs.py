"""What vLLM generated for two models, as predictions.csv.

    from vllm import LLM, SamplingParams
    from vllm_outputs import write_predictions

    params = SamplingParams(temperature=0, max_tokens=8, logprobs=20)
    base = LLM("base-model").generate(prompts, params)
    tuned = LLM("tuned-model").generate(prompts, params)  # or the base with a lora_request
    write_predictions("predictions.csv", ids, labels, base, tuned, names=["ham", "spam"], positive="spam")

`LLM.generate` returns its outputs in the order of the prompts, so that they are matched by place.
"""

import csv
import math
import re


def label_of(text, names):
    """The one of `names` that the answer begins with, whatever its case; else the answer itself.

    An answer that is no label is counted as wrong, and shown: dropping the row would hide it.
    """
    said = " ".join(text.split())
    for name in sorted(names, key=len, reverse=True):
        if re.match(re.escape(name) + r"(?!\w)", said, re.IGNORECASE):
            return name
    return said[:80] or "(empty)"


def score_of(completion, names, positive):
    """Probability of `positive` among `names`, by the log-probabilities of the first token.

    Each token among the likeliest that begins a name counts for it, so names have to differ in their first token. Where
    none of them does, neither name is likelier than the other: one over their number.
    """
    if completion.logprobs is None:
        raise ValueError("no log-probabilities: ask for them with SamplingParams(logprobs=20), or leave out positive")
    weights = dict.fromkeys(names, 0.0)
    for step in completion.logprobs[:1]:
        for token in step.values():
            word = (token.decoded_token or "").strip().lower()
            begun = [name for name in names if word and name.lower().startswith(word)]
            if len(begun) == 1:
                weights[begun[0]] += math.exp(token.logprob)
    total = sum(weights.values())
    return weights[positive] / total if total > 0 else 1 / len(names)


def write_predictions(path, ids, labels, base_outputs, tuned_outputs, names, positive=None):
    """`base_outputs`, `tuned_outputs`: vLLM's `RequestOutput` objects. Without `positive` no scores are written."""
    sizes = {len(ids), len(labels), len(base_outputs), len(tuned_outputs)}
    if len(sizes) > 1:
        raise ValueError(f"ids, labels and outputs are of different lengths: {sorted(sizes)}")
    header = ["id", "label", "base_pred", "tuned_pred", "text"]
    if positive is not None:
        header = ["id", "label", "base_pred", "base_score", "tuned_pred", "tuned_score", "text"]
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for id_, label, base, tuned in zip(ids, labels, base_outputs, tuned_outputs):
            if base.prompt != tuned.prompt:
                raise ValueError(f"row {id_}: the models were asked different prompts")
            cells = []
            for output in (base, tuned):
                completion = output.outputs[0]
                cells.append(label_of(completion.text, names))
                if positive is not None:
                    cells.append(f"{score_of(completion, names, positive):.6f}")
            writer.writerow([id_, label, *cells, base.prompt or ""])
