"""Two Hugging Face sequence classifiers on the same texts, as predictions.csv.

    python hugging_face.py && fitcheck check predictions.csv

Copy `predict` and `write_predictions`. The rest makes a model to run them on without a download: a BERT of two layers,
built from its configuration, learns which of two numbers is larger. It first sees numbers of one digit (base), then of
two (tuned), with the old rows mixed in.
"""

import copy
import csv
import random

import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast


@torch.inference_mode()
def predict(model, tokenizer, texts, positive=None, batch_size=64):
    """Label and score of each text. The score is the probability of `positive`, else of the label itself."""
    model.eval()
    predictions, scores = [], []
    for start in range(0, len(texts), batch_size):
        batch = tokenizer(texts[start : start + batch_size], padding=True, truncation=True, return_tensors="pt")
        probabilities = model(**batch.to(model.device)).logits.float().softmax(dim=-1).cpu()
        for row in probabilities:
            predictions.append(model.config.id2label[int(row.argmax())])
            scores.append(float(row.max() if positive is None else row[model.config.label2id[positive]]))
    return predictions, scores


def write_predictions(path, splits, base, tuned, tokenizer, positive=None):
    """`splits`: name to a list of (id, text, label). The text is for finding test rows that stand in training."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "label", "base_pred", "base_score", "tuned_pred", "tuned_score", "split", "text"])
        for split, rows in splits.items():
            texts = [text for _, text, _ in rows]
            answers = zip(*predict(base, tokenizer, texts, positive), *predict(tuned, tokenizer, texts, positive))
            for (id_, text, label), (base_pred, base_score, tuned_pred, tuned_score) in zip(rows, answers):
                cells = [base_pred, f"{base_score:.6f}", tuned_pred, f"{tuned_score:.6f}"]
                writer.writerow([id_, label, *cells, split, text])


def pairs(draw, low, high, size):
    """Texts such as `4 2 against 1 7`, each once, and whether the first number is the larger."""
    every = [(a, b) for a in range(low, high) for b in range(low, high) if a != b]
    chosen = draw.sample(every, size)
    return [
        (f"{a}-{b}", f"{' '.join(str(a))} against {' '.join(str(b))}", "larger" if a > b else "smaller")
        for a, b in chosen
    ]


def fit(model, tokenizer, rows, steps, draw):
    optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3)
    model.train()
    for _ in range(steps):
        batch = draw.sample(rows, 32)
        inputs = tokenizer([text for _, text, _ in batch], padding=True, return_tensors="pt")
        labels = torch.tensor([model.config.label2id[label] for _, _, label in batch])
        model(**inputs, labels=labels).loss.backward()
        optimizer.step()
        optimizer.zero_grad()


def main():
    draw = random.Random(1)
    torch.manual_seed(1)
    torch.set_num_threads(1)  # a model this small is slower on more
    words = ["[PAD]", "against", *"0123456789"]
    core = Tokenizer(models.WordLevel({word: place for place, word in enumerate(words)}, unk_token="[PAD]"))
    core.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=core, pad_token="[PAD]", model_max_length=16)
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=16,
        id2label={0: "smaller", 1: "larger"},
        label2id={"smaller": 0, "larger": 1},
    )
    general = pairs(draw, 0, 10, 90)
    domain = pairs(draw, 10, 100, 1200)
    base = BertForSequenceClassification(config)
    fit(base, tokenizer, general[:60], steps=200, draw=draw)
    tuned = copy.deepcopy(base)
    fit(tuned, tokenizer, domain[:900] + general[:60] * 5, steps=500, draw=draw)
    splits = {"domain-test": domain[900:], "domain-train": domain[:900], "general-test": general[60:]}
    write_predictions("predictions.csv", splits, base, tuned, tokenizer, positive="larger")


if __name__ == "__main__":
    main()
