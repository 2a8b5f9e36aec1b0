#!/usr/bin/python3
"""Reads an iCalendar file with Debian's python3-icalendar, a reader that is not ours.

Usage: read-calendar.py FILE.ics
Fails unless the file is one calendar of whole-day events with unique ids, lines of at most 75 octets, CR LF, and texts that survive.
"""
import datetime
import sys

import icalendar

path = sys.argv[1]
with open(path, "rb") as file:
    data = file.read()

problems = []
lines = data.split(b"\r\n")
if data.count(b"\n") != data.count(b"\r\n") or not data.endswith(b"\r\n"):
    problems.append("lines do not end in CR LF")
if any(len(line) > 75 for line in lines):
    problems.append("a line is longer than 75 octets")
for line in lines:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        problems.append("a line is folded inside a character")
        break

calendars = icalendar.Calendar.from_ical(data, multiple=True)
if len(calendars) != 1:
    problems.append(f"{len(calendars)} calendars in one file")
events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
if not events:
    problems.append("no events")
ids = [str(event["UID"]) for event in events]
if len(set(ids)) != len(ids):
    problems.append("an id stands twice")
for event in events:
    first, after = event.decoded("DTSTART"), event.decoded("DTEND")
    if type(first) is not datetime.date or type(after) is not datetime.date or after <= first:
        problems.append(f"{event['UID']} is not whole days")
    if not str(event["SUMMARY"]).strip():
        problems.append(f"{event['UID']} has no title")
    if "DTSTAMP" not in event:
        problems.append(f"{event['UID']} has no stamp")
    if getattr(event, "errors", None):
        problems.append(f"{event['UID']}: {event.errors}")

for problem in problems:
    print(problem)
print(f"{len(events)} events, {len(problems)} problems")
sys.exit(1 if problems else 0)
