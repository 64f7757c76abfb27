// Made from content/ by `pnpm content`; change it there.
import type { Lesson } from '../lessons/lesson.js'

export const lesson: Lesson = {
  "slug": "adapting-to-a-domain",
  "title": "Did fine-tuning add anything?",
  "minutes": 12,
  "objectives": [
    {
      "id": "choose",
      "text": "choose prompting, retrieval or fine-tuning for a task, from its data and from how fast its facts change"
    },
    {
      "id": "compare",
      "text": "compute the gain over the base with its best prompt, on the same rows, and decide what it shows"
    },
    {
      "id": "train",
      "text": "find what a training loop does, where it stops, and what share of the weights it trains"
    }
  ],
  "sections": [
    {
      "kind": "predict",
      "title": "One number, or two?",
      "blocks": [
        {
          "type": "predict",
          "id": "ship",
          "ask": [
            {
              "type": "paragraph",
              "children": [
                {
                  "type": "text",
                  "text": "A team tuned a model that sorts support tickets. All systems answered the same 400 held-out tickets. With a short instruction the base got 248 right; with the best prompt the team could write, 296. After tuning it was 308."
                }
              ]
            },
            {
              "type": "paragraph",
              "children": [
                {
                  "type": "text",
                  "text": "By how much did tuning help?"
                }
              ]
            }
          ],
          "options": [
            {
              "id": "ship-1",
              "children": [
                {
                  "type": "text",
                  "text": "By 77 percent: that many tickets are right now."
                }
              ]
            },
            {
              "id": "ship-2",
              "children": [
                {
                  "type": "text",
                  "text": "By 15 points, from 248 to 308."
                }
              ]
            },
            {
              "id": "ship-3",
              "children": [
                {
                  "type": "text",
                  "text": "By 3 points, from 296 to 308."
                }
              ]
            },
            {
              "id": "ship-4",
              "children": [
                {
                  "type": "text",
                  "text": "Nobody can say from these counts."
                }
              ]
            }
          ],
          "reveal": [
            {
              "type": "paragraph",
              "children": [
                {
                  "type": "text",
                  "text": "The third answer. Without tuning the team would have used its best prompt, so 296 is the number to beat. Twelve tickets of 400 are 3 points. Most of the way from 248 was made by the prompt, which needed no training."
                }
              ]
            },
            {
              "type": "paragraph",
              "children": [
                {
                  "type": "text",
                  "text": "The fourth answer has a point as well: with another 400 tickets the gain would come out a little different. How much, you will see in the figure below."
                }
              ]
            }
          ]
        }
      ]
    },
    {
      "kind": "idea",
      "title": "What tuning is for, and how to see that it worked",
      "blocks": [
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "text": "Fine-tuning goes on training a model that has already learned. It moves weights that exist. It does not start from nothing, and it adds little or no size. What it can learn well is a "
            },
            {
              "type": "emphasis",
              "children": [
                {
                  "type": "text",
                  "text": "mapping"
                }
              ]
            },
            {
              "type": "text",
              "text": ": these inputs, those labels, this format, that tone. For this it needs examples that show the mapping."
            }
          ]
        },
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "text": "Two other means are cheaper. "
            },
            {
              "type": "strong",
              "children": [
                {
                  "type": "text",
                  "text": "Prompting"
                }
              ]
            },
            {
              "type": "text",
              "text": " tells the model what you want and perhaps shows a few examples. "
            },
            {
              "type": "strong",
              "children": [
                {
                  "type": "text",
                  "text": "Retrieval"
                }
              ]
            },
            {
              "type": "text",
              "text": " looks facts up when the question comes and hands them to the model."
            }
          ]
        },
        {
          "type": "table",
          "caption": "What to try first",
          "columns": [
            [
              {
                "type": "text",
                "text": "what is missing"
              }
            ],
            [
              {
                "type": "text",
                "text": "what you have"
              }
            ],
            [
              {
                "type": "text",
                "text": "try first"
              }
            ]
          ],
          "rows": [
            [
              [
                {
                  "type": "text",
                  "text": "a clear task description"
                }
              ],
              [
                {
                  "type": "text",
                  "text": "few labelled rows"
                }
              ],
              [
                {
                  "type": "text",
                  "text": "prompting"
                }
              ]
            ],
            [
              [
                {
                  "type": "text",
                  "text": "facts that change"
                }
              ],
              [
                {
                  "type": "text",
                  "text": "a source to look them up in"
                }
              ],
              [
                {
                  "type": "text",
                  "text": "retrieval"
                }
              ]
            ],
            [
              [
                {
                  "type": "text",
                  "text": "your own labels or format"
                }
              ],
              [
                {
                  "type": "text",
                  "text": "thousands of labelled rows"
                }
              ],
              [
                {
                  "type": "text",
                  "text": "tuning, against the best prompt"
                }
              ]
            ]
          ]
        },
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "text": "These are rules of thumb, and they can be combined. In one study of new facts, looking them up did better than tuning on plain text about them. That does not mean that tuning can teach no fact. It means that the other way is the one to beat."
            }
          ]
        },
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "text": "Whether tuning helps is a question of fact, each time. A study compared seven medical language models with the general models they were made from. In questions with three examples shown, the medical model was clearly better in 12 percent of the cases. It was worse in 38 percent; the rest were ties. A name and an effort are not a gain."
            }
          ]
        },
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "text": "So the proof is always the same comparison:"
            }
          ]
        },
        {
          "type": "list",
          "ordered": true,
          "items": [
            [
              {
                "type": "paragraph",
                "children": [
                  {
                    "type": "text",
                    "text": "The "
                  },
                  {
                    "type": "strong",
                    "children": [
                      {
                        "type": "text",
                        "text": "rival"
                      }
                    ]
                  },
                  {
                    "type": "text",
                    "text": " is the base with its best prompt. Fine-tuning has to beat what you could have had without it."
                  }
                ]
              }
            ],
            [
              {
                "type": "paragraph",
                "children": [
                  {
                    "type": "text",
                    "text": "Both answer "
                  },
                  {
                    "type": "strong",
                    "children": [
                      {
                        "type": "text",
                        "text": "the same rows"
                      }
                    ]
                  },
                  {
                    "type": "text",
                    "text": ", and nobody trained on them or chose settings by them."
                  }
                ]
              }
            ],
            [
              {
                "type": "paragraph",
                "children": [
                  {
                    "type": "text",
                    "text": "The gain is the difference of "
                  },
                  {
                    "type": "strong",
                    "children": [
                      {
                        "type": "text",
                        "text": "one metric"
                      }
                    ]
                  },
                  {
                    "type": "text",
                    "text": ", with its "
                  },
                  {
                    "type": "strong",
                    "children": [
                      {
                        "type": "text",
                        "text": "interval"
                      }
                    ]
                  },
                  {
                    "type": "text",
                    "text": ": the range of true values that would fit the counts."
                  }
                ]
              }
            ],
            [
              {
                "type": "paragraph",
                "children": [
                  {
                    "type": "text",
                    "text": "Something is kept as a "
                  },
                  {
                    "type": "strong",
                    "children": [
                      {
                        "type": "text",
                        "text": "guard"
                      }
                    ]
                  },
                  {
                    "type": "text",
                    "text": ": rows from the general work that must not get worse."
                  }
                ]
              }
            ]
          ]
        },
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "text": "Which metric depends on the task and on what an error costs. A filter that deletes mail needs high precision. A first look for a rare fault needs high recall, since a second look follows. There is no bar that is good everywhere."
            }
          ]
        },
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "text": "Level and change are two things. A model at 91 percent may have gained one point, and one at 50 percent may have gained forty. The first may be ready to ship, the second not."
            }
          ]
        }
      ]
    },
    {
      "kind": "worked",
      "title": "All the steps, once",
      "blocks": [
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "text": "A tuned model marks requests as urgent. Here is its matrix on 200 test requests."
            }
          ]
        },
        {
          "type": "matrix",
          "matrix": {
            "kind": "matrix",
            "caption": "Tuned model, 200 test requests",
            "labels": [
              "urgent",
              "routine"
            ],
            "positive": "urgent",
            "counts": [
              [
                85,
                15
              ],
              [
                10,
                90
              ]
            ]
          }
        },
        {
          "type": "steps",
          "id": "seed-matrix",
          "steps": [
            [
              {
                "type": "paragraph",
                "children": [
                  {
                    "type": "text",
                    "text": "Rows are the truth and columns are what the model said; urgent is the positive class. So 85 urgent requests were caught, 15 were missed, and 10 routine ones were flagged by mistake."
                  }
                ]
              }
            ],
            [
              {
                "type": "paragraph",
                "children": [
                  {
                    "type": "text",
                    "text": "Precision looks down the column of what was called urgent: 85 / (85 + 10) = 0.895."
                  }
                ]
              }
            ],
            [
              {
                "type": "paragraph",
                "children": [
                  {
                    "type": "text",
                    "text": "Recall looks along the row of what was urgent: 85 / (85 + 15) = 0.850."
                  }
                ]
              }
            ],
            [
              {
                "type": "paragraph",
                "children": [
                  {
                    "type": "text",
                    "text": "Accuracy counts both kinds of right answers: (85 + 90) / 200 = 0.875."
                  }
                ]
              }
            ],
            [
              {
                "type": "paragraph",
                "children": [
                  {
                    "type": "text",
                    "text": "How sure are these? With these counts precision may truly be as low as 0.815 and recall as low as 0.765. These are lower ends of exact 95 percent intervals, the ones a verdict uses for a bar. A bar of 0.85 on precision is passed by the estimate, but it is not proven."
                  }
                ]
              }
            ],
            [
              {
                "type": "paragraph",
                "children": [
                  {
                    "type": "text",
                    "text": "Half of these test requests are urgent. Where one in fifty is, far more false alarms stand against each true one, and precision will be lower. The test's precision does not carry over."
                  }
                ]
              }
            ],
            [
              {
                "type": "paragraph",
                "children": [
                  {
                    "type": "text",
                    "text": "And the gain? It cannot be read from this matrix at all. The base with its best prompt got 165 of the same 200 right; the tuned model got 175. That is 100 × 10 / 200 = 5 points."
                  }
                ]
              }
            ],
            [
              {
                "type": "paragraph",
                "children": [
                  {
                    "type": "text",
                    "text": "Is the gain proven? Say the tuned model won 24 requests and lost 14. Then the interval of the gain goes from −1.1 to +11.3 points. It holds zero, so this test cannot tell. More rows could."
                  }
                ]
              }
            ]
          ]
        },
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "text": "On a real run it looked better. A spam filter tuned on a new domain won 17 of 375 test mails and lost none. Its gain was 4.5 points, from 2.4 to 7.1: proven."
            }
          ]
        },
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "text": "The same mails, tuned at too high a rate, gained even more: 9.3 points. But on general mails accuracy fell from 0.986 to 0.704. Nothing in the domain's numbers showed it. The guard did. A low rate makes such a loss less likely and does not rule it out."
            }
          ]
        }
      ]
    },
    {
      "kind": "faded",
      "title": "Your turn, with the last steps open",
      "blocks": [
        {
          "type": "question",
          "id": "adapting-to-a-domain/faded-gain"
        }
      ]
    },
    {
      "kind": "figure",
      "title": "How many rows does a gain need?",
      "blocks": [
        {
          "type": "figure",
          "name": "baselines",
          "goal": [
            {
              "type": "text",
              "text": "Move the number of rows. Find the smallest test at which the gain over the "
            },
            {
              "type": "emphasis",
              "children": [
                {
                  "type": "text",
                  "text": "best prompt"
                }
              ]
            },
            {
              "type": "text",
              "text": " is proven, so that its interval lies above zero. When was the gain over the "
            },
            {
              "type": "emphasis",
              "children": [
                {
                  "type": "text",
                  "text": "short prompt"
                }
              ]
            },
            {
              "type": "text",
              "text": " proven?"
            }
          ]
        },
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "text": "The shares never change in this figure; the intervals do. Against the weak rival every test looks like proof. Against the real one a small test cannot tell, although the model is better. \"Not proven\" is not the same as \"no gain\"."
            }
          ]
        }
      ]
    },
    {
      "kind": "self-check",
      "title": "Would you ship this one?",
      "blocks": [
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "text": "Write your own answer first. Then open the points and tick those you find in it."
            }
          ]
        },
        {
          "type": "question",
          "id": "adapting-to-a-domain/would-you-ship"
        }
      ]
    },
    {
      "kind": "practice",
      "title": "Three questions",
      "blocks": [
        {
          "type": "question",
          "id": "adapting-to-a-domain/why-tune-tickets"
        },
        {
          "type": "question",
          "id": "adapting-to-a-domain/won-and-lost"
        },
        {
          "type": "question",
          "id": "adapting-to-a-domain/one-number-after"
        }
      ]
    },
    {
      "kind": "takeaway",
      "title": "To keep",
      "blocks": [
        {
          "type": "paragraph",
          "children": [
            {
              "type": "text",
              "text": "Fine-tuning has worked when the tuned model beats the base with its best prompt, on the same unseen rows, by more than chance explains, and without losing what must be kept. One number alone never shows that."
            }
          ]
        }
      ]
    }
  ],
  "questions": [
    "adapting-to-a-domain/faded-gain",
    "adapting-to-a-domain/would-you-ship",
    "adapting-to-a-domain/why-tune-tickets",
    "adapting-to-a-domain/won-and-lost",
    "adapting-to-a-domain/one-number-after"
  ],
  "sources": [
    {
      "text": "Jeong, Garg, Lipton and Oberst (2024), Medical Adaptation of Large Language and Vision-Language Models: Are We Making Progress?, EMNLP",
      "url": "https://arxiv.org/abs/2411.04118"
    },
    {
      "text": "Ovadia, Brief, Mishaeli and Elisha (2024), Fine-Tuning or Retrieval? Comparing Knowledge Injection in LLMs, EMNLP",
      "url": "https://arxiv.org/abs/2312.05934"
    },
    {
      "text": "Biderman and others (2024), LoRA Learns Less and Forgets Less, TMLR",
      "url": "https://arxiv.org/abs/2405.09673"
    },
    {
      "text": "Hu and others (2021), LoRA: Low-Rank Adaptation of Large Language Models",
      "url": "https://arxiv.org/abs/2106.09685"
    },
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
    },
    {
      "text": "Real runs measured for this project, in the folder examples",
      "url": null
    }
  ]
}
