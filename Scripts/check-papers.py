"""Opens the exported files with the parsers of others and compares them with the ledger's own JSON."""

import csv
import datetime
import json
import pathlib
import sys

import icalendar
import openpyxl

folder = pathlib.Path(sys.argv[1])
items = json.loads((folder / "台账.json").read_text("utf-8"))
COLUMNS = "序号 编号 来源 督办内容 要求/目标 牵头领导 牵头单位 责任/配合单位 责任人 交办时间 完成时限 进展情况 存在问题 下步措施 状态 灯 办结时间 备注".split()
FILLS = {"红": "FFF8CFCB", "蜗牛": "FFB3261E", "黄": "FFFFF0B3", "绿": "FFD5EFD9"}


def check(condition, what):
    if not condition:
        sys.exit(f"check-papers: {what}")


# xlsx
book = openpyxl.load_workbook(folder / "台账.xlsx")
check(book.sheetnames == ["督办台账"], f"sheets {book.sheetnames}")
sheet = book.active
check(sheet.freeze_panes == "A4", f"frozen at {sheet.freeze_panes}")
check(sheet.auto_filter.ref == f"A3:R{3 + len(items)}", f"filter {sheet.auto_filter.ref}")
check(sheet.print_title_rows == "$3:$3", f"repeated rows {sheet.print_title_rows}")
check(sheet.page_setup.orientation == "landscape" and int(sheet.page_setup.paperSize) == 9, "A4 landscape")
check(sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight in (0, "0"), "fit to width")
check([cell.value for cell in sheet[3]] == COLUMNS, "columns")
lights = 0
for row, item in zip(sheet.iter_rows(min_row=4), items):
    cells = dict(zip(COLUMNS, row))
    check(cells["编号"].value == item["number"], f"number {cells['编号'].value}")
    check(all(cell.data_type != "f" for cell in row), f"a formula in {item['number']}")
    check(cells["督办内容"].alignment.wrap_text, "wrapped text")
    if item["due"]:
        check(cells["完成时限"].value.date() == datetime.date.fromisoformat(item["due"]), f"due of {item['number']}")
        check(cells["完成时限"].number_format == "yyyy\\-mm\\-dd" or cells["完成时限"].number_format == "yyyy-mm-dd", "date format")
    light = cells["灯"].value
    if light:
        lights += 1
        check(cells["灯"].fill.fgColor.rgb == FILLS[light], f"fill of {light}: {cells['灯'].fill.fgColor.rgb}")
check(lights >= 4, f"{lights} lights")
check(any(cell.value == "=1+1" for cell in sheet["D"]), "a text that begins with =")
departments = openpyxl.load_workbook(folder / "分单位.xlsx").sheetnames
check(departments[0] == "督办台账" and "公安局" in departments and len(departments) > 5, f"sheets {departments}")

# reports
for kind in "ledger breakdown notice reminder escalation bulletin leader week".split():
    reports = openpyxl.load_workbook(folder / f"{kind}.xlsx")
    texts = [cell.value for part in reports for row in part.iter_rows() for cell in row if isinstance(cell.value, str)]
    check(len(texts) > 5 and not any("{{" in text or "}}" in text for text in texts), f"texts of {kind}")

# csv
raw = (folder / "台账.csv").read_bytes()
check(raw.startswith(b"\xef\xbb\xbf"), "byte order mark")
rows = list(csv.reader(raw.decode("utf-8-sig").splitlines(keepends=True), strict=True))
check(rows[0] == COLUMNS and len(rows) == len(items) + 1, f"{len(rows)} rows")
check(not any(cell[:1] in ("=", "+", "-", "@", "\t", "\r") for row in rows for cell in row if cell), "a formula in csv")

# ics
calendar = icalendar.Calendar.from_ical((folder / "台账.ics").read_bytes())
events = calendar.walk("VEVENT")
due = {f"{item['id']}@duban": item["due"] for item in items if item["due"] and item["status"] in ("assigned", "inProgress", "submitted", "closed")}
check({str(event["UID"]): event["DTSTART"].dt.isoformat() for event in events} == due, "events")
check(all(event.walk("VALARM") for event in events if event["UID"] in due), "alarms")
check(all(len(line) <= 75 for line in (folder / "台账.ics").read_bytes().split(b"\r\n")), "a long line")

# html
page = (folder / "台账.html").read_text("utf-8")
check("<script>document.title" not in page and "http" not in page.replace("http-equiv", ""), "something foreign in the page")
print(f"check-papers: {len(items)} items, {lights} lights, {len(events)} deadlines, {len(departments)} sheets")
