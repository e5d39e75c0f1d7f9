"""The naive way to check letters, to measure against: ruamel.yaml's round trip, jsonschema, pydantic."""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError
from ruamel.yaml import YAML

from policylint.model import Policy

schema, *paths = sys.argv[1:]
validator = Draft202012Validator(json.loads(Path(schema).read_text("utf-8")))
model = TypeAdapter(Policy)
invalid = 0
for path in paths:
    document = YAML().load(Path(path).read_text("utf-8"))
    errors = [error.message for error in validator.iter_errors(document)]
    try:
        model.validate_python(document)
    except ValidationError as error:
        errors = errors or [str(error)]
    invalid += bool(errors)
    for message in errors:
        print(f"invalid: {path}: {message[:100]}")
sys.exit(1 if invalid else 0)
