import {
  type Exception,
  findOffset,
  formatOffset,
  type Hours,
  type Interval,
  type Week,
  weekdays,
} from '@portal/content/schema';
import type { Translate } from '../../i18n/translate.ts';
import { identify } from '../identify.ts';
import { omitUnknown } from '../pick-words.ts';
import type { HsdsSchedule } from './shapes.ts';

const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

type Rule = Omit<HsdsSchedule, 'id'>;

/**
 * One rule for each interval and the weekdays that have it, then Ramadan and the dated days with the period in which
 * they hold. A weekday nobody told us about is in no rule; a closed one is named as closed.
 *
 * @param owner  key of what the hours belong to
 */
export function toSchedules(owner: readonly string[], hours: Hours | undefined, t: Translate): HsdsSchedule[] {
  if (!hours) return [];
  const attending = hours.byAppointment ? { attending_type: t('offices.byAppointment') } : {};
  const ramadan = hours.ramadan;
  const rules: Rule[] = [
    ...toWeekRules(hours.week, t),
    ...(ramadan
      ? toWeekRules(ramadan.week, t).map((rule) => ({
          ...rule,
          valid_from: ramadan.from,
          valid_to: ramadan.to,
          description: rule.description ?? t('hours.why.ramadan'),
        }))
      : []),
    ...(hours.exceptions ?? []).flatMap((exception) => toExceptionRules(exception, t)),
  ];
  return rules.map((rule, index) => omitUnknown({ id: identify(...owner, 'schedule', index), ...rule, ...attending }));
}

function toWeekRules(week: Week, t: Translate): Rule[] {
  const groups = new Map<string, { rule: Rule; days: string[] }>();
  for (const [index, weekday] of weekdays.entries()) {
    const intervals = week[weekday];
    const rules: Rule[] =
      intervals?.length === 0 ? [{ description: t('offices.hoursClosed') }] : (intervals ?? []).map(toTimes);
    for (const rule of rules) {
      const key = JSON.stringify(rule);
      const group = groups.get(key) ?? { rule, days: [] };
      group.days.push(dayCodes[index] ?? 'MO');
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ rule, days }) => ({ freq: 'WEEKLY', wkst: 'MO', byday: days.join(','), ...rule }));
}

function toExceptionRules({ from, to, intervals, reason }: Exception, t: Translate): Rule[] {
  const period = { valid_from: from, valid_to: to, ...(reason && { description: reason }) };
  if (intervals.length === 0) return [{ description: t('offices.hoursClosed'), ...period }];
  return intervals.map((interval) => ({ ...toTimes(interval), ...period }));
}

function toTimes({ opens, closes }: Interval): Rule {
  const minutes = findOffset(Date.now());
  const zone = minutes === 0 ? 'Z' : formatOffset(minutes);
  // The standard has no 24:00: a whole day ends at 23:59.
  return { timezone: minutes / 60, opens_at: opens + zone, closes_at: (closes === '24:00' ? '23:59' : closes) + zone };
}
