import { expect, test } from 'vitest'
import { requireTouched } from '../../src/measure/where.js'
import { aStore } from '../support/records.js'
import { contact } from './asking.js'

test('an event of a part that is nearly called as one there is, is refused; one of a strange part is not', async () => {
  const store = await aStore({ interactions: [contact({ team: 'Payments' }), contact({ team: 'Returns' })] })
  const touching = (segment: Readonly<Record<string, string>>) =>
    requireTouched(store, [{ date: '2026-03-01', label: 'x', kind: 'policy', segment }], 'events.csv')
  await expect(touching({ team: 'Paymnts' })).rejects.toMatchObject({
    code: 'bad-events',
    message: 'no contact has `team=Paymnts`',
    details: { at: { file: 'events.csv' }, help: 'did you mean `Payments`?' },
  })
  for (const it of [{}, { team: 'Payments' }, { team: 'Logistics' }]) await expect(touching(it)).resolves.toBeUndefined()
  store.close()
})
