"""English as a ministry writes it: roubles, US dollars, per cent as %; day month year.

Data only, no rules but the spelling of small numbers. It must not know how a figure is put together.
"""

from reports.dataset.values import Comparator, Grain, Scale
from reports.language.grammar import NBSP, Calendar, Grammar, Noun, Quotes, Rate, Sign

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def _spell(number: int, gender: str) -> str:
    """Whole numbers below a hundred in words; English has no gender."""
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def _spell_ordinal(number: int) -> str:
    """first, twelfth, twenty-fifth: only the last word of a cardinal changes."""
    head, hyphen, last = _spell(number, "").rpartition("-")
    if last in _IRREGULAR_ORDINALS:
        last = _IRREGULAR_ORDINALS[last]
    else:
        last = last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return head + hyphen + last


def _regular(*names: str) -> dict[str, Noun]:
    """Units whose id is the noun itself (underscores for blanks) and whose plural takes an s."""
    spoken = {name: name.replace("_", " ") for name in names}
    return {name: Noun(noun, f"{noun}s") for name, noun in spoken.items()}


UNITS = {
    **_regular(
        *("visit", "meeting", "session", "event", "agreement", "document", "resolution", "organisation", "project"),
        *("school", "region", "student", "pupil", "teacher", "researcher", "citizen", "migrant", "worker", "tourist"),
        *("visitor", "passenger", "household", "place", "seat", "vote", "vehicle", "car", "ship", "train", "flight"),
        *("hospital", "bed", "doctor", "patient", "case", "dose", "contract", "permit", "visa", "licence"),
        *("application", "grant", "scholarship", "programme", "station", "bridge", "book", "delegation", "year"),
        *("month", "week", "day", "hour", "minute", "point", "cubic_metre", "litre", "barrel", "joule", "kilowatt"),
        *("megawatt", "tonne", "kilogram", "metre", "kilometre", "square_metre", "square_kilometre", "hectare"),
        *("percentage_point", "basis_point"),
    ),
    "treaty": Noun("treaty", "treaties"),
    "company": Noun("company", "companies"),
    "university": Noun("university", "universities"),
    "country": Noun("country", "countries"),
    "city": Noun("city", "cities"),
    "child": Noun("child", "children"),
    "person": Noun("person", "people"),
    "family": Noun("family", "families"),
    "bus": Noun("bus", "buses"),
    "lorry": Noun("lorry", "lorries"),
    "aircraft": Noun("aircraft", "aircraft"),
    "factory": Noun("factory", "factories"),
    "percent": Noun("per cent", "per cent"),
    "per_mille": Noun("per mille", "per mille"),
    "kilowatt_hour": Noun("kilowatt-hour", "kilowatt-hours"),
    "barrel_per_day": Noun("barrel a day", "barrels a day"),
    "tonne_of_oil_equivalent": Noun("tonne of oil equivalent", "tonnes of oil equivalent"),
    "tonne_of_co2": Noun("tonne of CO₂", "tonnes of CO₂"),
    "degree_celsius": Noun("degree Celsius", "degrees Celsius"),
    "ordinal": Noun("", ""),
    "index": Noun("", ""),
    "ratio": Noun("", ""),
}

SIGNS = {
    "percent": Sign(after="%", tight=True),
    "per_mille": Sign(after="‰", tight=True),
    "percentage_point": Sign(after=f"{NBSP}pp"),
    "basis_point": Sign(after=f"{NBSP}bp"),
    "cubic_metre": Sign(after=f"{NBSP}m³"),
    "square_metre": Sign(after=f"{NBSP}m²"),
    "square_kilometre": Sign(after=f"{NBSP}km²"),
    "kilowatt_hour": Sign(after=f"{NBSP}kWh"),
    "joule": Sign(after=f"{NBSP}J"),
    "kilowatt": Sign(after=f"{NBSP}kW"),
    "megawatt": Sign(after=f"{NBSP}MW"),
    "tonne": Sign(after=f"{NBSP}t"),
    "tonne_of_oil_equivalent": Sign(after=f"{NBSP}toe"),
    "tonne_of_co2": Sign(after=f"{NBSP}t{NBSP}CO₂"),
    "kilogram": Sign(after=f"{NBSP}kg"),
    "litre": Sign(after=f"{NBSP}l"),
    "barrel": Sign(after=f"{NBSP}bbl"),
    "barrel_per_day": Sign(after=f"{NBSP}b/d"),
    "metre": Sign(after=f"{NBSP}m"),
    "kilometre": Sign(after=f"{NBSP}km"),
    "hectare": Sign(after=f"{NBSP}ha"),
    "degree_celsius": Sign(after=f"{NBSP}°C"),
}

CURRENCIES = {
    "USD": Noun(f"US{NBSP}dollar", f"US{NBSP}dollars"),
    "EUR": Noun("euro", "euros"),
    "GBP": Noun("pound sterling", "pounds sterling"),
    "RUB": Noun("rouble", "roubles"),
    "BYN": Noun("Belarusian rouble", "Belarusian roubles"),
    "KGS": Noun("Kyrgyz som", "Kyrgyz soms"),
    "UZS": Noun("Uzbek som", "Uzbek soms"),
    "KZT": Noun("Kazakh tenge", "Kazakh tenge"),
    "TJS": Noun("Tajik somoni", "Tajik somoni"),
    "TMT": Noun("Turkmen manat", "Turkmen manats"),
    "AZN": Noun("Azerbaijani manat", "Azerbaijani manats"),
    "AMD": Noun("Armenian dram", "Armenian drams"),
    "GEL": Noun("Georgian lari", "Georgian lari"),
    "MDL": Noun("Moldovan leu", "Moldovan lei"),
    "UAH": Noun("Ukrainian hryvnia", "Ukrainian hryvnias"),
    "CNY": Noun("yuan", "yuan"),
    "JPY": Noun("yen", "yen"),
    "KRW": Noun("South Korean won", "South Korean won"),
    "TRY": Noun("Turkish lira", "Turkish liras"),
    "INR": Noun("Indian rupee", "Indian rupees"),
    "CHF": Noun("Swiss franc", "Swiss francs"),
    "VED": Noun("digital bolívar", "digital bolívars"),
    "XDR": Noun("special drawing right", "special drawing rights"),
}

_ENDS = {
    Grain.YEAR: "{year}",
    Grain.HALF: "the {ordinal} half of {year}",
    Grain.QUARTER: "the {ordinal} quarter of {year}",
    Grain.MONTH: "{month} {year}",
    Grain.WEEK: "week {number} of {year}",
    Grain.DAY: f"{{day}}{NBSP}{{month}} {{year}}",
}

ENGLISH = Grammar(
    units=UNITS,
    signs=SIGNS,
    said_short=frozenset({"year", "month", "week", "day", "hour", "minute"}),
    headed=frozenset({"percentage_point", "basis_point"}),
    currencies=CURRENCIES,
    currency_signs={
        "USD": Sign(before="$"),
        "EUR": Sign(before="€"),
        "GBP": Sign(before="£"),
        "RUB": Sign(before="₽"),
        "JPY": Sign(before="¥"),
    },
    code_before=True,
    rates={
        "money_per_barrel": Rate(" a barrel", f"{NBSP}/bbl"),
        "money_per_tonne": Rate(" a tonne", f"{NBSP}/t"),
        "money_per_cubic_metre": Rate(" a cubic metre", f"{NBSP}/m³"),
        "money_per_kilowatt_hour": Rate(" a kilowatt-hour", f"{NBSP}/kWh"),
        "money_per_person": Rate(" a person", f"{NBSP}per person"),
    },
    scales={
        Scale.MILLION: Noun("million", "million"),
        Scale.BILLION: Noun("billion", "billion"),
        Scale.TRILLION: Noun("trillion", "trillion"),
    },
    scale_signs={Scale.MILLION: "m", Scale.BILLION: "bn", Scale.TRILLION: "trn"},
    scale_heads={Scale.MILLION: "million", Scale.BILLION: "billion", Scale.TRILLION: "trillion"},
    comparators={Comparator.MORE: "more than", Comparator.LESS: "less than", Comparator.ABOUT: "about"},
    governed={},
    after_scale="other",
    ordinals={"one": "{}st", "two": "{}nd", "few": "{}rd", "other": "{}th"},
    between="between {low} and {high}",
    span="{low} to {high}",
    planned="a planned {}",
    planned_bound="{} (planned)",
    arithmetic="{} by arithmetic alone",
    conjunction="and",
    countries={
        "CD": "Democratic Republic of the Congo",
        "CG": "Republic of the Congo",
        "HK": "Hong Kong",
        "KR": "Republic of Korea",
        "KP": "Democratic People’s Republic of Korea",
        "MM": "Myanmar",
        "MO": "Macao",
        "PS": "Palestine",
        "VA": "Holy See",
    },
    spell=_spell,
    spell_ordinal=_spell_ordinal,
    spelled_below=100,
    calendar=Calendar(
        months=_MONTHS,
        alone=_MONTHS,
        short=tuple(name[:3] for name in _MONTHS),
        narrow=tuple(name[0] for name in _MONTHS),
        ordinals=("first", "second", "third", "fourth"),
        counts=("", "the first month", *(f"the first {_ONES[count]} months" for count in range(2, 13))),
        day=f"{{day}}{NBSP}{{month}} {{year}}",
        day_short="{day} {short} {year}",
        day_span="{first}–{last} {month} {year}",
        day_of_year=f"{{day}}{NBSP}{{month}}",
        month="{month} {year}",
        month_short="{short} {year}",
        month_span="{first}–{last} {year}",
        month_span_short="{first}–{last} {year}",
        first_months="{count} of {year}",
        year="{year}",
        year_short="{year}",
        years="{first}–{last}",
        years_short="{first}–{last}",
        quarter="{ordinal} quarter of {year}",
        quarter_short="Q{number} {year}",
        half="{ordinal} half of {year}",
        half_short="H{number} {year}",
        week="week {number} of {year}",
        week_short="W{number} {year}",
        since={grain: f"since {end}" for grain, end in _ENDS.items()},
        until={grain: f"until {end}" for grain, end in _ENDS.items()},
        since_day_short="since {day} {short} {year}",
        until_day_short="until {day} {short} {year}",
    ),
    quotes=Quotes(outer=("“", "”"), inner=("‘", "’"), dash=f"{NBSP}– "),
    bound_after=(
        *("%", "million", "billion", "trillion", "km", "kg", "kWh", "m³"),
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    ),
    bound_before=("No.", "Mr", "Mrs", "Ms", "Dr", "p.", "pp.", "para.", "art."),
    mute_links=frozenset(
        {
            *(
                "here",
                "click",
                "click here",
                "see here",
                "link",
                "this link",
                "a link",
                "the link",
                "page",
                "this page",
            ),
            *("more", "read more", "learn more", "more information", "details", "website", "this website", "source"),
        }
    ),
)
