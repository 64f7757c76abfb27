// Made from content/ by `pnpm content`; change it there.
import type { Misconception } from '../bank/bank.js'

export const misconceptions: readonly Misconception[] = [
  {
    "id": "always-helps",
    "name": "Tuning always helps",
    "repair": "A gain is a claim, not a property of tuning. Score the base with its best prompt and the tuned model on the same held-out rows; ties and losses happen."
  },
  {
    "id": "level-is-gain",
    "name": "Taking a level for a gain",
    "repair": "A score says how good a model is. A gain says what it adds: tuned minus base, on the same rows. A high level may come with no gain, and a large gain may end at a low level."
  },
  {
    "id": "relative-as-points",
    "name": "Relative change read as points",
    "repair": "Points divide the extra right answers by all rows. A relative change divides them by the base's right answers and is larger. Say which one is meant."
  },
  {
    "id": "weak-baseline",
    "name": "Comparing with a weak rival",
    "repair": "The fair rival is the base with its best prompt, since that is what you would use without tuning. Against a plain prompt part of the gain belongs to the prompt."
  },
  {
    "id": "knowledge-by-tuning",
    "name": "Storing moving facts by tuning",
    "repair": "Weights keep what was true when they were trained. Facts that change often are looked up and put in the prompt; stable behaviour and labels may be tuned."
  },
  {
    "id": "erases",
    "name": "Tuning replaces what the base knows",
    "repair": "Tuning starts at the base's weights and changes them. Some skills may fade, so measure a general set; the rest of the base is what tuning builds on."
  },
  {
    "id": "grows",
    "name": "Tuning makes the model bigger",
    "repair": "Full tuning keeps the size. An adapter adds a little and can often be merged; a new head or new tokens add some. The gain does not come from size."
  },
  {
    "id": "off-by-one",
    "name": "One round too few or too many",
    "repair": "Write down the value of the counter in each round. range(3) gives 0, 1 and 2: three rounds."
  },
  {
    "id": "linear-decay",
    "name": "Subtracting where one multiplies",
    "repair": "A factor of 0.7 takes 0.3 of what is left, not 0.3 of the start. The steps get smaller."
  },
  {
    "id": "keeps-the-fall",
    "name": "Keeping the part that goes",
    "repair": "To fall by 30% multiply by 0.7, the part that stays."
  },
  {
    "id": "fit-is-universal",
    "name": "One name for training everywhere",
    "repair": "Libraries name the call differently: fit, train, fine_tune, partial_fit. Read what it does to a loaded model."
  },
  {
    "id": "refit-continues",
    "name": "A second fit goes on",
    "repair": "In scikit-learn fit starts afresh unless warm_start is set. partial_fit goes on from where the model is."
  },
  {
    "id": "train-mode-trains",
    "name": "model.train() trains",
    "repair": "In PyTorch model.train() only sets a mode for layers such as dropout. Training is a loop, or a trainer that runs one."
  },
  {
    "id": "global-min",
    "name": "Looking past the stop",
    "repair": "Early stopping sees the epochs up to the stop. A lower value after it is never computed."
  },
  {
    "id": "last-is-best",
    "name": "The last epoch is the best",
    "repair": "Patience means that the stop comes after the best epoch. Keep the checkpoint of the best one."
  },
  {
    "id": "no-break",
    "name": "Missing the stop",
    "repair": "Count the epochs without a new low. When they reach the patience, the loop ends."
  },
  {
    "id": "epochs-missing",
    "name": "No gain means too few epochs",
    "repair": "One epoch may be ample or far too little. First find out whether there is a gain; then look at the training curve."
  },
  {
    "id": "more-data-first",
    "name": "No gain means too little data",
    "repair": "More rows may help, and may not. Check the comparison, the loading and the settings before you collect."
  },
  {
    "id": "other-rows",
    "name": "Comparing different rows",
    "repair": "Rows differ in difficulty. Compare two models only on rows that both answered."
  },
  {
    "id": "rank-squared",
    "name": "Factors of rank by rank",
    "repair": "Each LoRA factor has one side equal to the rank and the other as long as the matrix."
  },
  {
    "id": "low-lr-always",
    "name": "A low rate keeps everything",
    "repair": "A low learning rate can reduce forgetting and cannot exclude it. Choose the rate on validation rows and score a general set."
  },
  {
    "id": "specialised-name-is-better",
    "name": "A domain's name means a better model",
    "repair": "Test a specialised model like any other rival: on your rows, against the prompted base."
  },
  {
    "id": "small-gain-counts",
    "name": "A gain below the set minimum counted",
    "repair": "With a minimum gain, an epoch counts when it is lower by more than that amount. A smaller fall is part of the wait."
  },
  {
    "id": "small-data-suffices",
    "name": "A few examples teach any fact",
    "repair": "Rows teach form, labels and style well. A fact that changes or was never in the rows is not there to be learned, however well they are tuned on: look it up and put it in the prompt."
  },
  {
    "id": "ignores-losses",
    "name": "Counting repairs alone",
    "repair": "Tuning repairs some rows and breaks others. The gain is the rows repaired minus the rows broken, over all rows."
  },
  {
    "id": "other-metric",
    "name": "Subtracting two different metrics",
    "repair": "A gain is a difference of one metric on the same rows. Recall minus accuracy says nothing: read both numbers along the same row of the matrix."
  },
  {
    "id": "evaluate-order",
    "name": "Test rows used to choose",
    "repair": "A choice made on the test rows uses them up. Work on prompt, checkpoint and threshold on other rows, and measure once on test."
  },
  {
    "id": "skip-base",
    "name": "No base in the comparison",
    "repair": "Without the base on the same rows nobody can say what tuning added. Score the base with its best prompt, and a general set before and after."
  },
  {
    "id": "identical-means-failed-training",
    "name": "Equal answers mean that training failed",
    "repair": "Equal answers and equal scores on every row are first a question of loading: was the tuned model, or its adapter, the one that answered? Look there before you train again."
  },
  {
    "id": "one-factor",
    "name": "Counting one LoRA factor",
    "repair": "LoRA trains two factors for each matrix: rank by inputs, and outputs by rank. Add both."
  },
  {
    "id": "forgets-layers",
    "name": "Counting one matrix of many",
    "repair": "Each adapted matrix has weights of its own. Multiply by the number of matrices."
  },
  {
    "id": "mean-of-slices",
    "name": "Averaging slices of different size",
    "repair": "A slice counts by its rows. Weight each change by the rows behind it, or count the right answers over all rows."
  },
  {
    "id": "half-the-cost",
    "name": "Counting the whole prompt as saved",
    "repair": "Tuning shortens the prompt, it does not remove it. Saved is the old length minus what is still sent with every call."
  },
  {
    "id": "times-layers",
    "name": "Multiplying a share by a count",
    "repair": "When all matrices are alike, both parts of the ratio grow alike: the share of all is the share of one."
  }
]
