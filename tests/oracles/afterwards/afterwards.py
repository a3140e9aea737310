#!/usr/bin/env python3
"""What customers did after a contact, from the three exports of a story, by the words of docs/method.md alone.

Written apart from the program: row by row, no SQL; the intervals are scipy's. `python3 afterwards.py FOLDER > afterwards.json`, where
FOLDER holds what `node fixtures/stories.js` writes for `and-then-they-left`, writes the answers that tests/afterwards.test.ts holds the
program to: of team North, July against the six months before it.
"""

import csv
import json
import os
import sys
from collections import defaultdict
from datetime import datetime, timedelta
from math import sqrt

from scipy.stats import binomtest

FOLDER = sys.argv[1]
TEAM, DAYS, CONFIDENCE = "North", 60, 0.9


def table(name):
    with open(os.path.join(FOLDER, name), newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return datetime.fromisoformat(text).date()


ratings = {row["Ticket ID"]: int(row["How satisfied are you with the help you received? (1-5)"]) for row in table("surveys.csv")}
departures = [(row["Customer ID"], day(row["Cancelled at"]), float(row["MRR"])) for row in table("churn.csv")]
first = min(when for _, when, _ in departures)
last = max(when for _, when, _ in departures)

# The contacts of each customer and month, in the order in which they ended.
contacts = defaultdict(list)
for row in table("tickets.csv"):
    if row["Team"] == TEAM and row["Solved at"]:
        contacts[row["Customer ID"], row["Solved at"][:7]].append((row["Solved at"], ratings.get(row["Ticket ID"])))


def told(them):
    """What a customer said in a month, and the day from which on they are watched."""
    them = sorted(them, key=lambda it: it[0])
    low = [when for when, points in them if points is not None and points <= 2]
    rated = [when for when, points in them if points is not None]
    if low:
        return "unhappy", day(low[0])
    if rated:
        return "content", day(rated[0])
    return "silent", day(them[0][0])


def interval(hits, n):
    found = binomtest(hits, n).proportion_ci(CONFIDENCE, method="wilson")
    return hits / n, found.low, found.high


def apart(content, other):
    (c, c_low, c_high), (o, o_low, o_high) = interval(*content), interval(*other)
    value = o - c
    return value, value - sqrt((o - o_low) ** 2 + (c_high - c) ** 2), value + sqrt((o_high - o) ** 2 + (c - c_low) ** 2)


def side(months):
    counts = {mood: {"customers": 0, "gone": 0, "unwatched": 0, "total": 0.0} for mood in ("unhappy", "silent", "content")}
    seen = set()
    for month in months:
        for customer in sorted({who for who, of in contacts if of == month}):
            if customer in seen:
                continue
            seen.add(customer)
            mood, since = told(contacts[customer, month])
            own = [(when, amount) for who, when, amount in departures if who == customer]
            if any(when < since for when, _ in own):
                continue
            if since < first or since + timedelta(days=DAYS) > last:
                counts[mood]["unwatched"] += 1
                continue
            went = [amount for when, amount in own if when <= since + timedelta(days=DAYS)]
            counts[mood]["customers"] += 1
            counts[mood]["gone"] += len(went) > 0
            counts[mood]["total"] += sum(went)
    for it in counts.values():
        it["value"], it["low"], it["high"] = interval(it["gone"], it["customers"])
    return counts


months = sorted({of for _, of in contacts})
july = months.index("2026-07")
before, after = side(months[july - 6 : july]), side([months[july]])
answer = {"days": DAYS, "before": before, "after": after, "apart": {}}
for name, counts in (("before", before), ("after", after)):
    of = {mood: (it["gone"], it["customers"]) for mood, it in counts.items()}
    answer["apart"][name] = {mood: apart(of["content"], of[mood]) for mood in ("unhappy", "silent")}
json.dump(answer, sys.stdout, indent=2)
print()
