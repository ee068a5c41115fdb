"""Writes the rows of a csv into a workbook with openpyxl, without formats: a peer for `Scripts/run-benchmarks export`."""

import csv
import sys

import openpyxl

book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet()
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    for row in csv.reader(file):
        sheet.append(row)
book.save(sys.argv[2])
