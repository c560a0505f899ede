"""`briefings`: a page for each report."""

from pathlib import Path

import pikepdf

from viewer.cli import main


def test_that_briefings_of_what_is_chosen_are_files_of_their_own_or_one(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    options = ["--where", "region=North", "--format", "md,txt"]
    assert main(["briefings", str(folder), "--to", f"{out}/", *options]) == 0
    assert sorted(file.name for file in out.iterdir()) == [
        "ashford-2022-briefing.md", "ashford-2022-briefing.txt",
    ]  # fmt: skip
    whole = tmp_path / "all.pdf"
    assert main(["briefings", str(folder), "--all", "--to", str(whole)]) == 0
    with pikepdf.open(whole) as pdf:
        assert b"pdfuaid" in pdf.Root.Metadata.read_bytes()
        assert len(pdf.pages) == 3  # one for each report, upright
        assert all(page.mediabox[3] > page.mediabox[2] for page in pdf.pages)
    assert main(["briefings", str(folder), "--to", str(tmp_path / "x.csv")]) == 2
