"""alt"""

from reports.brief.model import Chart
from reports.language.locale import Language


def alt(chart: Chart, language: Language) -> str:
    return chart.id
