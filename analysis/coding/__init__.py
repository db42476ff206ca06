"""The coding kit: readouts are drawn, coded by persons in a spreadsheet, read back, agreed on, and kept as gold."""
