import { describe, expect, it } from 'vitest'
import type { IngestError, IngestErrorCode } from '../src/ingestError.js'
import { readEvaluation } from '../src/readEvaluation.js'
import type { ReadOptions, Source } from '../src/reading.js'
import { sourceOf } from './sourceOf.js'

const HEADER = 'id,label,base_pred,tuned_pred\n'
const SCORED = 'id,label,base_pred,base_score,tuned_pred,tuned_score\n'
const jsonl = (text: string) => [sourceOf(text, { name: 'p.jsonl' })]
const csv = (text: string) => [sourceOf(text)]
const pair = (base: string, tuned: string) => [
  sourceOf(base, { role: 'base', name: 'b.csv' }),
  sourceOf(tuned, { role: 'tuned', name: 't.csv' }),
]
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  )

interface Case {
  readonly what: string
  readonly code: IngestErrorCode
  readonly sources: readonly Source[]
  readonly message: string
  readonly options?: ReadOptions
}

/** The smallest input that causes each error, and all that the user is told. */
const CASES = (
  [
    [
      'no file at all',
      'MISUSE',
      [],
      'no rows to judge: found none, expected domain-test rows with predictions of the tuned model. Give a file of predictions.',
    ],
    [
      'a base without a tuned model',
      'MISUSE',
      [sourceOf('id,label,pred\n1,a,b\n', { role: 'base', name: 'b.csv' })],
      "no rows to judge: found none, expected domain-test rows with predictions of the tuned model. Give the tuned model's predictions as well.",
    ],
    [
      'train rows alone',
      'MISUSE',
      [sourceOf(`${HEADER}1,a,a,b\n`, { role: 'train' })],
      'no rows to judge: found only domain-train, expected domain-test rows with predictions of the tuned model. A verdict is about the domain-test rows: give them in the file, or as a file of their own.',
    ],
    [
      'predictions of the base given twice',
      'MISUSE',
      [sourceOf(`${HEADER}1,a,a,b\n`), sourceOf('id,label,pred\n1,a,b\n', { role: 'base', name: 'b.csv' })],
      "b.csv: p.csv holds both models' predictions for domain-test, and b.csv those of one model. Give one file with both, or one file per model.",
    ],
    [
      'a positive class that is no label',
      'MISUSE',
      csv(`${HEADER}1,cat,cat,dog\n2,dog,cat,dog\n`),
      '--positive cow is no label: expected one of the labels cat, dog. Write it as it stands in the data.',
      { positive: 'cow' },
    ],
    [
      'a task that the labels do not fit',
      'MISUSE',
      csv(`${HEADER}1,ham,ham,ham\n2,ham,ham,ham\n3,spam,ham,ham\n4,spam,ham,ham\n5,Spam,ham,ham\n`),
      'p.csv line 6, column label: the task is given as binary, and the data have 3 labels: Spam, ham, spam (the rarest, "Spam", first here). Correct the labels, or leave the task out.',
      { task: 'binary' },
    ],
    [
      'one column named for two roles',
      'MISUSE',
      csv(`${HEADER}1,a,a,b\n`),
      'p.csv, column base_pred: --columns names this column as label and base_pred. Name it for one of them.',
      { columns: { label: 'base_pred', base_pred: 'base_pred' } },
    ],
    [
      "one model's role in a file of both",
      'MISUSE',
      csv(`${HEADER}1,a,a,b\n`),
      '--columns pred=base_pred fits none of the files. A file of both models has base_pred and tuned_pred, a file of one model pred; scores likewise.',
      { columns: { pred: 'base_pred' } },
    ],
    [
      'an unknown role',
      'MISUSE',
      csv(`${HEADER}1,a,a,b\n`),
      '--columns lable: no such role, expected one of id, split, label, pred, base_pred, tuned_pred, score, base_score, tuned_score, probs, base_probs, tuned_probs, slice, cluster, weight, text, input_hash. Did you mean label?',
      { columns: { lable: 'x' } as ReadOptions['columns'] & object },
    ],
    [
      'an empty file',
      'EMPTY_FILE',
      csv(''),
      'p.csv: found an empty file, expected CSV with a header line, or JSONL. The step that writes it may have failed.',
    ],
    [
      'a file of white space',
      'EMPTY_FILE',
      csv(' \n\n'),
      'p.csv: found only white space, expected CSV with a header line, or JSONL. Give a file with rows.',
    ],
    [
      'a header alone',
      'EMPTY_FILE',
      csv(HEADER),
      'p.csv: found no rows, expected at least one row after the header. The step that writes it may have failed.',
    ],
    [
      'a gzip file',
      'BINARY_FILE',
      [sourceOf(bytes([0x1f, 0x8b, 8, 0]))],
      'p.csv: found a gzip file, expected CSV or JSONL text. Unpack it first (gunzip).',
    ],
    [
      'a zip archive',
      'BINARY_FILE',
      [sourceOf(bytes('PK', [3, 4]))],
      'p.csv: found a zip archive or an Excel workbook, expected CSV or JSONL text. Unpack it, or save the sheet as CSV.',
    ],
    [
      'a Parquet file',
      'BINARY_FILE',
      csv('PAR1'),
      'p.csv: found a Parquet file, expected CSV or JSONL text. Write the rows as CSV or JSONL.',
    ],
    [
      'a NUL byte',
      'BINARY_FILE',
      csv(`${HEADER}1,a,\0,b\n`),
      'p.csv line 2: found a NUL byte, expected CSV or JSONL text. Give a text file in UTF-8; UTF-16 needs its byte order mark.',
    ],
    [
      'Latin-1',
      'BAD_ENCODING',
      [sourceOf(bytes(HEADER, '1,caf', [0xe9], ',a,b\n'))],
      'p.csv line 2: found bytes that are not UTF-8, expected UTF-8 text. Save the file as UTF-8.',
    ],
    [
      'half of a UTF-16 pair',
      'BAD_ENCODING',
      [sourceOf(bytes([0xff, 0xfe, 0x0a, 0x00, 0x00, 0xdc]))],
      'p.csv line 2: found bytes that are not UTF-16LE, expected UTF-8 text. Save the file as UTF-8.',
    ],
    [
      'a web page',
      'UNKNOWN_FORMAT',
      csv('<html>'),
      'p.csv line 1: found HTML or XML, expected CSV with a header line, or JSONL. If it was downloaded, the server may have sent a page in place of the file.',
    ],
    [
      'a word',
      'UNKNOWN_FORMAT',
      csv('hello'),
      'p.csv: found no comma, tab or semicolon in the first line, expected CSV with a header line, or JSONL. The first line names the columns, such as id,label,base_pred,tuned_pred.',
    ],
    [
      'a row that is short',
      'MALFORMED_ROW',
      csv(`${HEADER}1,a,b\n`),
      'p.csv line 2: found 3 fields, expected 4, as in the header. Put quotes around a field that holds the delimiter or a line end.',
    ],
    [
      'a quote never closed',
      'MALFORMED_ROW',
      csv(`${HEADER}1,a,a,b\n\n2,"a,b,c\n3,a,b,c\n`),
      'p.csv line 4: the row that starts here has a quote that is never closed. Inside a quoted field, write a quote twice: "say ""yes""".',
    ],
    [
      'text after a closing quote',
      'MALFORMED_ROW',
      csv(`${HEADER}1,"a"x,b,c\n`),
      'p.csv line 2: found text after a closing quote, expected the delimiter or the end of the row. Inside a quoted field, write a quote twice: "say ""yes""".',
    ],
    [
      'a quote in a bare field',
      'MALFORMED_ROW',
      csv(`${HEADER}1,a"x,b,c\n`),
      'p.csv line 2: found a quote inside a field that does not start with one, expected the whole field in quotes. Inside a quoted field, write a quote twice: "say ""yes""".',
    ],
    [
      'broken JSON',
      'MALFORMED_ROW',
      jsonl('{"label":"a","tuned_pred":"b"}\n{"label":\n'),
      'p.jsonl line 2: found "{"label":", expected one JSON object. Write each row on a line of its own, or give a JSON array of objects.',
    ],
    [
      'JSON that is no object',
      'MALFORMED_ROW',
      jsonl('{"label":"a","tuned_pred":"b"}\n\n3\n'),
      'p.jsonl line 3: found "3", expected one JSON object. Write each row on a line of its own, or give a JSON array of objects.',
    ],
    [
      'a JSON array cut off in an object',
      'MALFORMED_ROW',
      jsonl('[{"label":"a","tuned_pred":"b"},\n{"label":'),
      'p.jsonl line 2: found the end of the file, expected the end of the object that starts here. The file may be cut off.',
    ],
    [
      'a JSON array cut off between objects',
      'MALFORMED_ROW',
      jsonl('[{"label":"a","tuned_pred":"b"}\n'),
      'p.jsonl line 2: found the end of the file, expected a comma or the end of the array. The file may be cut off.',
    ],
    [
      'a JSON array of numbers',
      'MALFORMED_ROW',
      jsonl('[1]'),
      'p.jsonl line 1: found "1", expected an object or the end of the array.',
    ],
    [
      'no truth',
      'MISSING_COLUMN',
      csv('id,gold_label,tuned_pred\n1,a,b\n'),
      "p.csv, column label: no column for label (the truth); found id, gold_label, tuned_pred. Name it with --columns label=NAME; a CSV file's first line names its columns.",
    ],
    [
      'no predictions',
      'MISSING_COLUMN',
      [sourceOf('id,label,said\n1,a,b\n', { role: 'tuned', name: 't.csv' })],
      "t.csv, column pred: no column for pred (what the model said); found id, label, said. Name it with --columns pred=NAME; a CSV file's first line names its columns.",
    ],
    [
      'a required column under a name that is not there',
      'MISSING_COLUMN',
      csv('id,said,tuned_pred\n1,a,b\n'),
      "p.csv, column label: no column for label (the truth), and none called gold; found id, said, tuned_pred. Name it with --columns label=NAME; a CSV file's first line names its columns.",
      { columns: { label: 'gold' } },
    ],
    [
      'a named column that no file has',
      'MISSING_COLUMN',
      csv('id,label,base_pred,tuned_pred,region\n1,a,a,b,x\n'),
      '--columns slice=regoin: no file has that column; found id, label, base_pred, tuned_pred, region. Did you mean region?',
      { columns: { slice: ['regoin'] } },
    ],
    [
      'no ids to pair by',
      'MISSING_COLUMN',
      pair('label,pred\na,b\n', 'id,label,pred\n1,a,b\n'),
      'b.csv, column id: no column for id, and two files are paired by it. Add an id column to both files, or name it with --columns id=NAME.',
    ],
    [
      'no truth in either of two files',
      'MISSING_COLUMN',
      pair('id,pred\n1,b\n', 'id,pred\n1,b\n'),
      't.csv, column label: no column for label (the truth), here or in b.csv. Name it with --columns label=NAME.',
    ],
    [
      'no truth in a file alone',
      'MISSING_COLUMN',
      [sourceOf('id,pred\n1,b\n', { role: 'tuned', name: 't.csv' })],
      't.csv, column label: no column for label (the truth). Name it with --columns label=NAME.',
    ],
    [
      'ids in one of two files of the same rows',
      'MISSING_COLUMN',
      [sourceOf(`${HEADER}1,a,a,b\n`), sourceOf('label,base_pred,tuned_pred\na,a,b\n', { name: 'q.csv' })],
      'q.csv, column id: no column for id, and p.csv has one; found label, base_pred, tuned_pred. Add it, or name it with --columns id=NAME.',
    ],
    [
      'two columns for the truth',
      'AMBIGUOUS_COLUMN',
      csv('id,label,target,base_pred,tuned_pred\n1,a,a,a,b\n'),
      'p.csv, column label: 2 columns may be the label: label, target. Say which with --columns label=label.',
    ],
    [
      'predictions that could be of either model',
      'AMBIGUOUS_COLUMN',
      csv('id,label,pred\n1,a,b\n'),
      "p.csv, column pred: this may be base_pred or tuned_pred. Say which with --columns tuned_pred=pred, or give the file as one model's.",
    ],
    [
      'two columns of one name',
      'AMBIGUOUS_COLUMN',
      csv('id,id,label,tuned_pred\n1,1,a,b\n'),
      'p.csv, column id: 2 columns may be the id: id, id. Give each column a name of its own.',
    ],
    [
      'a row without its truth',
      'BAD_VALUE',
      csv(`${HEADER}1,,a,b\n`),
      'p.csv line 2, column label: found nothing, expected the true label. Label the row, or remove it from the file.',
    ],
    [
      'a row without its id',
      'BAD_VALUE',
      csv(`${HEADER},a,a,b\n`),
      'p.csv line 2, column id: found nothing, expected an id.',
    ],
    [
      'an id that JSON rounds',
      'BAD_VALUE',
      jsonl('{"id":12345678901234567890,"label":"a","tuned_pred":"b"}'),
      'p.jsonl line 1, column id: found 12345678901234567000, expected an id that JSON keeps exact. Write numbers this large in quotes.',
    ],
    [
      'a negative weight',
      'BAD_VALUE',
      csv('label,tuned_pred,weight\na,b,-1\n'),
      'p.csv line 2, column weight: found "-1", expected a weight, 0 or more.',
    ],
    [
      'a row without its cluster',
      'BAD_VALUE',
      csv('label,tuned_pred,cluster\na,b,\n'),
      'p.csv line 2, column cluster: found nothing, expected the cluster the row belongs to. Give a row alone a cluster of its own.',
    ],
    [
      'a label that is a structure',
      'BAD_VALUE',
      jsonl('{"label":{"x":1},"tuned_pred":"b"}'),
      'p.jsonl line 1, column label: found {"x":1}, expected a label (text, number or boolean).',
    ],
    [
      'one label, and predictions of another',
      'BAD_VALUE',
      csv(`${HEADER}1,ham,ham,spam\n`),
      'p.csv, column label: every row has the label "ham", expected at least two labels. If the test set is right as it is, name the positive class: --positive spam.',
    ],
    [
      'one label throughout',
      'BAD_VALUE',
      csv(`${HEADER}1,ham,ham,ham\n`),
      'p.csv, column label: every row has the label "ham", expected at least two labels. Without rows of another class nothing can be said about telling them apart.',
    ],
    [
      'a score above 1',
      'BAD_SCORE',
      csv(`${SCORED}1,a,a,1.7,b,0.5\n`),
      'p.csv line 2, column base_score: found "1.7", expected a number from 0 to 1. A score is a probability: put logits through a sigmoid or softmax, and divide percentages by 100.',
    ],
    [
      'a score that is NaN',
      'BAD_SCORE',
      csv(`${SCORED}1,a,a,0.5,b,NaN\n`),
      'p.csv line 2, column tuned_score: found "NaN", expected a number from 0 to 1. A score is a probability: put logits through a sigmoid or softmax, and divide percentages by 100.',
    ],
    [
      'a score with a decimal comma',
      'BAD_SCORE',
      csv('id;label;tuned_pred;tuned_score\n1;a;b;0,5\n'),
      'p.csv line 2, column tuned_score: found "0,5", expected a number from 0 to 1. Write decimals with a point.',
    ],
    [
      'a score that only some rows have',
      'BAD_SCORE',
      csv(`${SCORED}1,a,a,0.5,b,0.5\n2,a,a,,b,0.5\n`),
      'p.csv line 3, column base_score: found nothing, expected a score beside each answer of the split, or beside none. Fill it in, or leave the column blank in all rows.',
    ],
    [
      'probabilities that do not add up',
      'BAD_SCORE',
      jsonl('{"label":"a","tuned_pred":"b","tuned_probs":[0.5,0.6]}'),
      'p.jsonl line 1, column tuned_probs: found [0.5,0.6], expected a JSON array or object of numbers from 0 to 1, one per class, adding up to 1 (here 1.100).',
    ],
    [
      'probabilities that are no JSON',
      'BAD_SCORE',
      csv('label;tuned_pred;tuned_probs\na;b;0.5 0.5\n'),
      'p.csv line 2, column tuned_probs: found "0.5 0.5", expected a JSON array or object of numbers from 0 to 1, one per class.',
    ],
    [
      'a probability too many',
      'BAD_SCORE',
      jsonl(
        '{"label":"no","tuned_pred":"no","tuned_probs":[0.5,0.5]}\n{"label":"yes","tuned_pred":"no","tuned_probs":[0.5,0.3,0.2]}',
      ),
      'p.jsonl line 2, column tuned_probs: found 3 probabilities, expected one for each of no, yes, in this order or by label.',
    ],
    [
      'a probability of a class that is none',
      'BAD_SCORE',
      jsonl(
        '{"label":"no","tuned_pred":"no","tuned_probs":{"no":0.5,"maybe":0.5}}\n{"label":"yes","tuned_pred":"no","tuned_probs":[0.5,0.5]}',
      ),
      'p.jsonl line 1, column tuned_probs: found no, maybe, expected one for each of no, yes, in this order or by label.',
    ],
    [
      'an unknown split',
      'UNKNOWN_SPLIT',
      csv('split,label,tuned_pred\nholdout,a,b\n'),
      'p.csv line 2, column split: found "holdout", expected one of domain-test, domain-train, validation, general-test. Also read: test, train, dev, valid, val, general. If the column is something else, rename it.',
    ],
    [
      'a blank split',
      'UNKNOWN_SPLIT',
      csv('split,label,tuned_pred\n,a,b\n'),
      'p.csv line 2, column split: found nothing, expected one of domain-test, domain-train, validation, general-test. Also read: test, train, dev, valid, val, general. If the column is something else, rename it.',
    ],
    [
      'an id twice in a split',
      'DUPLICATE_ID',
      csv('doc_id,label,tuned_pred\n1,a,a\n2,a,a\n1,a,a\n'),
      'p.csv line 4, column doc_id: id "1" stands in line 2 too (split domain-test). Keep one of the rows, or give each an id of its own (and the same cluster, if they belong together).',
    ],
    [
      'an id twice over two files',
      'DUPLICATE_ID',
      [sourceOf(`${HEADER}1,a,a,b\n`), sourceOf(`${HEADER}1,a,a,b\n`, { name: 'q.csv' })],
      'q.csv line 2, column id: id "1" stands in p.csv line 2 too (split domain-test). Keep one of the rows, or give each an id of its own (and the same cluster, if they belong together).',
    ],
    [
      'no id in common',
      'NO_COMMON_IDS',
      pair('id,label,pred\n1,a,b\n', 'id,label,pred\n2,a,b\n'),
      't.csv, column id: no id of the domain-test rows stands in b.csv too (the first ones: "2" here, "1" in b.csv). Use the same ids in both files, or name the right columns with --columns id=NAME.',
    ],
    [
      'a base without test rows',
      'NO_COMMON_IDS',
      pair('id,label,pred,split\n1,a,b,train\n', 'id,label,pred\n1,a,b\n'),
      'b.csv: no domain-test rows, and t.csv has some. Give the base predictions of the same rows, or leave this file out.',
    ],
    [
      'two truths for one id',
      'LABEL_CONFLICT',
      pair('id,label,pred\n1,a,b\n', 'id,label,pred\n1,b,b\n'),
      't.csv line 2, column label: the label of id "1" is "b" here and "a" in b.csv line 2. Both files must hold the same truth: correct one, or remove the row from both.',
    ],
    [
      'two labels of which either may be the positive one',
      'NO_POSITIVE_CLASS',
      csv(`${HEADER}1,cat,cat,dog\n2,dog,cat,dog\n`),
      'which of the labels cat, dog is the positive class (the one that is looked for) cannot be told. Name it: --positive dog, or --positive cat.',
    ],
    [
      'several labels in one row of a task that has one each',
      'BAD_VALUE',
      jsonl('{"label":["a","b"],"tuned_pred":["b"]}'),
      'p.jsonl line 1, column label: found ["a","b"], expected a label (text, number or boolean), one per row. Where rows have several labels, each row has a list of them; --task multilabel says so.',
      { task: 'binary' },
    ],
    [
      'a task of another kind',
      'UNSUPPORTED_TASK',
      csv(`${HEADER}1,a|b,a,b\n`),
      'task "ranking", expected one of binary, multiclass, multilabel, graded.',
      { task: 'ranking' as 'multiclass' },
    ],
  ] as readonly (readonly [string, IngestErrorCode, Source[], string, ReadOptions?])[]
).map(
  ([what, code, sources, message, options]): Case => ({
    what,
    code,
    sources,
    message,
    ...(options && { options }),
  }),
)

describe('what the user is told', () => {
  it.each(CASES)('of $what ($code)', async ({ code, sources, message, options }) => {
    const error = await readEvaluation(sources, options).then(
      () => expect.unreachable('it was read'),
      (thrown: IngestError) => thrown,
    )
    expect({ code: error.code, message: error.message }).toEqual({ code, message })
    expect(error.name).toBe('IngestError')
    if (error.details.line !== undefined) expect(message).toContain(`line ${error.details.line}`)
    if (error.details.remedy !== undefined) expect(message.endsWith(error.details.remedy)).toBe(true)
  })

  it('names a stream that breaks off', async () => {
    const chunks = (async function* () {
      yield new TextEncoder().encode(HEADER)
      throw new Error('connection reset')
    })()
    await expect(readEvaluation([{ role: 'all', name: 'p.csv', chunks }])).rejects.toMatchObject({
      code: 'CANNOT_READ',
      message: 'p.csv: cannot be read: connection reset.',
    })
  })
})
