"""What Firefox tells assistive technology of a page's first table, over AT-SPI, as JSON.

    dbus-run-session -- python3 at-spi.py FIREFOX ADDRESS

Needs a screen (DISPLAY), at-spi2-core, python3-gi and gir1.2-atspi-2.0.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PREFERENCES = {
    "accessibility.force_disabled": -1,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}


def children(node):
    return [child for child in (node.get_child_at_index(at) for at in range(node.get_child_count())) if child]


def below(node, role):
    found = []
    for child in children(node):
        if child.get_role_name() == role:
            found.append(child)
        else:
            found.extend(below(child, role))
    return found


def table_of(address):
    """The first table of the page at the address; None while it is not there."""
    desktop = Atspi.get_desktop(0)
    for browser in children(desktop):
        for document in below(browser, "document web"):
            if Atspi.Document.get_document_attribute_value(document, "DocURL") == address:
                tables = below(document, "table")
                if tables and len(below(tables[0], "row header")) > 0:
                    return tables[0]
    return None


def names(nodes):
    return [node.get_name() for node in nodes]


def tell(table):
    rows = []
    for row in below(table, "table row"):
        for head in below(row, "row header"):
            cells = [
                {
                    "rowHeads": names(Atspi.TableCell.get_row_header_cells(cell)),
                    "columnHeads": names(Atspi.TableCell.get_column_header_cells(cell)),
                }
                for cell in below(row, "table cell")
            ]
            rows.append({"head": head.get_name(), "headings": names(below(head, "heading")), "cells": cells})
    return {"name": table.get_name(), "rows": rows}


def main(firefox, address):
    with tempfile.TemporaryDirectory() as profile:
        with open(os.path.join(profile, "user.js"), "w", encoding="utf-8") as file:
            for name, value in PREFERENCES.items():
                file.write(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n")
        browser = subprocess.Popen(
            [firefox, "--profile", profile, "--new-instance", "--no-remote", address],
            env={**os.environ, "GNOME_ACCESSIBILITY": "1", "MOZ_ENABLE_WAYLAND": "0"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            until = time.monotonic() + 90
            table = None
            while table is None and time.monotonic() < until:
                time.sleep(1)
                table = table_of(address)
            if table is None:
                sys.exit("Firefox told of no table within 90 seconds")
            print(json.dumps(tell(table), ensure_ascii=False))
        finally:
            browser.terminate()
            browser.wait()


main(*sys.argv[1:])
