"""Fills the template files of an archive as cities would, with openpyxl.

usage: fill_templates.py archive.zip values.json folder
values.json: {"南京市": {"K7": 6, ...}, ...} by city; the city is the middle part of the file's name.
Writes each filled file into the folder under its own name.
"""

import io
import json
import sys
import zipfile
from pathlib import Path

import openpyxl

archive, values, folder = sys.argv[1:4]
wanted = json.loads(Path(values).read_text("utf-8"))
with zipfile.ZipFile(archive) as files:
    for name in files.namelist():
        city = name.split("_")[1]
        book = openpyxl.load_workbook(io.BytesIO(files.read(name)))
        sheet = book[city]
        for address, value in wanted.get(city, {}).items():
            if sheet[address].protection.locked:
                raise SystemExit(f"{name}: {address} is locked")
            sheet[address] = value
        book.save(Path(folder) / name)
