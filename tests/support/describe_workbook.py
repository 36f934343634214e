"""Opens a workbook with openpyxl and prints what it found as JSON; with a second path, also saves it there."""
import json
import sys

import openpyxl


def rule(found):
    bar = found.dataBar
    return {
        "type": found.type,
        "formula": list(found.formula),
        "priority": found.priority,
        "bold": bool(found.dxf and found.dxf.font and found.dxf.font.b),
        "fill": found.dxf.fill.bgColor.rgb if found.dxf and found.dxf.fill else None,
        "bar": [[end.type, end.val] for end in bar.cfvo] + [bar.color.rgb] if bar else None,
    }


def chart(found):
    values = [series.val.numRef.f for series in found.series]
    return {
        "kind": type(found).__name__,
        "direction": getattr(found, "type", None),
        "grouping": getattr(found, "grouping", None),
        "values": values,
        "names": [series.tx.strRef.f for series in found.series],
        "legend": found.legend.position if found.legend else None,
        "from": [found.anchor._from.row, found.anchor._from.col],
        "to": [found.anchor.to.row, found.anchor.to.col],
    }


def sheet(found):
    setup = found.page_setup
    return {
        "name": found.title,
        "state": found.sheet_state,
        "cells": [[[cell.value, cell.data_type] for cell in row] for row in found.iter_rows()],
        "styles": {
            cell.coordinate: {
                "font": cell.font.name,
                "size": cell.font.sz,
                "bold": bool(cell.font.b),
                "fill": cell.fill.fgColor.rgb if cell.fill.patternType else None,
                "border": cell.border.left.color and cell.border.left.color.rgb,
                "align": cell.alignment.horizontal,
                "wrap": bool(cell.alignment.wrap_text),
                "format": cell.number_format,
                "locked": cell.protection.locked,
            }
            for row in found.iter_rows()
            for cell in row
            if cell.has_style
        },
        "merges": sorted(str(area) for area in found.merged_cells.ranges),
        "widths": {name: dimension.width for name, dimension in found.column_dimensions.items()},
        "hiddenColumns": [name for name, dimension in found.column_dimensions.items() if dimension.hidden],
        "heights": {row: dimension.height for row, dimension in found.row_dimensions.items() if dimension.height},
        "hiddenRows": [row for row, dimension in found.row_dimensions.items() if dimension.hidden],
        "freeze": found.freeze_panes,
        "gridlines": found.sheet_view.showGridLines,
        "zoom": found.sheet_view.zoomScale,
        "outline": {name: one.outlineLevel for name, one in found.column_dimensions.items() if one.outlineLevel},
        "tab": found.sheet_properties.tabColor.rgb if found.sheet_properties.tabColor else None,
        "validations": [
            {
                "type": one.type,
                "areas": str(one.sqref),
                "formulas": [one.formula1, one.formula2],
                "prompt": [one.promptTitle, one.prompt],
                "error": [one.errorTitle, one.error],
            }
            for one in found.data_validations.dataValidation
        ],
        "formats": [
            {"areas": str(area.sqref), **rule(one)}
            for area, rules in found.conditional_formatting._cf_rules.items()
            for one in rules
        ],
        "print": {
            "titles": found.print_title_rows,
            "sideTitles": found.print_title_cols,
            "area": found.print_area,
            "margins": [getattr(found.page_margins, one) for one in ("left", "right", "top", "bottom", "header", "footer")],
            "paper": setup.paperSize,
            "orientation": setup.orientation,
            "fit": bool(found.sheet_properties.pageSetUpPr and found.sheet_properties.pageSetUpPr.fitToPage),
            "wide": setup.fitToWidth,
            "tall": setup.fitToHeight,
            "header": [found.oddHeader.left.text, found.oddHeader.center.text, found.oddHeader.right.text],
            "footer": [found.oddFooter.left.text, found.oddFooter.center.text, found.oddFooter.right.text],
            "centered": bool(found.print_options.horizontalCentered),
            "breaks": [one.id for one in found.row_breaks.brk],
        },
        "protection": {
            "on": bool(found.protection.sheet),
            "password": found.protection.password,
            # openpyxl keeps the file's meaning: true is forbidden.
            "formatColumns": found.protection.formatColumns,
            "formatRows": found.protection.formatRows,
            "formatCells": found.protection.formatCells,
        },
        "filter": found.auto_filter.ref,
        "charts": [chart(one) for one in found._charts],
    }


book = openpyxl.load_workbook(sys.argv[1])
if len(sys.argv) > 2:
    book.save(sys.argv[2])
print(
    json.dumps(
        {
            "title": book.properties.title,
            "creator": book.properties.creator,
            "calculates": bool(book.calculation.fullCalcOnLoad),
            "active": book.active.title,
            "sheets": [sheet(one) for one in book.worksheets],
        },
        # Dates and times, as text.
        default=str,
    )
)
