from pathlib import Path

from editor.app.code_files import load_codes
from editor.base.errors import EditorError


def test_a_file_that_is_gone_takes_no_other_with_it(tmp_path: Path) -> None:
    (tmp_path / "một.txt").write_text("a\tmột\n", "utf-8")
    (tmp_path / "hai.txt").write_text("a\thai\n", "utf-8")
    loaded = load_codes([tmp_path / "một.txt", tmp_path / "mất.txt", tmp_path / "hai.txt"], "\\")
    assert loaded.book.replacement("a") == "hai"
    assert loaded.book.delimiter == "\\"
    gone = loaded.files[1][1]
    assert isinstance(gone, EditorError)
    assert "mất.txt" in gone.what
