import subprocess
import sys
from pathlib import Path

import pytest

from editor.base.errors import EditorError
from editor.cms import adapters
from editor.remote.records import Site


def test_a_kind_that_is_not_known_is_told() -> None:
    with pytest.raises(EditorError) as caught:
        adapters.connect(Site("s", "Báo", "telex", "bao.vn"), None)
    assert "telex" in caught.value.what
    assert caught.value.remedy


def test_each_kind_has_its_adapter(tmp_path: Path) -> None:
    wordpress = adapters.connect(Site("s", "Báo", "wordpress", "bao.vn", "mai"), "x")
    folder = adapters.connect(Site("s", "Báo", "folder", str(tmp_path)), None)
    assert type(wordpress).__module__.startswith("editor.cms.wordpress")
    assert type(folder).__module__.startswith("editor.cms.folder")
    wordpress.close()
    folder.close()


def test_choosing_nothing_loads_nothing() -> None:
    code = (
        "import sys, editor.cms.adapters, editor.cms.wordpress;"
        "print([name for name in ('httpx', 'PIL', 'truststore') if name in sys.modules])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"
