"""Write the published schemas from the model: `python -m policylint.model`."""

import os

from policylint import resources
from policylint.model.published import KINDS, text

os.makedirs(resources.schemas_dir(), exist_ok=True)
for kind in KINDS:
    with open(
        os.path.join(resources.schemas_dir(), f"{kind}.schema.json"), "w", encoding="utf-8", newline="\n"
    ) as file:
        file.write(text(kind))
