"""Makes the block validator importable."""

import sys
from pathlib import Path

_TOOLS = str(Path(__file__).parents[2] / "tools" / "blocks")
if _TOOLS not in sys.path:
    sys.path.append(_TOOLS)
