import { expect, test } from 'vitest'
import { outputs } from '../../src/catalogue.js'
import { COMMANDS as PROGRAM } from '../../src/cli/program.js'
import { runRind } from '../support/host.js'

const COMMANDS = PROGRAM.map(it => it.id)

test('the first page fits one screen', async () => {
  const { exit, out, err } = await runRind(['--help'])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  expect(out.split('\n').length).toBeLessThanOrEqual(40)
  expect(out).toMatchInlineSnapshot(`
    "Usage: rind <path...> [options]
           rind <command>

    Reads help-desk and survey exports (CSV) and tells where the numbers got better
    while the customers got unhappier. Nothing leaves this machine.

    Options:
      -V, --version       print which rind this is
      -h, --help          print this help

    Commands:
      analyze [path...]   what got better, what got worse, where the two disagree
      run                 for cron: take in what is new, tell what is new or worse
      ack <finding>       a finding is known: keep it silent until it worsens
      history             what runs found, since when, and what is gone
      init [path...]      write a commented rind.yaml for the exports that lie here
      config              every setting, its value, and where it comes from
      import [path...]    take exports into a store, for reports over all of them
      store [store]       which files and months a store holds; take files out again
      export [path...]    the records as Parquet, by month, for other engines
      melons [path...]    segments by target met, and by satisfaction over its floor
      inspect [path...]   what each file was taken for, column by column
      demo                the same on a year of an invented help desk
      list <what>         the metrics, rules, export formats or outputs there are
      explain <id>        what a finding rests on, or what a name in it means
      schema <what>       the JSON Schema of a report, an inspection, and so on
      completion <shell>  a script that completes what is typed in a shell
      help [command]      what a command does and takes

    Examples:
      $ rind tickets.csv surveys.csv
          the report, on one screen
      $ rind exports/ --period week --by priority
          \`rind analyze --help\` says what else can be asked
      $ rind demo
          the same on a year of an invented help desk
    "
  `)
})

test('the page of the main job', async () => {
  expect((await runRind(['analyze', '--help'])).out).toMatchInlineSnapshot(`
    "Usage: rind analyze [options] [path...]

    what got better, what got worse, where the two disagree

    Arguments:
      path                       exports, folders or globs of them; - is what is
                                 piped in

    What is asked:
      --period <grain>           length of a period: day, week, month, quarter, all
      --by <facet,...>           look at these groups too, such as priority
      --where <facet=value,...>  keep to a part: team=Billing,channel!=chat
      --metrics <id,...>         only these metrics (\`rind list metrics\`)
      --as-of <date>             act as if this day, year-month-day, were today
      --basis <moment>           what lays contacts and answers into periods:
                                 opened, ended, answered
      --business-hours <file>    a YAML of when the desk is open, for times in
                                 business hours
      --active-customers <file>  a CSV of date and customers, for contacts per
                                 customer
      --events <file>            a CSV of date, until, label, kind and segment:
                                 outages, policies
      --target <metric=value>    what a metric is to reach: sla-attainment=95%,
                                 wait-time=20s; repeatable
      --floor <metric=value>     under which a score is too low: csat-mean=3.5
      --name-agents              tell agents by name, not as \`agent 7 of Billing\`

    How sure to be:
      --fdr <share>              of what is told, so much may be chance: 5% unless
                                 told
      --min-answers <n>          answers a segment needs on either side: 30 unless
                                 told
      --to-date                  judge the month that is not over, by a test that
                                 may look every day

    Reading:
      --map <field=column>       say which column is which; [FILE.]FIELD=COLUMN;
                                 repeatable
      --date-order <order>       what 03/04 means where no cell tells: dmy or mdy
      --timezone <zone>          of times that name none, such as Europe/Berlin
      --config <file>            a rind.yaml, as \`rind inspect --write-config\`
                                 writes it
      --rejects <file>           write every row and cell that cannot be read to
                                 this CSV
      --max-rejected <share>     refuse files with more rejections, such as 2%

    The store:
      --store <file>             with what \`rind import\` took into this file
      --wait <seconds>           where another process holds it, wait so long for it

    The report:
      --format <output>          table (what you get unasked), details (all behind
                                 it), html (a page), text (for a mail), markdown,
                                 csv, json or ndjson
      --output <file>            to this .html, .txt, .md, .csv, .json or .ndjson
                                 (.jsonl) file instead; repeatable
      --ndjson <rows>            what a line of NDJSON is: findings, comparisons,
                                 measurements
      --fail-on <grade>          exit with 1 on a finding so sure, or a broken guard
                                 rail: confirmed, likely, watch, guard-rails
      --redact                   customers by an alias, comments and unreadable
                                 cells masked; needs a salt
      --no-redact                tell them as they are, though the config says
                                 otherwise
      --quiet                    say nothing beside the report but errors
      --color                    colour the table even where it is no terminal
      --no-color                 never colour it
      --no-progress              do not show what is being done

    The machine:
      --threads <number>         processor cores to use
      --memory <size>            memory to use before disk, such as 2GB

    Options:
      -h, --help                 print this help

    Examples:
      $ rind tickets.csv surveys.csv
          the report, on one screen
      $ rind exports/ --by priority --where channel=chat
          a folder of exports, chats alone, by priority
      $ rind exports/ --format json --fail-on likely | jq .findings
          for a script
    "
  `)
})

test.each(COMMANDS)('%s has a page of 80 columns with examples of itself', async command => {
  const { exit, out } = await runRind([command, '--help'])
  const lines = out.split('\n')
  expect(exit).toBe(0)
  expect(lines.filter(it => it.length > 80)).toEqual([])
  expect(lines.filter(it => /^ {2}\$ rind /.test(it)).length).toBeGreaterThan(0)
  expect((await runRind(['help', command])).out).toBe(out)
})

test('the first page names every command', async () => {
  const { out } = await runRind(['-h'])
  expect(COMMANDS.filter(it => !out.includes(`\n  ${it} `))).toEqual([])
})

test('the version is the one of package.json', async () => {
  const { default: pkg } = await import('../../package.json', { with: { type: 'json' } })
  expect(await runRind(['--version'])).toEqual({ exit: 0, out: `${pkg.version}\n`, err: '' })
})

test('the page of the main job names every output and its file names', async () => {
  const { out } = await runRind(['help', 'analyze'])
  expect(outputs.flatMap(it => [it.id, ...it.extensions]).filter(it => !out.includes(it))).toEqual([])
})

test('help of help is the first page', async () => {
  expect(await runRind(['help', 'help'])).toEqual(await runRind(['--help']))
})
