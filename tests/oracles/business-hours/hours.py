#!/usr/bin/env python3
"""How long desks were open between two moments, counted step by step: is the desk open now, by the clocks of its zone?

Written apart from the program: Python's zoneinfo and no arithmetic of spans. `python3 hours.py > hours.json` writes the answers
that tests/ingest/business-hours.test.ts holds the program to: in seconds, by the moments from and to in UTC, which lie around
changes of clocks. A schedule is told as its file says it; JSON is YAML, too.
"""

import json
import random
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
OFFICE = {day: ["09:00-12:30", "13:00-17:30"] for day in WEEK[:5]}

# Each schedule as its file says it, and the days around which moments are drawn.
DESKS = [
    ({"timezone": "Europe/Berlin", **OFFICE, "saturday": "10:00-14:00", "holidays": ["2026-03-30", "2026-10-26"]}, ["2026-03-29", "2026-10-25"]),
    ({"timezone": "Europe/Berlin", **{day: "00:00-24:00" for day in WEEK}}, ["2026-03-29", "2026-10-25"]),
    ({"timezone": "Europe/Berlin", "saturday": "22:00-24:00", "sunday": ["00:00-02:30", "02:45-06:00"]}, ["2026-03-29", "2026-10-25"]),
    ({"timezone": "America/New_York", **OFFICE, "sunday": "01:15-01:45", "holidays": ["2026-11-02"]}, ["2026-03-08", "2026-11-01"]),
    ({"timezone": "Australia/Lord_Howe", **{day: ["01:00-02:15", "08:00-16:00"] for day in WEEK}}, ["2026-04-05", "2026-10-04"]),
    ({"timezone": "America/Sao_Paulo", **{day: ["00:00-01:30", "23:00-24:00"] for day in WEEK}}, ["2018-02-18", "2018-11-04"]),
    ({"timezone": "Pacific/Apia", **OFFICE, "saturday": "00:00-24:00"}, ["2011-12-30"]),
    ({"timezone": "Asia/Kolkata", **OFFICE, "holidays": ["2026-01-26"]}, ["2026-01-26"]),
    ({"timezone": "UTC", "wednesday": "12:00-12:01"}, ["2026-02-28"]),
]


def minutes(text):
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


def open_at(desk, zone, moment):
    local = moment.astimezone(zone)
    if local.date().isoformat() in desk.get("holidays", []):
        return False
    hours = desk.get(WEEK[local.weekday()], [])
    now = local.hour * 60 + local.minute
    return any(minutes(a) <= now < minutes(b) for a, b in (it.split("-") for it in ([hours] if isinstance(hours, str) else hours)))


def open_seconds(desk, start, end, step):
    zone = ZoneInfo(desk["timezone"])
    total = 0
    while start < end:
        total += open_at(desk, zone, start) * step
        start += timedelta(seconds=step)
    return total


def cases(desk, days):
    draw = random.Random(json.dumps(desk))
    for day in days:
        middle = datetime.fromisoformat(day).replace(tzinfo=timezone.utc)
        for at in range(24):
            # Some moments to the minute and days apart, some to the second and within the hours of a change of clocks.
            step, reach = (60, 6 * 86400) if at % 3 else (1, 3 * 3600)
            around = middle + timedelta(seconds=0 if at % 3 else draw.choice([-10, -2, 1, 3, 6, 14]) * 3600)
            start, end = sorted(around + timedelta(seconds=draw.randrange(-reach, reach, step)) for _ in range(2))
            yield f"{start:%Y-%m-%d %H:%M:%S} to {end:%Y-%m-%d %H:%M:%S}", open_seconds(desk, start, end, step)


print(json.dumps([{"file": json.dumps(desk), "open": dict(cases(desk, days))} for desk, days in DESKS], indent=2))
