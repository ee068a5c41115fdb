#!/usr/bin/env python3
"""Writes Sources/LedgerModel/Generated/HolidayText.swift from the PyPI package chinesecalendar, which collects the State Council's yearly notices.

    pip install chinesecalendar==1.11.0
    Scripts/generate-holidays.py        # rewrites the table
    Scripts/generate-holidays.py -      # prints it: a test compares this with what is committed, where the package is there

A year a line, fields between tabs: the year, the days off, the weekend days that are worked. A year for which the package has no data is an error, never a guess.
"""

import pathlib
import sys

from chinese_calendar import constants

YEARS = range(2019, 2027)
TARGET = pathlib.Path(__file__).resolve().parent.parent / "Sources/LedgerModel/Generated/HolidayText.swift"


def days(table, year):
    return " ".join(day.strftime("%m-%d") for day in sorted(table) if day.year == year)


def text():
    lines = []
    for year in YEARS:
        off, work = days(constants.holidays, year), days(constants.workdays, year)
        if not off or not work:
            sys.exit(f"chinesecalendar has no data for {year}")
        lines.append(f"{year}\t{off}\t{work}")
    return (
        "// Made by Scripts/generate-holidays.py from the PyPI package chinesecalendar; run the script to renew it.\n"
        "\n"
        "/// The holidays of the State Council's notices, a year a line, fields between tabs: the year, days off, weekend days that are worked.\n"
        "// swift-format-ignore\n"
        'let holidayText: StaticString = #"""\n' + "\n".join(lines) + '\n"""#\n'
    )


if __name__ == "__main__":
    if sys.argv[1:] == ["-"]:
        sys.stdout.write(text())
    else:
        TARGET.write_text(text(), encoding="utf-8")
