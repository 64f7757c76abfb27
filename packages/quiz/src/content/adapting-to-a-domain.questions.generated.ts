// Made from content/ by `pnpm content`; change it there.
import type { Question } from '../questions/question.js'

export const questions: readonly Question[] = [
  {
    "id": "adapting-to-a-domain/why-tune-tickets",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/why-tune-tickets",
    "seed": null,
    "difficulty": "easy",
    "objective": "choose",
    "prompt": "A support team sorts tickets into 14 categories of its own. It has 6,000 labelled tickets. A general model with its best prompt gets 71% of held-out tickets right. What can fine-tuning offer that this situation calls for?",
    "stimulus": null,
    "hints": [
      "Which of the two is missing here, knowledge of language or knowledge of this team's labels?"
    ],
    "steps": [
      "The base can read tickets. What it lacks is the meaning of 14 labels that only this team uses.",
      "6,000 labelled tickets show that meaning by example, which is what tuning learns from.",
      "Whether it then beats 71% is a question for held-out tickets."
    ],
    "finalAnswer": "Fine-tuning can learn this team's own mapping from tickets to labels.",
    "quickCheck": "Own labels and many examples are a case for tuning; own facts that change are not.",
    "mistakes": [
      "Expecting a gain because effort went in.",
      "Thinking that training on tickets wipes out the rest."
    ],
    "misconceptions": [
      "erases",
      "grows",
      "always-helps"
    ],
    "use": "both",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "o3",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Jeong, Garg, Lipton and Oberst (2024), Medical Adaptation of Large Language and Vision-Language Models: Are We Making Progress?, EMNLP",
        "url": "https://arxiv.org/abs/2411.04118"
      }
    ],
    "license": "MIT",
    "type": "choice",
    "options": [
      {
        "id": "o1",
        "text": "It replaces what the model knows in general with what this team's tickets say.",
        "correct": false,
        "feedback": "Training goes on from the weights that are there. Most of what they represent stays, and the mapping is learned on top of it.",
        "misconception": "erases"
      },
      {
        "id": "o2",
        "text": "It makes the model larger, so that there is room for 14 more categories in it.",
        "correct": false,
        "feedback": "Full fine-tuning changes numbers that are there already. Even a new output layer for 14 labels adds next to nothing in size.",
        "misconception": "grows"
      },
      {
        "id": "o3",
        "text": "It learns how these tickets map to these labels, on top of what the model has.",
        "correct": true,
        "feedback": "The labels are the team's own, so no general text explains them. Thousands of labelled examples do, and the base brings the language.",
        "misconception": null
      },
      {
        "id": "o4",
        "text": "It guarantees a gain over the prompt, so that the base need not be scored again.",
        "correct": false,
        "feedback": "Nothing guarantees it. The 71% is the rival, and the tuned model has to be scored on the same tickets to see whether it does better.",
        "misconception": "always-helps"
      }
    ]
  },
  {
    "id": "adapting-to-a-domain/nightly-prices",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/nightly-prices",
    "seed": null,
    "difficulty": "easy",
    "objective": "choose",
    "prompt": "An assistant in a web shop writes well, but quotes prices from last year. The price list changes every night. Which first step fits?",
    "stimulus": null,
    "hints": [
      "What is wrong with the answers, their form or their facts?",
      "Ask how old the fact may be when the question comes."
    ],
    "steps": [
      "The form is fine; the facts are old.",
      "Facts that change every night cannot come from weights that change once in a while.",
      "So the price is looked up for each question and given to the model."
    ],
    "finalAnswer": "Look the price up and give it to the model with the question.",
    "quickCheck": "Change one price. Is the next answer right without any training? With a look-up it is.",
    "mistakes": [
      "Treating tuning as a way to store facts."
    ],
    "misconceptions": [
      "knowledge-by-tuning",
      "grows",
      "small-data-suffices"
    ],
    "use": "both",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "o1",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Ovadia, Brief, Mishaeli and Elisha (2024), Fine-Tuning or Retrieval? Comparing Knowledge Injection in LLMs, EMNLP",
        "url": "https://arxiv.org/abs/2312.05934"
      }
    ],
    "license": "MIT",
    "type": "choice",
    "options": [
      {
        "id": "o1",
        "text": "Look up the price for each question and hand it to the model with the prompt.",
        "correct": true,
        "feedback": "The fact is fresh at the moment of the question, and the answer can be checked against what was looked up.",
        "misconception": null
      },
      {
        "id": "o2",
        "text": "Tune the model on the price list every night, so that it knows the prices.",
        "correct": false,
        "feedback": "Weights hold facts badly and go stale at the next change. In one comparison on new facts, looking them up did better than tuning on the plain text.",
        "misconception": "knowledge-by-tuning"
      },
      {
        "id": "o3",
        "text": "Take a model with more parameters, which has room for the whole price list.",
        "correct": false,
        "feedback": "Size does not bring tonight's prices: a larger model was trained before they existed as well.",
        "misconception": "grows"
      },
      {
        "id": "o4",
        "text": "Tune the model once on a few hundred questions, so that it can state prices.",
        "correct": false,
        "feedback": "A few hundred examples can teach how to state a price. They cannot teach prices that do not exist yet.",
        "misconception": "small-data-suffices"
      }
    ]
  },
  {
    "id": "adapting-to-a-domain/three-rounds",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/loss-decay",
    "seed": null,
    "difficulty": "easy",
    "objective": "train",
    "prompt": "What number does this program write to the screen? Two decimals; a difference of up to 0.005 is accepted.",
    "stimulus": {
      "kind": "code",
      "language": "python",
      "library": null,
      "code": "loss = 2.0\nfor epoch in range(3):\n    loss = loss * 0.6\nprint(round(loss, 2))"
    },
    "hints": [
      "Write the loss down after each round; there are not many.",
      "Only the last value is printed, and it is rounded once."
    ],
    "steps": [
      "`range(3)` gives three rounds.",
      "Round by round: 2.0 × 0.6 = 1.2, × 0.6 = 0.72, × 0.6 = 0.432.",
      "`print` stands outside the loop and rounds once: 0.43."
    ],
    "finalAnswer": "The program prints 0.43.",
    "quickCheck": "Every round keeps 60%, so three rounds keep a little over a fifth of 2.0.",
    "mistakes": [
      "Taking off the same amount in each round.",
      "Expecting a real training loss to follow such a rule."
    ],
    "misconceptions": [
      "off-by-one",
      "linear-decay",
      "keeps-the-fall"
    ],
    "use": "practice",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "0.43",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "numeric",
    "answer": {
      "kind": "number",
      "value": 0.43,
      "unit": "loss",
      "tolerance": {
        "atol": 0.005,
        "rtol": 0
      },
      "wrong": [
        {
          "value": 0.72,
          "misconception": "off-by-one",
          "feedback": "That is the loss after two rounds. `range(3)` counts 0, 1, 2, which makes three.",
          "step": 0
        },
        {
          "value": 0.26,
          "misconception": "off-by-one",
          "feedback": "That is the loss after four rounds. `range(3)` stops before 3.",
          "step": 0
        },
        {
          "value": -0.4,
          "misconception": "linear-decay",
          "feedback": "This takes 0.8 off three times and ends below zero, which no loss of this kind can do. Each round takes off 40% of what is left.",
          "step": 1
        },
        {
          "value": 0.128,
          "misconception": "keeps-the-fall",
          "feedback": "This multiplies by 0.4, the part that is lost. The loop multiplies by 0.6, the part that stays.",
          "step": 1
        }
      ]
    }
  },
  {
    "id": "adapting-to-a-domain/shares-and-gain",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/shares-and-gain",
    "seed": null,
    "difficulty": "easy",
    "objective": "compare",
    "prompt": "Fill the three blanks. One decimal is enough; a difference of up to 0.05 is accepted.",
    "stimulus": null,
    "hints": [
      "Right rows divided by all rows, for each model by itself.",
      "The gain in points is the second percentage less the first."
    ],
    "steps": [
      "292 / 400 = 73.0 percent.",
      "316 / 400 = 79.0 percent.",
      "79.0 − 73.0 = 6.0 points."
    ],
    "finalAnswer": "73.0 percent, 79.0 percent, a gain of 6.0 points.",
    "quickCheck": "24 rows more out of 400 are 6 in every hundred.",
    "mistakes": [
      "Calling the relative gain of 8.2 percent \"8.2 points\"."
    ],
    "misconceptions": [
      "relative-as-points",
      "level-is-gain"
    ],
    "use": "test",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "base=73.0; tuned=79.0; gain=6.0",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "cloze",
    "cloze": "On the same 400 held-out rows the base with its best prompt gets 292 right, the tuned model 316. The base's accuracy is [[base]] percent, the tuned model's is [[tuned]] percent, and the gain is [[gain]] percentage points.",
    "clozeIs": "text",
    "blanks": [
      {
        "id": "base",
        "answer": {
          "kind": "number",
          "value": 73,
          "unit": "percent",
          "tolerance": {
            "atol": 0.05,
            "rtol": 0
          },
          "wrong": []
        }
      },
      {
        "id": "tuned",
        "answer": {
          "kind": "number",
          "value": 79,
          "unit": "percent",
          "tolerance": {
            "atol": 0.05,
            "rtol": 0
          },
          "wrong": []
        }
      },
      {
        "id": "gain",
        "answer": {
          "kind": "number",
          "value": 6,
          "unit": "percent-points",
          "tolerance": {
            "atol": 0.05,
            "rtol": 0
          },
          "wrong": [
            {
              "value": 8.21917808219,
              "misconception": "relative-as-points",
              "feedback": "This divides the 24 rows by the base's 292. Percentage points divide by all 400 rows.",
              "step": 2
            },
            {
              "value": 79,
              "misconception": "level-is-gain",
              "feedback": "That is the tuned model's accuracy. The gain is its difference to the base.",
              "step": 2
            }
          ]
        }
      }
    ]
  },
  {
    "id": "adapting-to-a-domain/catalogue-gain",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/catalogue-gain",
    "seed": null,
    "difficulty": "easy",
    "objective": "compare",
    "prompt": "A library has its catalogue cards sorted by subject. What did fine-tuning gain over the best that was there before it, in percentage points? One decimal; a difference of up to 0.05 is accepted.",
    "stimulus": {
      "kind": "table",
      "caption": "Percent of the same held-out cards sorted right",
      "columns": [
        "system",
        "percent right"
      ],
      "rows": [
        [
          "base with a short prompt",
          "52.0"
        ],
        [
          "base with its best prompt",
          "64.5"
        ],
        [
          "fine-tuned",
          "71.0"
        ]
      ]
    },
    "hints": [
      "Which of the two prompts would the library use if it could not tune?",
      "Both numbers are percentages of the same cards, so one subtraction is enough."
    ],
    "steps": [
      "The rival is the base with its best prompt: 64.5 percent.",
      "71.0 − 64.5 = 6.5 points."
    ],
    "finalAnswer": "Fine-tuning gained 6.5 percentage points.",
    "quickCheck": "64.5 + 6.5 = 71.0.",
    "mistakes": [
      "Taking the short prompt as the rival.",
      "Dividing a difference of percentages once more."
    ],
    "misconceptions": [
      "weak-baseline",
      "relative-as-points",
      "level-is-gain"
    ],
    "use": "test",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "6.5",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "numeric",
    "answer": {
      "kind": "number",
      "value": 6.5,
      "unit": "percent-points",
      "tolerance": {
        "atol": 0.05,
        "rtol": 0
      },
      "wrong": [
        {
          "value": 19,
          "misconception": "weak-baseline",
          "feedback": "That is the distance to the short prompt. The best prompt was there before tuning too, so it is the rival.",
          "step": 0
        },
        {
          "value": 10.0775193798,
          "misconception": "relative-as-points",
          "feedback": "This divides by the rival's 64.5. The two numbers are percentages already, so their difference is in points.",
          "step": 1
        },
        {
          "value": 71,
          "misconception": "level-is-gain",
          "feedback": "That is how good the tuned model is. What it gained is the distance to the rival.",
          "step": 1
        }
      ]
    }
  },
  {
    "id": "adapting-to-a-domain/kept-checkpoint",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/kept-checkpoint",
    "seed": null,
    "difficulty": "easy",
    "objective": "train",
    "prompt": "After each epoch this loop looks at the accuracy on validation rows and notes which checkpoint to keep. What does it print? Write the whole number.",
    "stimulus": {
      "kind": "code",
      "language": "python",
      "library": null,
      "code": "val_accuracy = [0.71, 0.78, 0.74, 0.76]\nhighest = 0\nfor epoch, accuracy in enumerate(val_accuracy, start=1):\n    if accuracy > highest:\n        highest = accuracy\n        kept = epoch\nprint(kept)"
    },
    "hints": [
      "Keep a note of the highest value so far while you read from the left.",
      "The list's first value belongs to epoch 1."
    ],
    "steps": [
      "`start=1`: epoch 1 has 0.71, epoch 2 has 0.78. Both are new highs.",
      "Epochs 3 and 4 have 0.74 and 0.76, none above 0.78, so the note stays at 2."
    ],
    "finalAnswer": "The program prints 2.",
    "quickCheck": "0.78 is the largest of the list, and it stands second.",
    "mistakes": [
      "Keeping the last checkpoint because it is the last.",
      "Counting epochs from zero although the code says where it begins."
    ],
    "misconceptions": [
      "last-is-best",
      "off-by-one"
    ],
    "use": "test",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "2",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "output",
    "answer": {
      "kind": "text",
      "accept": [
        "2"
      ],
      "wrong": [
        {
          "text": "4",
          "misconception": "last-is-best",
          "feedback": "Epoch 4 is the last, and its 0.76 is below the highest so far. The note changes for a new high alone.",
          "step": 1
        },
        {
          "text": "1",
          "misconception": "off-by-one",
          "feedback": "`start=1` makes the count begin at one, so the epoch with 0.78 has a higher number than its place in the list.",
          "step": 0
        }
      ]
    }
  },
  {
    "id": "adapting-to-a-domain/calls-that-train",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/calls-that-train",
    "seed": null,
    "difficulty": "medium",
    "objective": "train",
    "prompt": "Each of these models has been loaded with learned weights. Match it with the call that goes on training from those weights. Two calls are left over.",
    "stimulus": null,
    "hints": [
      "Libraries do not share one name for this. Begin with the two that carry their own object's name.",
      "One of the two calls left over sets a mode, the other would begin from scratch where it fits."
    ],
    "steps": [
      "Keras: `model.fit(rows, labels, epochs=3)`. Without `epochs` it is one.",
      "Transformers: the Trainer's `train()`. `model.train()` on the PyTorch model sets a mode.",
      "fastai: `learn.fine_tune(3)`, which first trains the new head alone and then all layers.",
      "scikit-learn: `partial_fit`. Its `fit` begins again unless `warm_start` is set."
    ],
    "finalAnswer": "Keras fit, Trainer train, fastai fine_tune, scikit-learn partial_fit.",
    "quickCheck": "Do the weights change, and do they change from where they were? Both have to be yes.",
    "mistakes": [
      "Expecting one name in all libraries.",
      "Reading a mode switch as training."
    ],
    "misconceptions": [
      "refit-continues",
      "fit-is-universal",
      "train-mode-trains"
    ],
    "use": "both",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "{\"keras\":\"c4\",\"trainer\":\"c6\",\"fastai\":\"c1\",\"sklearn\":\"c2\"}",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Keras 3, model training APIs",
        "url": "https://keras.io/api/models/model_training_apis/"
      },
      {
        "text": "Transformers, Trainer",
        "url": "https://huggingface.co/docs/transformers/main_classes/trainer"
      },
      {
        "text": "fastai 2, Learner.fine_tune",
        "url": "https://docs.fast.ai/callback.schedule.html"
      },
      {
        "text": "scikit-learn, SGDClassifier",
        "url": "https://scikit-learn.org/stable/modules/generated/sklearn.linear_model.SGDClassifier.html"
      },
      {
        "text": "PyTorch, torch.nn.Module.train",
        "url": "https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html"
      }
    ],
    "license": "MIT",
    "type": "match",
    "left": [
      {
        "id": "keras",
        "text": "A compiled model in Keras 3, for three passes over the rows"
      },
      {
        "id": "trainer",
        "text": "A Trainer of Transformers 4"
      },
      {
        "id": "fastai",
        "text": "A learner of fastai 2"
      },
      {
        "id": "sklearn",
        "text": "An SGDClassifier of scikit-learn 1"
      }
    ],
    "right": [
      {
        "id": "c1",
        "text": "`learn.fine_tune(3)`"
      },
      {
        "id": "c2",
        "text": "`model.partial_fit(rows, labels)`"
      },
      {
        "id": "c3",
        "text": "`model.train()`"
      },
      {
        "id": "c4",
        "text": "`model.fit(rows, labels, epochs=3)`"
      },
      {
        "id": "c5",
        "text": "`model.fit(rows, labels)`"
      },
      {
        "id": "c6",
        "text": "`trainer.train()`"
      }
    ],
    "pairs": [
      {
        "left": "keras",
        "right": "c4"
      },
      {
        "left": "trainer",
        "right": "c6"
      },
      {
        "left": "fastai",
        "right": "c1"
      },
      {
        "left": "sklearn",
        "right": "c2"
      }
    ],
    "wrong": [
      {
        "left": "sklearn",
        "right": "c5",
        "misconception": "refit-continues",
        "feedback": "In scikit-learn `fit` starts afresh unless `warm_start` is set. `partial_fit` goes on.",
        "step": 3
      },
      {
        "left": "sklearn",
        "right": "c4",
        "misconception": "fit-is-universal",
        "feedback": "The argument `epochs` belongs to Keras; scikit-learn's `fit` does not take it.",
        "step": 0
      },
      {
        "left": "trainer",
        "right": "c3",
        "misconception": "train-mode-trains",
        "feedback": "On a PyTorch model `train()` sets a mode for dropout and batch normalisation. The Trainer has a `train()` of its own, and that one trains.",
        "step": 1
      },
      {
        "left": "keras",
        "right": "c5",
        "misconception": "fit-is-universal",
        "feedback": "This trains a Keras model too, but makes one pass: without `epochs` it is one. Three passes need the argument.",
        "step": 0
      },
      {
        "left": "fastai",
        "right": "c3",
        "misconception": "train-mode-trains",
        "feedback": "That sets the mode of a PyTorch model. No weight changes until a training loop runs.",
        "step": 2
      }
    ]
  },
  {
    "id": "adapting-to-a-domain/stopped-at",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/early-stopping",
    "seed": null,
    "difficulty": "medium",
    "objective": "train",
    "prompt": "This loop stops early. What does it print? Write the four words on one line.",
    "stimulus": {
      "kind": "code",
      "language": "python",
      "library": null,
      "code": "val_loss = [0.66, 0.55, 0.49, 0.51, 0.50, 0.53, 0.45]\nlowest = float(\"inf\")\nwaited = 0\nfor epoch, loss in enumerate(val_loss, start=1):\n    if loss < lowest:\n        lowest = loss\n        best = epoch\n        waited = 0\n    else:\n        waited = waited + 1\n    if waited == 3:\n        break\nprint(\"best\", best, \"stopped\", epoch)"
    },
    "hints": [
      "Keep two notes while you read from the left, the lowest loss and how many epochs ago it was.",
      "An epoch that is lower than the one before, but not than the lowest, still counts as waiting."
    ],
    "steps": [
      "The loss falls to 0.49 at epoch 3, so best is 3.",
      "Epochs 4, 5 and 6 have 0.51, 0.50 and 0.53, none below 0.49, so the wait reaches three.",
      "At epoch 6 the loop breaks and prints: best 3 stopped 6."
    ],
    "finalAnswer": "best 3 stopped 6",
    "quickCheck": "6 − 3 = 3 is the wait.",
    "mistakes": [
      "Resetting the wait at 0.50, which is below 0.51 but not below 0.49.",
      "Taking the lowest value of the whole list."
    ],
    "misconceptions": [
      "global-min",
      "last-is-best",
      "no-break"
    ],
    "use": "practice",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "best 3 stopped 6",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "output",
    "answer": {
      "kind": "text",
      "accept": [
        "best 3 stopped 6"
      ],
      "wrong": [
        {
          "text": "best 7 stopped 7",
          "misconception": "global-min",
          "feedback": "0.45 is the lowest of the list, but it stands behind the stop. The loop ends at epoch 6.",
          "step": 2
        },
        {
          "text": "best 6 stopped 6",
          "misconception": "last-is-best",
          "feedback": "Epoch 6 is where the wait runs out. The lowest loss so far came three epochs earlier.",
          "step": 0
        },
        {
          "text": "best 3 stopped 7",
          "misconception": "no-break",
          "feedback": "The best epoch is right. Three epochs without a new low are over at epoch 6, and `break` ends the loop.",
          "step": 2
        }
      ]
    }
  },
  {
    "id": "adapting-to-a-domain/one-number-after",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/one-number-after",
    "seed": null,
    "difficulty": "medium",
    "objective": "compare",
    "prompt": "A colleague loads a trained Keras 3 model, compiles it with accuracy as a metric, runs the code below and reports 0.83. What follows about the gain from fine-tuning?",
    "stimulus": {
      "kind": "code",
      "language": "python",
      "library": "Keras 3",
      "code": "model.fit(train_rows, train_labels)\nloss, accuracy = model.evaluate(test_rows, test_labels)"
    },
    "hints": [
      "Which two numbers does a gain need?"
    ],
    "steps": [
      "A gain is a difference of two scores on the same rows.",
      "The code gives one score, after training. Scoring before training changes no weight and gives the other.",
      "Until then nothing can be said about a gain, good or bad."
    ],
    "finalAnswer": "Nothing follows until the loaded model is scored on the same test rows.",
    "quickCheck": "Could the base have had 0.83 as well? Nothing here rules it out.",
    "mistakes": [
      "Naming a cause before there is an effect.",
      "Thinking that evaluating before `fit` spoils something."
    ],
    "misconceptions": [
      "level-is-gain",
      "epochs-missing",
      "more-data-first"
    ],
    "use": "both",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "o2",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Keras 3, model training APIs",
        "url": "https://keras.io/api/models/model_training_apis/"
      }
    ],
    "license": "MIT",
    "type": "choice",
    "options": [
      {
        "id": "o1",
        "text": "Tuning worked, for 0.83 on rows held out is far above what chance would give.",
        "correct": false,
        "feedback": "0.83 says how good the model is now. The base may have had 0.83 on these rows too, or more.",
        "misconception": "level-is-gain"
      },
      {
        "id": "o2",
        "text": "Nothing yet, because the loaded model was not scored on these same test rows.",
        "correct": true,
        "feedback": "A gain is a difference on the same rows, and one of the two numbers is missing. Evaluating before the fit gives it.",
        "misconception": null
      },
      {
        "id": "o3",
        "text": "Training was too short, since the call without epochs makes a single pass.",
        "correct": false,
        "feedback": "It does make one pass. Whether that is too short depends on the data: on a million rows it may be ample.",
        "misconception": "epochs-missing"
      },
      {
        "id": "o4",
        "text": "More labelled rows are needed, since a tuned model should come out above 0.9.",
        "correct": false,
        "feedback": "No model owes anybody 0.9. Whether anything is missing shows once the base is scored as well.",
        "misconception": "more-data-first"
      }
    ]
  },
  {
    "id": "adapting-to-a-domain/rewritten-prompt",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/gain",
    "seed": null,
    "difficulty": "medium",
    "objective": "compare",
    "prompt": "A hotel group tests three ways to route guest messages, each on the same 400 messages. What did fine-tuning add, in percentage points, over what the group could have had without it? Two decimals; up to 0.01 off is accepted.",
    "stimulus": {
      "kind": "table",
      "caption": "Messages routed right, of the same 400",
      "columns": [
        "system",
        "right"
      ],
      "rows": [
        [
          "base",
          "301"
        ],
        [
          "base with the prompt the staff rewrote",
          "344"
        ],
        [
          "fine-tuned",
          "362"
        ]
      ]
    },
    "hints": [
      "Without tuning the group would use the better of the two prompts.",
      "Subtract the right messages, then divide by all messages."
    ],
    "steps": [
      "The rival is the base with the rewritten prompt, 344 right.",
      "362 − 344 = 18 messages more.",
      "100 × 18 / 400 = 4.50 points."
    ],
    "finalAnswer": "Fine-tuning added 4.50 percentage points.",
    "quickCheck": "90.5% − 86.0% = 4.5 points.",
    "mistakes": [
      "Crediting tuning with what a better prompt did."
    ],
    "misconceptions": [
      "weak-baseline",
      "level-is-gain",
      "relative-as-points"
    ],
    "use": "test",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "4.5",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "numeric",
    "answer": {
      "kind": "number",
      "value": 4.5,
      "unit": "percent-points",
      "tolerance": {
        "atol": 0.01,
        "rtol": 0
      },
      "wrong": [
        {
          "value": 15.25,
          "misconception": "weak-baseline",
          "feedback": "Most of this came from the staff's prompt, which needed no training. Tuning has to beat 344, not 301.",
          "step": 0
        },
        {
          "value": 90.5,
          "misconception": "level-is-gain",
          "feedback": "That is the tuned model's accuracy. What tuning added is its distance to the rival.",
          "step": 2
        },
        {
          "value": 5.23255813953,
          "misconception": "relative-as-points",
          "feedback": "This divides the 18 messages by 344. Points divide them by all 400.",
          "step": 2
        }
      ]
    }
  },
  {
    "id": "adapting-to-a-domain/won-and-lost",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/won-and-lost",
    "seed": null,
    "difficulty": "medium",
    "objective": "compare",
    "prompt": "The base (with its best prompt) and the tuned model answered the same 400 rows. By how many percentage points did accuracy rise? One decimal; a difference of up to 0.05 is accepted.",
    "stimulus": {
      "kind": "table",
      "caption": "Rows by which model was right",
      "columns": [
        "who was right",
        "rows"
      ],
      "rows": [
        [
          "both",
          "312"
        ],
        [
          "the tuned model alone",
          "34"
        ],
        [
          "the base alone",
          "14"
        ],
        [
          "neither",
          "40"
        ]
      ]
    },
    "hints": [
      "Rows that both get right, or both get wrong, change nothing.",
      "Take what was lost from what was won."
    ],
    "steps": [
      "Won 34, lost 14.",
      "34 − 14 = 20 rows more in all.",
      "100 × 20 / 400 = 5.0 points."
    ],
    "finalAnswer": "Accuracy rose by 5.0 percentage points.",
    "quickCheck": "86.5% − 81.5% gives the same.",
    "mistakes": [
      "Forgetting the rows that were lost.",
      "Dividing by the rows on which the two differ."
    ],
    "misconceptions": [
      "ignores-losses",
      "level-is-gain",
      "relative-as-points"
    ],
    "use": "both",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "5.0",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "numeric",
    "answer": {
      "kind": "number",
      "value": 5,
      "unit": "percent-points",
      "tolerance": {
        "atol": 0.05,
        "rtol": 0
      },
      "wrong": [
        {
          "value": 8.5,
          "misconception": "ignores-losses",
          "feedback": "This counts the 34 rows that were won. The tuned model also lost 14 that the base had right.",
          "step": 0
        },
        {
          "value": 86.5,
          "misconception": "level-is-gain",
          "feedback": "That is the tuned model's accuracy, 346 of 400. The question is how much it rose.",
          "step": 2
        },
        {
          "value": 6.13496932515,
          "misconception": "relative-as-points",
          "feedback": "This divides the 20 rows by the 326 that the base had right. Points divide by all 400.",
          "step": 2
        }
      ]
    }
  },
  {
    "id": "adapting-to-a-domain/go-on-learning",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/go-on-learning",
    "seed": null,
    "difficulty": "medium",
    "objective": "train",
    "prompt": "scikit-learn 1. The second call has to go on from the weights that the first one learned. Write the name of the method.",
    "stimulus": null,
    "hints": [
      "The method that was used first starts afresh each time.",
      "It names a part of a fit."
    ],
    "steps": [
      "`fit` resets what was learned, because `warm_start` is off unless set.",
      "`partial_fit` takes a pass over the new rows from the weights as they are."
    ],
    "finalAnswer": "`partial_fit`",
    "quickCheck": "Print `model.coef_`. After a second `fit` it is what a fresh model learns from the new rows by themselves; after this call it is not.",
    "mistakes": [
      "Calling `fit` twice and believing that the first call still counts."
    ],
    "misconceptions": [
      "refit-continues",
      "fit-is-universal"
    ],
    "use": "test",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "partial_fit",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "scikit-learn, SGDClassifier",
        "url": "https://scikit-learn.org/stable/modules/generated/sklearn.linear_model.SGDClassifier.html"
      }
    ],
    "license": "MIT",
    "type": "cloze",
    "cloze": "model = SGDClassifier(random_state=0)\nmodel.fit(general_rows, general_labels)\nmodel.[[call]](own_rows, own_labels)",
    "clozeIs": "code",
    "blanks": [
      {
        "id": "call",
        "answer": {
          "kind": "text",
          "accept": [
            "partial_fit"
          ],
          "wrong": [
            {
              "text": "fit",
              "misconception": "refit-continues",
              "feedback": "`fit` would forget the general rows and begin again: `warm_start` is off here.",
              "step": 0
            },
            {
              "text": "train",
              "misconception": "fit-is-universal",
              "feedback": "scikit-learn has no `train`. The Trainer of Transformers has.",
              "step": 1
            },
            {
              "text": "fine_tune",
              "misconception": "fit-is-universal",
              "feedback": "`fine_tune` belongs to fastai; scikit-learn has another name for going on.",
              "step": 1
            }
          ]
        }
      }
    ]
  },
  {
    "id": "adapting-to-a-domain/urgent-caught",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/urgent-caught",
    "seed": null,
    "difficulty": "medium",
    "objective": "compare",
    "prompt": "The matrix shows the tuned model. On the same rows the base with its best prompt caught 74 of the urgent requests. By how many percentage points did recall rise? One decimal; a difference of up to 0.05 is accepted.",
    "stimulus": {
      "kind": "matrix",
      "caption": "Tuned model on 200 held-out requests, one row for each true label",
      "labels": [
        "urgent",
        "routine"
      ],
      "positive": "urgent",
      "counts": [
        [
          82,
          18
        ],
        [
          12,
          88
        ]
      ]
    },
    "hints": [
      "Recall looks along the row of the requests that really were urgent.",
      "Both models had the same urgent requests; their number is a row sum."
    ],
    "steps": [
      "The row of the urgent requests has 82 + 18 = 100; the tuned model's recall is 0.82.",
      "The base's recall on the same requests is 74 / 100 = 0.74.",
      "100 × (0.82 − 0.74) = 8.0 points."
    ],
    "finalAnswer": "Recall rose by 8.0 percentage points.",
    "quickCheck": "82 caught instead of 74, of 100.",
    "mistakes": [
      "Comparing accuracy with recall.",
      "Reading down the column, which is precision."
    ],
    "misconceptions": [
      "other-metric",
      "level-is-gain",
      "relative-as-points"
    ],
    "use": "both",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "8.0",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "numeric",
    "answer": {
      "kind": "number",
      "value": 8,
      "unit": "percent-points",
      "tolerance": {
        "atol": 0.05,
        "rtol": 0
      },
      "wrong": [
        {
          "value": 11,
          "misconception": "other-metric",
          "feedback": "This takes the base's recall from the tuned model's accuracy. Both numbers have to be recall, along the row of the urgent requests.",
          "step": 0
        },
        {
          "value": 13.2340425532,
          "misconception": "other-metric",
          "feedback": "82 / (82 + 12) is precision, down the column. Recall divides by the 100 that really were urgent.",
          "step": 0
        },
        {
          "value": 82,
          "misconception": "level-is-gain",
          "feedback": "That is the tuned model's recall. The question asks how much it rose.",
          "step": 1
        },
        {
          "value": 10.8108108108,
          "misconception": "relative-as-points",
          "feedback": "This divides the 8 requests by 74. Points divide by all 100 urgent requests.",
          "step": 2
        }
      ]
    }
  },
  {
    "id": "adapting-to-a-domain/which-means",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/which-means",
    "seed": null,
    "difficulty": "medium",
    "objective": "choose",
    "prompt": "Use each of the words *prompting*, *retrieval* and *tuning* once: which means would you try first?",
    "stimulus": null,
    "hints": [
      "Ask of each case whether facts change, and how many labelled rows there are.",
      "One case has facts that will be old next week; one has too few rows to train and test on."
    ],
    "steps": [
      "Hours change every week, so they are looked up: retrieval.",
      "Fixed labels, thousands of rows and a prompt at its end: tuning.",
      "40 rows are needed for testing, so the first try is prompting."
    ],
    "finalAnswer": "Hours by retrieval, labels by tuning, the new task by prompting.",
    "quickCheck": "Facts that change, many examples, few examples, in that order.",
    "mistakes": [
      "Answering each case with the tool one knows best."
    ],
    "misconceptions": [
      "knowledge-by-tuning",
      "small-data-suffices"
    ],
    "use": "both",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "hours=retrieval; labels=tuning; few=prompting",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Ovadia, Brief, Mishaeli and Elisha (2024), Fine-Tuning or Retrieval? Comparing Knowledge Injection in LLMs, EMNLP",
        "url": "https://arxiv.org/abs/2312.05934"
      }
    ],
    "license": "MIT",
    "type": "cloze",
    "cloze": "Opening hours that change every week: [[hours]]. Nine fixed labels, 8,000 labelled rows, and a prompt that has stopped improving: [[labels]]. A new task with 40 labelled rows in all: [[few]].",
    "clozeIs": "text",
    "blanks": [
      {
        "id": "hours",
        "answer": {
          "kind": "text",
          "accept": [
            "retrieval",
            "retrieve"
          ],
          "wrong": [
            {
              "text": "tuning",
              "misconception": "knowledge-by-tuning",
              "feedback": "Tuned weights would hold last week's hours. Look the hours up for each question.",
              "step": 0
            }
          ]
        }
      },
      {
        "id": "labels",
        "answer": {
          "kind": "text",
          "accept": [
            "tuning",
            "fine-tuning",
            "tune"
          ],
          "wrong": []
        }
      },
      {
        "id": "few",
        "answer": {
          "kind": "text",
          "accept": [
            "prompting",
            "prompt"
          ],
          "wrong": [
            {
              "text": "tuning",
              "misconception": "small-data-suffices",
              "feedback": "40 rows are soon learned by heart, and none are left to test on. A prompt needs no training rows.",
              "step": 2
            }
          ]
        }
      }
    ]
  },
  {
    "id": "adapting-to-a-domain/few-rows",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/few-rows",
    "seed": null,
    "difficulty": "medium",
    "objective": "choose",
    "prompt": "A museum wants letters sorted into five periods. Experts have labelled 120 letters and will not label more this year. A general model with a short prompt gets about half of them right. What comes first?",
    "stimulus": null,
    "hints": [
      "How many letters does each plan leave for finding out whether it worked?",
      "Which plan tries the cheapest means first?"
    ],
    "steps": [
      "120 labelled letters are few, for training as well as for testing.",
      "A short prompt that gets half right has probably not been worked on; that costs no labels.",
      "So some letters serve to improve the prompt, and the larger part is kept for the test."
    ],
    "finalAnswer": "Improve the prompt on some letters and test it on the rest.",
    "quickCheck": "If tuning is tried later, the better prompt is its rival, and the 80 letters can compare the two.",
    "mistakes": [
      "Training on what is needed for testing."
    ],
    "misconceptions": [
      "small-data-suffices",
      "always-helps",
      "evaluate-order"
    ],
    "use": "test",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "o4",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "choice",
    "options": [
      {
        "id": "o1",
        "text": "Tune on 100 of the letters for many epochs, and test on the 20 that are left.",
        "correct": false,
        "feedback": "100 letters are learned by heart in a few epochs, and 20 cannot tell a gain from luck: half of 20 right has an interval of about 0.27 to 0.73.",
        "misconception": "small-data-suffices"
      },
      {
        "id": "o2",
        "text": "Tune on all of the letters, since a tuned model does such a task better.",
        "correct": false,
        "feedback": "That may be so or not. With all letters used for training, none are left to find out.",
        "misconception": "always-helps"
      },
      {
        "id": "o3",
        "text": "Put off scoring the base until tuning is done, to keep the letters unseen.",
        "correct": false,
        "feedback": "Scoring a model changes nothing in it. The base's score is what every later step is compared with.",
        "misconception": "evaluate-order"
      },
      {
        "id": "o4",
        "text": "Work on the prompt with 40 of the letters, and test it on the other 80.",
        "correct": true,
        "feedback": "A prompt with a few examples may gain much and needs no training. 80 letters are kept to see whether it did.",
        "misconception": null
      }
    ]
  },
  {
    "id": "adapting-to-a-domain/clinic-notes",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/clinic-notes",
    "seed": null,
    "difficulty": "hard",
    "objective": "choose",
    "prompt": "A clinic has 4,000 notes, each labelled with one of nine codes that stay the same for years. A general model with a good prompt gets 78% right on held-out notes. Staff also use that model for general questions, and this must go on working. One GPU is there. Which plan fits? (An exercise, not clinical advice.)",
    "stimulus": null,
    "hints": [
      "Look for three things in a plan, the rival, the place where settings are chosen, and what must be kept.",
      "Two of the plans would never notice that general answers got worse."
    ],
    "steps": [
      "Fixed labels and 4,000 rows make tuning a fair try; the facts do not change, so retrieval is not the point.",
      "Settings such as the learning rate are chosen on validation notes, not on the test.",
      "The rival is the base with its good prompt at 78%, on the same test notes.",
      "General questions must go on working, so general rows are scored before and after."
    ],
    "finalAnswer": "Tune, choose the rate on validation, compare with the prompted base and guard general rows.",
    "quickCheck": "Does the plan tell you if tuning added nothing, and if it broke something? This one does both.",
    "mistakes": [
      "Trusting a low rate instead of measuring.",
      "Trusting a name instead of measuring."
    ],
    "misconceptions": [
      "low-lr-always",
      "specialised-name-is-better",
      "skip-base"
    ],
    "use": "both",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "o1",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Jeong, Garg, Lipton and Oberst (2024), Medical Adaptation of Large Language and Vision-Language Models: Are We Making Progress?, EMNLP",
        "url": "https://arxiv.org/abs/2411.04118"
      },
      {
        "text": "Biderman and others (2024), LoRA Learns Less and Forgets Less, TMLR",
        "url": "https://arxiv.org/abs/2405.09673"
      }
    ],
    "license": "MIT",
    "type": "choice",
    "options": [
      {
        "id": "o1",
        "text": "Tune the general model, choose its rate on validation notes, and compare it with the prompted base on test notes and general rows.",
        "correct": true,
        "feedback": "Fixed labels and enough rows speak for tuning. The rate is chosen where it may be chosen, the rival is the base with its prompt, and general rows guard what must be kept.",
        "misconception": null
      },
      {
        "id": "o2",
        "text": "Tune the general model at the lowest learning rate on offer, so that what it knows in general stays safe and needs no further test.",
        "correct": false,
        "feedback": "A low rate lowers the risk of forgetting and does not remove it. It may also leave the model where it was. The rate is chosen on validation notes, and general rows are scored.",
        "misconception": "low-lr-always"
      },
      {
        "id": "o3",
        "text": "Take a model with a medical name and the same prompt, since what it was trained on lies nearer to these notes than general text.",
        "correct": false,
        "feedback": "Worth a try as one more rival, but not on its name. In one study of seven medical models, each against its own base, most comparisons were ties or worse.",
        "misconception": "specialised-name-is-better"
      },
      {
        "id": "o4",
        "text": "Tune the general model on the notes and ship it as soon as its own score on the held-out notes is above the bar that was set.",
        "correct": false,
        "feedback": "A score above a bar does not say that tuning added anything, nor what it cost elsewhere. The prompted base and the general rows are missing.",
        "misconception": "skip-base"
      }
    ]
  },
  {
    "id": "adapting-to-a-domain/revised-guidelines",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/revised-guidelines",
    "seed": null,
    "difficulty": "hard",
    "objective": "choose",
    "prompt": "A pharmacy's assistant answers in the right tone, but states doses from guidelines that have been revised since. New revisions come every two weeks. There are 900 old pairs of question and answer. Which plan fits? (An exercise, not clinical advice.)",
    "stimulus": null,
    "hints": [
      "What is wrong now, the tone or the facts?",
      "Which of the plans would still be right after the next revision, without any training?"
    ],
    "steps": [
      "The tone is right and the facts are old.",
      "Facts that are replaced every two weeks are looked up when the question comes.",
      "The old pairs hold old doses, so they are no material for training.",
      "With and without the look-up, on the same questions, shows whether it helps."
    ],
    "finalAnswer": "Look the current guideline up for each question and measure both ways on the same questions.",
    "quickCheck": "Revise one guideline. The next answer has to follow it at once.",
    "mistakes": [
      "Training on examples that hold the fault.",
      "Comparing the new way with nothing."
    ],
    "misconceptions": [
      "knowledge-by-tuning",
      "small-data-suffices",
      "specialised-name-is-better"
    ],
    "use": "test",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "o2",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Ovadia, Brief, Mishaeli and Elisha (2024), Fine-Tuning or Retrieval? Comparing Knowledge Injection in LLMs, EMNLP",
        "url": "https://arxiv.org/abs/2312.05934"
      }
    ],
    "license": "MIT",
    "type": "choice",
    "options": [
      {
        "id": "o1",
        "text": "Tune on the newest guidelines after each revision, so that the weights hold the doses that are valid until the next one comes.",
        "correct": false,
        "feedback": "Tuning on plain text is a weak way to store facts, and nobody sees which dose came from where. Every two weeks it would begin again.",
        "misconception": "knowledge-by-tuning"
      },
      {
        "id": "o2",
        "text": "Look up the current guideline for each question, show it with the answer, and test both ways of answering on the same questions.",
        "correct": true,
        "feedback": "The facts change, so they are looked up, and a reader can check them. Testing with and without the look-up on the same questions shows what it adds.",
        "misconception": null
      },
      {
        "id": "o3",
        "text": "Tune on the 900 pairs until their loss is near zero, since they show what a right answer looks like in this very pharmacy.",
        "correct": false,
        "feedback": "The pairs hold old doses; learned by heart, they make the fault worse. The tone, which they could teach, is right already.",
        "misconception": "small-data-suffices"
      },
      {
        "id": "o4",
        "text": "Switch to a model with a medical name, which has read such guidelines in training and so knows the doses better than this one.",
        "correct": false,
        "feedback": "It read guidelines that existed before it was trained. A revision of last week is as new to it as to any other.",
        "misconception": "specialised-name-is-better"
      }
    ]
  },
  {
    "id": "adapting-to-a-domain/same-labels",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/same-labels",
    "seed": null,
    "difficulty": "hard",
    "objective": "compare",
    "prompt": "A base and a tuned spam filter give the same label on all 375 test mails, so accuracy is equal to the last digit. Their scores differ on 344 of the mails, by less than 0.003 each. What do these facts support? (Measured on a real run.)",
    "stimulus": null,
    "hints": [
      "What would the scores look like if the same weights had been scored twice?",
      "A label changes when a score crosses the cut-off. How far did the scores move?"
    ],
    "steps": [
      "Equal labels can come from equal weights or from small changes.",
      "Equal weights would give equal scores. These differ on 344 of 375 mails, so the weights differ.",
      "The changes are small and none crossed the cut-off, so no label changed."
    ],
    "finalAnswer": "Other weights were scored; training moved them too little to change a label.",
    "quickCheck": "Before blaming the loading, compare scores: equal scores point to loading, moved scores to training.",
    "mistakes": [
      "Stopping at the labels when scores are at hand."
    ],
    "misconceptions": [
      "identical-means-failed-training",
      "epochs-missing",
      "more-data-first"
    ],
    "use": "both",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "o3",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Real runs measured for this project, in the folder examples",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "choice",
    "options": [
      {
        "id": "o1",
        "text": "The base was scored twice, because equal labels mean that no tuned weights were loaded.",
        "correct": false,
        "feedback": "Then the scores would be equal as well. They moved on 344 mails, so other weights answered.",
        "misconception": "identical-means-failed-training"
      },
      {
        "id": "o2",
        "text": "One epoch was too few, and a run of ten epochs will bring the gain that is missing.",
        "correct": false,
        "feedback": "Nothing here says how long training was, and nobody knows what ten epochs would bring. Rate and steps both count.",
        "misconception": "epochs-missing"
      },
      {
        "id": "o3",
        "text": "Other weights were scored, and training moved them too little to change a label.",
        "correct": true,
        "feedback": "Scores that move say that other weights answered. Labels that stay say that no score crossed the cut-off. In the real run the learning rate was tiny.",
        "misconception": null
      },
      {
        "id": "o4",
        "text": "The test set is too small, so more labelled mails are needed before the next step.",
        "correct": false,
        "feedback": "More mails narrow an interval. They do not explain why the labels are equal, and the scores already do.",
        "misconception": "more-data-first"
      }
    ]
  },
  {
    "id": "adapting-to-a-domain/fewer-rows-later",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/fewer-rows-later",
    "seed": null,
    "difficulty": "hard",
    "objective": "compare",
    "prompt": "The prompted base was scored on 500 tickets. The tuned model was scored later, on the 400 of these tickets that were still open to the team. What is the gain in percentage points that these numbers support? One decimal; a difference of up to 0.05 is accepted.",
    "stimulus": {
      "kind": "table",
      "caption": "Tickets answered right",
      "columns": [
        "system",
        "tickets",
        "right"
      ],
      "rows": [
        [
          "prompted base",
          "all 500",
          "390"
        ],
        [
          "prompted base",
          "the later 400",
          "318"
        ],
        [
          "tuned",
          "the later 400",
          "330"
        ]
      ]
    },
    "hints": [
      "Which tickets did both systems answer?",
      "The row with all 500 tickets has no partner."
    ],
    "steps": [
      "Both systems answered the later 400 tickets; the others have one answer and drop out.",
      "There the tuned model has 330 right, the base 318: 12 more.",
      "100 × 12 / 400 = 3.0 points."
    ],
    "finalAnswer": "The gain is 3.0 percentage points, on the 400 tickets that both answered.",
    "quickCheck": "82.5% − 79.5% = 3.0 points.",
    "mistakes": [
      "Subtracting scores of different tickets."
    ],
    "misconceptions": [
      "other-rows",
      "level-is-gain",
      "relative-as-points"
    ],
    "use": "test",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "3.0",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "numeric",
    "answer": {
      "kind": "number",
      "value": 3,
      "unit": "percent-points",
      "tolerance": {
        "atol": 0.05,
        "rtol": 0
      },
      "wrong": [
        {
          "value": 4.5,
          "misconception": "other-rows",
          "feedback": "This compares 400 tickets with 500. The base does better on the 400 too, so part of that distance comes from easier tickets.",
          "step": 0
        },
        {
          "value": 82.5,
          "misconception": "level-is-gain",
          "feedback": "That is the tuned model's accuracy on its 400 tickets. The gain is the distance to the base there.",
          "step": 1
        },
        {
          "value": 3.77358490566,
          "misconception": "relative-as-points",
          "feedback": "This divides 12 tickets by the base's 318. Points divide by the 400 tickets both answered.",
          "step": 2
        }
      ]
    }
  },
  {
    "id": "adapting-to-a-domain/adapter-weights",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/adapter-weights",
    "seed": null,
    "difficulty": "hard",
    "objective": "train",
    "prompt": "A LoRA adapter of rank 16 is put on 24 weight matrices, each with 1,024 inputs and 4,096 outputs. How many weights does it train in all? A whole number; a difference of up to 0.1% is accepted.",
    "stimulus": null,
    "hints": [
      "An adapter is a product of two thin matrices. Write down the shape of each.",
      "Add the two, then multiply by the number of matrices."
    ],
    "steps": [
      "One matrix: 16 × 1,024 + 4,096 × 16 = 81,920 weights.",
      "24 matrices: 24 × 81,920 = 1,966,080."
    ],
    "finalAnswer": "The adapter trains 1,966,080 weights.",
    "quickCheck": "The matrices have 100,663,296 weights, so this is about 2.0% of them.",
    "mistakes": [
      "Counting one of the two thin matrices.",
      "Stopping at one matrix."
    ],
    "misconceptions": [
      "one-factor",
      "forgets-layers",
      "rank-squared"
    ],
    "use": "test",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "1966080",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Hu and others (2021), LoRA: Low-Rank Adaptation of Large Language Models",
        "url": "https://arxiv.org/abs/2106.09685"
      }
    ],
    "license": "MIT",
    "type": "numeric",
    "answer": {
      "kind": "number",
      "value": 1966080,
      "unit": "count",
      "tolerance": {
        "atol": 0,
        "rtol": 0.001
      },
      "wrong": [
        {
          "value": 393216,
          "misconception": "one-factor",
          "feedback": "This counts the 16 × 1,024 matrix of each adapter. The 4,096 × 16 one is trained too.",
          "step": 0
        },
        {
          "value": 1572864,
          "misconception": "one-factor",
          "feedback": "This counts the 4,096 × 16 matrix of each adapter. The 16 × 1,024 one is trained too.",
          "step": 0
        },
        {
          "value": 81920,
          "misconception": "forgets-layers",
          "feedback": "That is the adapter of one matrix. There are 24 of them, each with weights of its own.",
          "step": 1
        },
        {
          "value": 6144,
          "misconception": "rank-squared",
          "feedback": "This counts 16 × 16 for each matrix. The adapter's two matrices are thin, but as long as inputs and outputs.",
          "step": 0
        }
      ]
    }
  },
  {
    "id": "adapting-to-a-domain/two-slices",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/two-slices",
    "seed": null,
    "difficulty": "hard",
    "objective": "compare",
    "prompt": "A tuned model and its prompted rival answered the same rows, in two groups. By how many percentage points does accuracy change over all rows? Write a fall with a minus. One decimal; up to 0.05 off is accepted.",
    "stimulus": {
      "kind": "table",
      "caption": "Rows that changed from the rival to the tuned model",
      "columns": [
        "group",
        "rows",
        "wrong to right",
        "right to wrong"
      ],
      "rows": [
        [
          "short requests",
          "300",
          "21",
          "12"
        ],
        [
          "long requests",
          "100",
          "4",
          "9"
        ]
      ]
    },
    "hints": [
      "For each group, take the rows that got worse from those that got better.",
      "Add rows, not percentages; then divide once."
    ],
    "steps": [
      "Short: 21 − 12 = 9 rows more. Long: 4 − 9 = 5 rows fewer.",
      "Together 9 − 5 = 4 rows more.",
      "Over all 400 rows: 100 × 4 / 400 = 1.0 point."
    ],
    "finalAnswer": "Accuracy rises by 1.0 point over all rows, and falls on long requests.",
    "quickCheck": "Weighted by rows: 0.75 × 3 − 0.25 × 5 = 1.0.",
    "mistakes": [
      "Averaging percentages of groups of different size.",
      "Reporting the average and hiding the group that lost."
    ],
    "misconceptions": [
      "mean-of-slices",
      "ignores-losses",
      "other-rows"
    ],
    "use": "both",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "1.0",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "numeric",
    "answer": {
      "kind": "number",
      "value": 1,
      "unit": "percent-points",
      "tolerance": {
        "atol": 0.05,
        "rtol": 0
      },
      "wrong": [
        {
          "value": -1,
          "misconception": "mean-of-slices",
          "feedback": "This averages +3 and −5 as if the groups were equally large. There are three times as many short requests.",
          "step": 2
        },
        {
          "value": 6.25,
          "misconception": "ignores-losses",
          "feedback": "These are the 25 rows that were won. 21 others went from right to wrong.",
          "step": 0
        },
        {
          "value": 3,
          "misconception": "other-rows",
          "feedback": "That is the gain on the short requests by themselves. The question asks for all rows.",
          "step": 1
        }
      ]
    }
  },
  {
    "id": "adapting-to-a-domain/small-gains",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/early-stopping",
    "seed": null,
    "difficulty": "hard",
    "objective": "train",
    "prompt": "This loop counts an epoch as better when it gains more than a set amount. What does it print? Write the two whole numbers with a space between them.",
    "stimulus": {
      "kind": "code",
      "language": "python",
      "library": null,
      "code": "val_loss = [0.70, 0.58, 0.52, 0.515, 0.50, 0.507, 0.503, 0.47]\nlowest = float(\"inf\")\nwaited = 0\nfor epoch, loss in enumerate(val_loss, start=1):\n    if loss < lowest - 0.03:\n        lowest = loss\n        best = epoch\n        waited = 0\n    else:\n        waited = waited + 1\n    if waited == 2:\n        break\nprint(best, epoch)"
    },
    "hints": [
      "At each epoch write down the loss that would have to be beaten.",
      "After epoch 3 a loss has to be below 0.49 to count."
    ],
    "steps": [
      "Epochs 1 to 3 each gain more than 0.03: 0.70, 0.58, 0.52. The lowest that counts is 0.52, at epoch 3.",
      "Epoch 4 (0.515) and epoch 5 (0.50) are not below 0.49, so the wait reaches two.",
      "The loop breaks at epoch 5 and prints 3 5."
    ],
    "finalAnswer": "The program prints 3 5.",
    "quickCheck": "5 − 3 = 2, the wait.",
    "mistakes": [
      "Counting every fall as better.",
      "Looking past the stop."
    ],
    "misconceptions": [
      "small-gain-counts",
      "global-min",
      "last-is-best",
      "no-break"
    ],
    "use": "test",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "3 5",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "output",
    "answer": {
      "kind": "text",
      "accept": [
        "3 5"
      ],
      "wrong": [
        {
          "text": "5 7",
          "misconception": "small-gain-counts",
          "feedback": "0.515 and 0.50 are below 0.52, but not by more than 0.03. Neither counts, so the wait goes on.",
          "step": 1
        },
        {
          "text": "8 8",
          "misconception": "global-min",
          "feedback": "0.47 would count, but it stands behind the stop. The loop ends at epoch 5.",
          "step": 2
        },
        {
          "text": "5 5",
          "misconception": "last-is-best",
          "feedback": "Epoch 5 is where the wait runs out. Its loss is lower than epoch 3's, but by too little to count.",
          "step": 1
        },
        {
          "text": "3 8",
          "misconception": "no-break",
          "feedback": "The best epoch is right. After two epochs that do not count, `break` ends the loop at epoch 5.",
          "step": 2
        }
      ]
    }
  },
  {
    "id": "adapting-to-a-domain/calls-to-pay-off",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/calls-to-pay-off",
    "seed": null,
    "difficulty": "hard",
    "objective": "choose",
    "prompt": "A prompt with long instructions and a tuned model are equally good. The prompt sends 1,200 tokens of instructions with every call, the tuned model 200. A million tokens cost 0.50 dollars. Tuning costs 90 dollars, once. After how many calls has it paid for itself? A whole number; a difference of up to 1% is accepted.",
    "stimulus": null,
    "hints": [
      "How many tokens does one call save?",
      "Turn the saved tokens into dollars, then ask how often they fit into the price of tuning."
    ],
    "steps": [
      "Each call saves 1,200 − 200 = 1,000 tokens.",
      "1,000 tokens cost 0.50 / 1,000 = 0.0005 dollars.",
      "90 / 0.0005 = 180,000 calls."
    ],
    "finalAnswer": "It has paid for itself after 180,000 calls.",
    "quickCheck": "180,000 calls save 180 million tokens, and 180 × 0.50 = 90 dollars.",
    "mistakes": [
      "Forgetting that the tuned model has a running cost as well.",
      "Comparing costs before it is known that the two are equally good."
    ],
    "misconceptions": [
      "half-the-cost"
    ],
    "use": "both",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "180000",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "numeric",
    "answer": {
      "kind": "number",
      "value": 180000,
      "unit": "count",
      "tolerance": {
        "atol": 0,
        "rtol": 0.01
      },
      "wrong": [
        {
          "value": 150000,
          "misconception": "half-the-cost",
          "feedback": "This counts all 1,200 tokens as saved. The tuned model still sends 200 with every call.",
          "step": 0
        },
        {
          "value": 900000,
          "misconception": "half-the-cost",
          "feedback": "This divides by what a call of the tuned model costs. What counts is what each call saves.",
          "step": 0
        }
      ]
    }
  },
  {
    "id": "adapting-to-a-domain/faded-gain",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/faded-gain",
    "seed": null,
    "difficulty": "easy",
    "objective": "compare",
    "prompt": "The same steps once more, with the last ones open. One decimal is enough; up to 0.05 off is accepted.",
    "stimulus": null,
    "hints": [
      "The rival is what you would use if you could not tune.",
      "Points are per hundred of all rows."
    ],
    "steps": [
      "The rival is the better prompt: 190 right.",
      "205 − 190 = 15 more, of 250 forms.",
      "100 × 15 / 250 = 6.0 points."
    ],
    "finalAnswer": "190 right, 250 forms, a gain of 6.0 points.",
    "quickCheck": "82.0% − 76.0% = 6.0 points.",
    "mistakes": [
      "Taking the short prompt as the rival."
    ],
    "misconceptions": [
      "weak-baseline",
      "relative-as-points",
      "level-is-gain"
    ],
    "use": "practice",
    "status": "live",
    "author": "fitcheck",
    "blindReview": {
      "answer": "rival=190; rows=250; gain=6.0",
      "agrees": true,
      "date": "2026-11-24"
    },
    "sources": [
      {
        "text": "Computed from the numbers shown.",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "cloze",
    "cloze": "On the same 250 held-out forms the base with a short prompt gets 170 right, with its best prompt 190, and the tuned model 205. The rival has [[rival]] right. The tuned model has 205 − 190 = 15 more. As a share of all [[rows]] forms, that is a gain of [[gain]] points.",
    "clozeIs": "text",
    "blanks": [
      {
        "id": "rival",
        "answer": {
          "kind": "number",
          "value": 190,
          "unit": "count",
          "tolerance": {
            "atol": 0,
            "rtol": 0
          },
          "wrong": [
            {
              "value": 170,
              "misconception": "weak-baseline",
              "feedback": "With its best prompt the same base gets 190 right. That is what tuning has to beat.",
              "step": 0
            }
          ]
        }
      },
      {
        "id": "rows",
        "answer": {
          "kind": "number",
          "value": 250,
          "unit": "count",
          "tolerance": {
            "atol": 0,
            "rtol": 0
          },
          "wrong": []
        }
      },
      {
        "id": "gain",
        "answer": {
          "kind": "number",
          "value": 6,
          "unit": "percent-points",
          "tolerance": {
            "atol": 0.05,
            "rtol": 0
          },
          "wrong": [
            {
              "value": 14,
              "misconception": "weak-baseline",
              "feedback": "That is the distance to the short prompt. The rival is the better of the two prompts.",
              "step": 2
            },
            {
              "value": 7.89473684211,
              "misconception": "relative-as-points",
              "feedback": "This divides the 15 forms by the rival's right ones. Points divide by all forms.",
              "step": 2
            },
            {
              "value": 82,
              "misconception": "level-is-gain",
              "feedback": "That is how good the tuned model is. The gain is what it has more than the rival.",
              "step": 2
            }
          ]
        }
      }
    ]
  },
  {
    "id": "adapting-to-a-domain/would-you-ship",
    "version": 1,
    "pattern": "adapting-to-a-domain",
    "family": "adapting-to-a-domain/would-you-ship",
    "seed": null,
    "difficulty": "hard",
    "objective": "compare",
    "prompt": "A mail filter was tuned for one domain. On 1,691 test mails, of which 37 are spam, it gets 98.0% right. It catches 4 of the 37 and flags no good mail. The base, on the same mails, catches 30 of the 37. Ranked by their scores, the two are almost equal: ROC AUC 0.974 after tuning, 0.976 before.\n\nWould you ship it? Write two or three sentences: why or why not, and what you would look at first. (Measured on a real run.)",
    "stimulus": null,
    "hints": [
      "What would a filter score that never says spam?"
    ],
    "steps": [
      "A constant answer is right on 1,654 of 1,691 mails.",
      "Of the spam, 4 of 37 are caught; the base caught 30.",
      "The areas under the ROC curve are almost equal, so the order of the mails is about as good as before. A label is an order and a cut-off."
    ],
    "finalAnswer": "No; look at the cut-off first.",
    "quickCheck": "Would you accept 33 of 37 missed at any accuracy?",
    "mistakes": [
      "Shipping on accuracy.",
      "Retraining at once, when the ranking shows that little was lost."
    ],
    "misconceptions": [],
    "use": "practice",
    "status": "live",
    "author": "fitcheck",
    "blindReview": null,
    "sources": [
      {
        "text": "Real runs measured for this project, in the folder examples",
        "url": null
      }
    ],
    "license": "MIT",
    "type": "self-check",
    "rubric": [
      {
        "id": "constant",
        "text": "You compared with a constant answer: saying \"no spam\" to every mail is right on 97.8%, four mails fewer."
      },
      {
        "id": "missed",
        "text": "You said what is missed: 33 of 37. Recall is 0.108, with an interval from 0.030 to 0.254."
      },
      {
        "id": "base",
        "text": "You compared with the base on the same mails, which catches 30 of 37."
      },
      {
        "id": "precision",
        "text": "You did not trust the perfect precision: 4 of 4 right is compatible with anything from 0.40 up."
      },
      {
        "id": "cutoff",
        "text": "You saw that the ranking hardly changed, so the first suspect is the cut-off, to be chosen on validation rows; training again is not the first step."
      }
    ],
    "modelAnswer": "No. It is right on four mails more than a filter that never says spam, and it misses 33 of 37, where the base missed 7. Its scores rank the mails almost as well as before, so I would look at the cut-off first and choose it on validation mails. Then I would compare both on the test again."
  }
]
