"""Reports as inspectorates write them: children’s services, youth justice, Welsh, Arabic."""

from typing import Any

from tests.builders import about, criterion, finding, rated, reference, report, scale
from viewer.domain.criteria import Criterion, Heading, Rating
from viewer.domain.report import Report
from viewer.domain.sources import Source

FOUR = ("Outstanding", "Good", "Requires improvement", "Inadequate")
DOMAINS = {
    "Organisational delivery": ("Governance", "Staff", "Partnerships", "Information"),
    "Court disposals": ("Assessment", "Planning", "Implementation", "Reviewing"),
    "Out-of-court disposals": ("Assessing", "Planning support"),
}


def _document(**changes: Any) -> Source:
    return Source(**{"id": "summary", "title": "Inspection report"} | changes)


def childrens_services() -> Report:
    """Overall rated last in the file, one judgement of an earlier year, one in two versions."""
    older = rated(
        "good", date="2019-05", also=[{"level": "requires-improvement", "sources": [_on_page(9)]}]
    )
    parts: dict[str, Rating] = {
        "leaders": rated("good", printed="Good with outstanding features"),
        "protection": older,
        "children-in-care": Rating(state="no_longer_judged"),
        "care-leavers": Rating(state="unknown"),
    }
    titles = {
        "leaders": "The impact of leaders on social work practice",
        "protection": "Children who need help and protection",
        "children-in-care": "Children in care and care leavers",
        "care-leavers": "Care leavers",
    }
    made = [
        criterion(name, title=titles[name], rating=rating, scale="ofsted")
        for name, rating in parts.items()
    ]
    whole = criterion(
        "overall", rated("good"), title="Overall effectiveness", role="overall", scale="ofsted"
    )
    return report(
        about=about(
            id="northshire-2022",
            title="Inspection of Northshire children’s services",
            inspectorate="Office for Standards",
            programme="Children’s services inspections",
            kind="Short inspection",
            framework={"id": "ilacs", "label": "Inspection of local authority services"},
            published="2022-05",
            next_due="2025",
            subject={
                "name": "Northshire",
                "kind": "Local authority",
                "ids": [{"scheme": "urn", "value": "80455"}, {"scheme": "ons", "value": "E0663"}],
                "groups": [
                    {"kind": "region", "value": "North West"},
                    {"kind": "type", "value": "Unitary authority"},
                ],
                "was": [
                    {"scheme": "urn", "value": "80411", "name": "Old Northshire"},
                    {"scheme": "urn", "value": "80412"},
                ],
            },
        ),
        sources=[_document(extent="part"), _document(id="letter", title="Letter")],
        scales=[_ofsted()],
        criteria=[*made, whole],
    )


def _on_page(number: int) -> dict[str, Any]:
    return {"source": "summary", "locator": f"page {number}", "page": number}


def _ofsted() -> Any:
    made = scale(*FOUR, id="ofsted", title="Overall grades")
    equal = [{"scale": "old-ofsted", "level": "adequate"}]
    levels = (
        *made.levels[:2],
        made.levels[2].model_copy(update={"meaning": "Not yet good."}),
        made.levels[3],
    )
    raw = [level.model_dump() for level in levels]
    raw[2]["equals"] = equal
    return type(made).model_validate(made.model_dump() | {"levels": raw})


def youth_justice(copies: int = 1) -> Report:
    """An overall rating with a score, and ten ratings under three headings; or many times ten."""
    levels = ("outstanding", "good", "requires-improvement", "inadequate")
    made: list[Criterion | Heading] = [
        criterion(
            "overall",
            rated("good", score={"value": 24, "max": 36}),
            title="Overall",
            role="overall",
            scale="probation",
        )
    ]
    for copy in range(copies):
        for domain, (title, standards) in enumerate(DOMAINS.items(), 3 * copy + 1):
            placed = "assigned" if domain == 3 else "stated"
            made.append(Heading(id=f"domain-{domain}", title=f"{domain}. {title}", heading=True))
            made += [
                criterion(
                    f"standard-{domain}-{number}",
                    rated(
                        levels[(number + domain) % 4],
                        score={"value": 3 - (number + domain) % 4, "max": 3},
                    ),
                    title=f"{domain}.{number} {standard}",
                    parent=f"domain-{domain}",
                    parent_basis=placed,
                    scale="probation",
                )
                for number, standard in enumerate(standards, 1)
            ]
    return report(
        about=about(
            id="harbour-2023",
            title="An inspection of youth offending services in Harbour",
            inspectorate="Inspectorate of Probation",
            published="2023-03-14",
            subject={"name": "Harbour Youth Offending Service", "kind": "Youth offending team"},
        ),
        sources=[_document()],
        scales=[scale(*FOUR, id="probation", title="Ratings")],
        criteria=made,
        findings=[
            finding(criterion="standard-1-1", sources=(reference(),)),
            finding("caseloads", kind="weakness", title="Caseloads are high", text="Too many."),
        ],
    )


def welsh() -> Report:
    """A report in Welsh."""
    return report(
        about=about(
            id="ysgol-2023",
            title="Adroddiad arolygiad Ysgol y Bryn",
            inspectorate="Estyn",
            language="cy",
            published="2023-06",
            subject={"name": "Ysgol y Bryn", "kind": "Ysgol gynradd"},
        ),
        sources=[_document(title="Adroddiad")],
        scales=[scale("Rhagorol", "Da", "Digonol", "Anfoddhaol", id="estyn", title="Barnau")],
        criteria=[
            criterion("safonau", rated("da"), title="Safonau", scale="estyn"),
            criterion("lles", Rating(state="not_rated"), title="Lles ac agweddau", scale="estyn"),
        ],
        findings=[
            finding(
                title="Mae disgyblion yn gwneud cynnydd cadarn",
                text="Mae bron pob disgybl yn gwneud cynnydd cadarn yn ei waith.",
            )
        ],
    )


def arabic() -> Report:
    """A report in Arabic."""
    levels = ("ممتاز", "جيد", "مقبول", "ضعيف")
    named = scale("a", "b", "c", "d", id="levels", title="سلم التقدير").model_dump()
    for level, label in zip(named["levels"], levels, strict=True):
        level["label"] = label
    place = reference(locator="الصفحة 4")
    return report(
        about=about(
            id="madrasa-2023",
            title="تقرير تفتيش مدرسة النور",
            inspectorate="هيئة التفتيش",
            language="ar",
            published="2023-06",
            subject={"name": "مدرسة النور", "kind": "مدرسة"},
        ),
        sources=[_document(title="التقرير")],
        scales=[named],
        criteria=[
            criterion(
                "overall", rated("b", sources=(place,)), title="التقدير العام",
                role="overall", scale="levels",
            ),
            criterion("teaching", rated("c", sources=(place,)), title="التدريس", scale="levels"),
            criterion("safety", Rating(state="unknown"), title="السلامة", scale="levels"),
        ],
        findings=[
            finding(
                title="يتقدم التلاميذ تقدما جيدا",
                text="يتقدم معظم التلاميذ تقدما جيدا في القراءة والكتابة، ويشاركون في الدروس.",
                sources=(place,),
            ),
            finding(
                "late", kind="weakness", title="تأخر بعض الدروس",
                text="تبدأ بعض الدروس متأخرة 10 دقائق.", sources=(place,),
            ),
        ],
    )  # fmt: skip
