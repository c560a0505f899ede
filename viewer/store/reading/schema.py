"""The JSON Schema of the format, generated from the models for editors and other programs."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import CoreSchema

from viewer.domain.report import Report


class _Plain(GenerateJsonSchema):
    """Without a title for each key, which would only repeat the key."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def generate(self, schema: CoreSchema, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        return {"$schema": self.schema_dialect, **super().generate(schema, mode)}


def report_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a report file."""
    return Report.model_json_schema(by_alias=True, schema_generator=_Plain)


def schema_text() -> str:
    """The schema as it stands in resources/inspection-report.schema.json."""
    return json.dumps(report_schema(), indent=2, ensure_ascii=False) + "\n"
