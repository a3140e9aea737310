#!/usr/bin/env python3
"""Every metric of docs/metrics.md, computed from tickets.csv, surveys.csv and customers.csv by the words of that page alone.

Written apart from the program: Python's standard library, row by row, no SQL. `python3 metrics.py > metrics.json` writes
the answers that tests/oracles.test.ts holds the program to. Fractions are exact until they are printed.
"""

import csv
import json
import os
from datetime import datetime, timedelta
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))
WEEK = timedelta(days=7)


def table(name):
    with open(os.path.join(HERE, name), newline="") as file:
        return list(csv.DictReader(file))


def moment(text):
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S") if text else None


def number(text, unit=1):
    return Fraction(text) * unit if text else None


def flag(text):
    return {"yes": True, "no": False, "": None}[text]


def seconds(span):
    return Fraction(span // timedelta(microseconds=1), 1_000_000)


class Contact:
    def __init__(self, row):
        self.id = row["Ticket ID"]
        self.customer = row["Requester email"] or None
        self.team = row["Team"]
        self.outbound = row["Direction"] == "outbound"
        self.status = row["Status"].lower() or None
        self.opened = moment(row["Created at"])
        self.responded = moment(row["First response at"])
        self.ended = moment(row["Solved at"]) if self.status in (None, "solved", "abandoned") else None
        self.wait = number(row["Wait time (sec)"])
        self.talk = number(row["Talk time (sec)"])
        self.hold = number(row["Hold time (sec)"])
        self.wrap = number(row["Wrap up time (sec)"])
        self.replies = number(row["Replies"])
        self.reopens = number(row["Reopens"])
        self.transfers = number(row["Transfers"])
        self.follow_up = flag(row["Is follow-up"])
        self.offered = flag(row["Survey offered"])
        self.sentiment = row["Sentiment"].lower() or None
        self.escalated = flag(row["Escalated"])
        self.met = flag(row["SLA met"])
        self.at_once = flag(row["First contact resolution"])
        self.first_solution = number(row["First resolution time (min)"], 60)
        self.requester_wait = number(row["Requester wait time (min)"], 60)
        self.pending = number(row["Agent wait time (min)"], 60)
        self.response_business = number(row["First response time in business hours (min)"], 60)
        self.resolution_business = number(row["Resolution time in business hours (min)"], 60)
        self.response = seconds(self.responded - self.opened) if self.responded else None
        self.resolution = seconds(moment(row["Solved at"]) - self.opened) if row["Solved at"] else None
        self.handle = None if self.talk is None else self.talk + (self.hold or 0) + (self.wrap or 0)


CONTACTS = [Contact(row) for row in table("tickets.csv")]
BY_ID = {contact.id: contact for contact in CONTACTS}
SURVEYS = table("surveys.csv")
# What the export was cut by: the last contact opened.
NEWEST = max(contact.opened for contact in CONTACTS)


def came_back(contact):
    """When the same customer first opened a contact of their own after this one had ended."""
    later = [
        other.opened
        for other in CONTACTS
        if other.customer == contact.customer and not other.outbound and other.opened > contact.ended
    ]
    return min(later) if later else None


def quantile(values, share):
    """Linear between the order statistics on either side (type 7 of Hyndman and Fan)."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def mean(values):
    if len(values) < 2:
        return None
    return {"n": len(values), "value": sum(values) / len(values)}


def duration(values):
    found = [value for value in values if value is not None]
    told = mean(found)
    return told and {**told, "median": quantile(found, Fraction(1, 2)), "p90": quantile(found, Fraction(9, 10))}


def share(marks):
    return {"n": len(marks), "value": Fraction(sum(marks), len(marks))} if marks else None


def count(records):
    return {"n": len(records), "value": Fraction(len(records))}


def ratio(pairs):
    below = sum(pair[1] for pair in pairs)
    return {"n": len(pairs), "value": Fraction(sum(pair[0] for pair in pairs), below)} if below and len(pairs) > 1 else None


# The one period that holds everything: from the day of the first moment of any record to that of the last.
MOMENTS = [it.opened for it in CONTACTS] + [it.ended for it in CONTACTS if it.ended]
MOMENTS += [moment(it["Submitted at"]) for it in SURVEYS if not BY_ID[it["Ticket ID"]].ended and any(list(it.values())[3:])]
FIRST, LAST = min(MOMENTS).date(), max(MOMENTS).date()


def active_customers(team):
    """Their mean over the days of the period; None where a day is not covered."""
    rows = {it["month"]: Fraction(it["active customers"]) for it in table("customers.csv") if it["team"] == (team or "")}
    days = [FIRST + timedelta(days=it) for it in range((LAST - FIRST).days + 1)]
    counts = [rows.get(day.strftime("%Y-%m")) for day in days]
    return None if None in counts else sum(counts) / len(counts)


def measured(contacts, team=None):
    ended = [it for it in contacts if it.ended]
    handled = [it for it in ended if it.status != "abandoned"]
    solved = [it for it in ended if it.status == "solved"]
    customers = [it for it in ended if it.customer and it.ended + WEEK <= NEWEST]
    own = [it for it in customers if it.status and not it.outbound]
    back = {it: came_back(it) for it in customers}
    replied = [it for it in ended if it.replies is not None and it.status]
    phoned = [it for it in ended if it.status == "abandoned" or it.wait is not None or it.talk is not None]
    offered = [it for it in ended if not it.outbound and it.status]
    still = [
        it for it in contacts
        if it.opened <= NEWEST and ((it.ended and it.ended > NEWEST) or (not it.ended and it.status in ("open", "pending")))
    ]
    waited = [
        it for it in ended
        if not it.outbound and (it.wait is not None or it.status == "abandoned")
        and not (it.status == "abandoned" and it.wait is not None and it.wait < 5)
    ]
    finished = [it for it in ended if it.status in (None, "solved")]
    ripe = [it for it in contacts if it.opened + WEEK <= NEWEST]
    asked = [it for it in ripe if not it.outbound]

    inbound = [it for it in contacts if not it.outbound]
    active = active_customers(team)

    surveys = [it for it in SURVEYS if it["Ticket ID"] in {contact.id for contact in contacts}]
    answered = {it["Ticket ID"] for it in surveys if any(it[name] for name in list(it)[3:])}
    points = lambda part: [number(it[column]) for it in surveys for column in it if part in column and it[column]]
    satisfaction, recommend, ease, courtesy = points("satisfaction"), points("recommend"), points("easy"), points("Courtesy")
    lags = [
        seconds(moment(it["Submitted at"]) - BY_ID[it["Ticket ID"]].ended)
        for it in surveys
        if it["Ticket ID"] in answered and moment(it["Submitted at"]) >= BY_ID[it["Ticket ID"]].ended
    ]
    net = [(answer >= 9) - (answer <= 6) for answer in recommend]

    return {
        "abandon-rate": share([it.status == "abandoned" for it in phoned if not it.outbound]),
        "answer-lag": duration(lags),
        "backlog": count(still),
        "contact-rate": active and {"n": len(inbound), "value": len(inbound) / active},
        "contacts-per-resolution": ratio([(1, it.status == "solved") for it in offered]),
        "coverage": share([it.id in answered for it in ended]),
        "csat": share([answer >= 4 for answer in satisfaction]),
        "csat-mean": mean(satisfaction),
        "dissatisfied-rate": share([answer <= 2 for answer in satisfaction]),
        "effort": share([answer >= 6 for answer in ease]),
        "effort-mean": mean(ease),
        "escalation-rate": share([it.escalated for it in contacts if it.escalated is not None]),
        "felt-resolution": share([it["Was your issue resolved?"] == "Yes" for it in surveys if it["Was your issue resolved?"]]),
        "first-contact-resolution": share([it.at_once for it in ended if it.at_once is not None]),
        "first-contact-resolution-by-replies": share(
            [it.status == "solved" and it.replies == 1 and not it.reopens for it in replied]
        ),
        "first-contact-resolution-no-repeat": share(
            [it.status == "solved" and not it.reopens and not (back[it] and back[it] <= it.ended + WEEK) for it in own]
        ),
        "first-resolution-time": duration([it.first_solution for it in ended]),
        "first-response-time": duration([it.response for it in contacts]),
        "first-response-time-business": duration([it.response_business for it in contacts]),
        "follow-up-rate": share([it.follow_up for it in contacts if it.follow_up is not None]),
        "handle-time": duration([it.handle for it in handled]),
        "hold-time": duration([it.hold for it in handled]),
        "negative-sentiment-rate": share([it.sentiment in ("negative", "very negative") for it in ended if it.sentiment]),
        "nps": {"n": len(net), "value": Fraction(100 * sum(net), len(net))} if net else None,
        "one-touch-rate": share([it.replies == 1 for it in solved if it.replies is not None]),
        "open-age": duration([seconds(NEWEST - it.opened) for it in still]),
        "pending-share": ratio([(it.pending, it.resolution) for it in ended if it.pending is not None and it.resolution is not None]),
        "question-courtesy-of-the-agent-1-5": mean(courtesy),
        "question-was-your-issue-resolved": share(
            [it["Was your issue resolved?"] == "Yes" for it in surveys if it["Was your issue resolved?"]]
        ),
        "reopen-rate": share([it.reopens >= 1 for it in finished if it.reopens is not None]),
        "reopens-per-resolution": ratio([(it.reopens, 1) for it in finished if it.reopens is not None]),
        "repeat-contact-rate": share([bool(back[it] and back[it] <= it.ended + WEEK) for it in customers]),
        "replies-per-resolution": ratio([(it.replies, 1) for it in finished if it.replies is not None]),
        "requester-wait-time": duration([it.requester_wait for it in ended]),
        "resolution-rate": share([it.status == "solved" and it.ended <= it.opened + WEEK for it in ripe]),
        "resolution-time": duration([it.resolution for it in finished]),
        "resolution-time-business": duration([it.resolution_business for it in finished]),
        "resolved": count(solved),
        "response-rate": share([it.id in answered for it in ended if it.offered]),
        "service-level": share([it.status != "abandoned" and it.wait <= 20 for it in waited]),
        "short-abandon-rate": share(
            [it.status == "abandoned" and it.wait < 5 for it in ended if it.wait is not None and not it.outbound]
        ),
        "sla-attainment": share([it.met for it in ended if it.met is not None]),
        "talk-time": duration([it.talk for it in handled]),
        "transfer-rate": share([it.transfers >= 1 for it in ended if it.transfers is not None]),
        "unanswered-rate": share([it.response is None or it.response > seconds(WEEK) for it in asked]),
        "volume": count(contacts),
        "wait-time": duration([it.wait for it in handled]),
        "wrap-time": duration([it.wrap for it in handled]),
    }


def printable(value):
    if isinstance(value, Fraction):
        return float(value)
    return {key: printable(it) for key, it in value.items()} if isinstance(value, dict) else value


teams = sorted({contact.team for contact in CONTACTS})
answers = {"everybody": measured(CONTACTS), **{team: measured([it for it in CONTACTS if it.team == team], team) for team in teams}}
print(json.dumps(printable(answers), indent=2))
