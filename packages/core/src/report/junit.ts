import type { Claim, NotJudged, Verdict } from '../verdict/verdict.js'
import { claimTitle, titleOfId } from './claimNames.js'
import { claimSentences } from './claimSentences.js'
import { stateWord } from './claimView.js'
import { explain } from './explain.js'
import { blocks } from './headline.js'
import { words } from './locale.js'
import { type Attributes, element, type Markup } from './markup.js'

/** One testcase: passed where it has no outcome. */
interface Case {
  readonly id: string
  readonly outcome: { readonly name: 'failure' | 'skipped'; readonly type: string } | null
  readonly sentences: readonly string[]
}

/**
 * The verdict as JUnit XML, for the test pages of CI servers: a testcase for the decision, one for each claim and one
 * for each thing that was not judged, each named by its id. A claim that failed or lies below its bar is a failure of
 * that type; what keeps the verdict open, an unproven claim or something required that was not judged, is a failure of
 * type `inconclusive`; what was not judged or not shown and blocks nothing is skipped. There is a failure exactly where
 * the decision is not "ship". Sentences are those of `explain`; findings stand in the suite's output. No times: none
 * were taken. Valid by Jenkins' `junit-10.xsd`
 * (https://github.com/jenkinsci/xunit-plugin, src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd).
 * @example
 * toJunit(verdict).slice(0, 19) // '<?xml version="1.0"'
 */
export function toJunit(verdict: Verdict): string {
  const { policy, provenance, findings, decision } = verdict
  const cases = [
    decisionCase(verdict),
    ...verdict.claims.map((claim) => claimCase(claim, policy.evidence)),
    ...verdict.notJudged.map(notJudgedCase),
  ]
  const count = (name: string) => cases.filter(({ outcome }) => outcome?.name === name).length
  const totals = { tests: cases.length, failures: count('failure'), errors: 0 }
  const properties = { decision, policy: policy.name, policyHash: policy.hash, version: provenance.version }
  const suite = element(
    'testsuite',
    { name: `fitcheck ${policy.name}`, ...totals, skipped: count('skipped') },
    line(
      element(
        'properties',
        {},
        ...Object.entries(properties).map(([name, value]) => element('property', { name, value })),
      ),
    ),
    cases.map((each) => line(testcase(each))),
    findings.length === 0
      ? null
      : line(
          element(
            'system-out',
            {},
            findings
              .map(
                ({ code, severity, sentence, remedy }) =>
                  `${words.finding[code]} (${severity}, ${code}). ${sentence}\n${words.report.remedy}: ${remedy}`,
              )
              .join('\n'),
          ),
        ),
    '\n',
  )
  const suites = element('testsuites', { name: 'fitcheck', ...totals }, line(suite), '\n')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${suites.markup}\n`
}

function decisionCase(verdict: Verdict): Case {
  const { decision } = verdict
  return {
    id: 'decision',
    outcome: decision === 'ship' ? null : { name: 'failure', type: decision },
    sentences: explain(verdict),
  }
}

function claimCase(claim: Claim, evidence: Verdict['policy']['evidence']): Case {
  const { state } = claim
  const heading = `${claimTitle(claim)}: ${stateWord(claim)}.`
  return {
    id: claim.id,
    outcome: blocks(claim)
      ? { name: 'failure', type: state === 'unproven' ? 'inconclusive' : state }
      : state === 'met'
        ? null
        : { name: 'skipped', type: state },
    sentences: [heading, ...claimSentences(claim, evidence)],
  }
}

function notJudgedCase({ id, reason, required }: NotJudged): Case {
  return {
    id,
    outcome: required ? { name: 'failure', type: 'inconclusive' } : { name: 'skipped', type: 'not-judged' },
    sentences: [`${titleOfId(id)}: ${words.junit.notJudged(reason)}`],
  }
}

function testcase({ id, outcome, sentences }: Case): Markup {
  const text = sentences.join('\n')
  const attributes: Attributes = { classname: `fitcheck.${id.split('/')[0]}`, name: id }
  return element(
    'testcase',
    attributes,
    outcome
      ? element(outcome.name, { type: outcome.type, message: sentences.join(' ') }, text)
      : element('system-out', {}, text),
  )
}

function line(markup: Markup): Markup {
  return { markup: `\n${markup.markup}` }
}
