# ruff: noqa: RUF001 - letters of other alphabets; lists of words read plainer
"""What measures are called.

Source of symbols: the International System of Units (SI Brochure, 9th edition), and those in
common use beside it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_UNITS: Final = """
    %: % percent per_cent pct pc prozent pour_cent por_ciento por_cento per_cento proc procent
        procenty procentów процент процента процентов проц відсоток відсотка відсотків відсотки
        пайыз пайызға pourcent بالمئة بالمائة في_المئة في_المائة
    pp: percentage_point percentage_points prozentpunkt prozentpunkte prozentpunkten
        процентных_пункта процентных_пунктов процентный_пункт points_de_pourcentage
    bp: basis_point basis_points
    ‰: ‰ per_mille
    km: km kms kilometer kilometers kilometre kilometres kilometern kilomètre kilomètres
        kilómetro kilómetros chilometri chilometro quilômetro quilômetros quilómetros kilometrów
        kilometry kilometra километр километра километров км кілометр кілометра кілометрів
        kilometre шақырым كيلومتر كيلومترا كيلومترات كم
    m: m meter meters metre metres metern mètre mètres metro metros metri metrów metry metra
        метр
        метра метров метрів м متر أمتار مترا
    cm: cm centimeter centimeters centimetre centimetres zentimeter zentimetern centimètre
        centimètres centímetro centímetros centimetri centymetrów сантиметр сантиметра
        сантиметров см сантиметрів santimetre
    mm: mm millimeter millimeters millimetre millimetres millimètres milímetros millimetri
        milimetrów миллиметр миллиметра миллиметров мм міліметрів milimetre
    mi: mi mile miles милей мили
    ft: ft foot feet
    in: inch inches
    yd: yd yard yards
    nmi: nautical_mile nautical_miles
    ha: ha هكتار هكتارا hectare hectares hektar hektare hectárea hectáreas ettari hektarów
        гектар
        гектара гектаров га гектарів hektar
    acre: acre acres
    m²: m² m2 sq_m square_meter square_meters square_metre square_metres quadratmeter
        quadratmetern mètres_carrés metros_cuadrados metri_quadrati metros_quadrados
        квадратных_метров кв_м квадратних_метрів шаршы_метр metrekare metrów_kwadratowych
    km²: km² km2 sq_km square_kilometer square_kilometers square_kilometre square_kilometres
        quadratkilometer quadratkilometern kilomètres_carrés kilómetros_cuadrados
        chilometri_quadrati quilômetros_quadrados квадратных_километров кв_км
        квадратних_кілометрів шаршы_шақырым kilometrekare kilometrów_kwadratowych
    mi²: square_mile square_miles
    ft²: square_foot square_feet
    m³: m³ m3 cubic_meter cubic_meters cubic_metre cubic_metres kubikmeter kubikmetern
        mètres_cubes metros_cúbicos metri_cubi кубометр кубометра кубометров кубических_метров
        кубометрів текше_метр metreküp metrów_sześciennych
    km³: cubic_kilometer cubic_kilometers cubic_kilometre cubic_kilometres кубических_километров
    kg: kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm kilogramos
        chilogrammi quilos quilogramas kilogramów килограмм килограмма килограммов кг кілограмів
        кілограм كيلوغرام كيلوغراما كيلوغرامات келі
    g: g gram grams gramme grammes gramm gramos grammi gramas gramów грамм грамма граммов г
        грамів
    mg: mg milligram milligrams milligrammes миллиграмм
    t: t tonne tonnes metric_ton metric_tons tonnen tonelada toneladas tonnellate тонна тонны
        тонн тонну тонни طن أطنان طنا toneladas
    ton: ton tons
    lb: lb lbs
    oz: oz ounce ounces унций
    l: لتر لترا liter liters litre litres litern litro litros litri litrów литр литра литров
        літрів л
    gal: gallon gallons
    bbl: barrel barrels bpd барреля баррелей барелів barils barriles barili barris fass
    °C: °c درجة_مئوية degrees_celsius degree_celsius degrees_centigrade grad_celsius
        degrés_celsius
        grados_celsius gradi_celsius graus_celsius градусов_цельсия
    °F: °f degrees_fahrenheit degree_fahrenheit
    °: ° degrees degree grad градус градуса градусов градусів degrés grados gradi graus stopni
        derece
    W: w watt watts
    kW: kw кіловат kilowatt kilowatts киловатт квт
    MW: mw мегават мегавати мегаватів ميغاواط ميغاوات megawatt megawatts мегаватт мвт
        megavatios mégawatts
    GW: gw gigawatt gigawatts гигаватт гвт
    kWh: kwh kilowatt_hour kilowatt_hours kilowatthour kilowatthours kilowattstunden
    MWh: mwh megawatt_hour megawatt_hours
    GWh: gwh gigawatt_hour gigawatt_hours
    TWh: twh terawatt_hour terawatt_hours
    km/h: km/h كيلومترا_في_الساعة كيلومتر_في_الساعة kph kmh kilometers_per_hour
        kilometres_per_hour kilometers_an_hour
        kilometres_an_hour stundenkilometer stundenkilometern km_h км/ч kilómetros_por_hora
        kilomètres_heure kilomètres_par_heure chilometri_orari quilômetros_por_hora км/год
        километров_в_час
    mph: mph miles_per_hour miles_an_hour
    m/s: m/s meters_per_second metres_per_second м/с
    kn: knot knots
    ly: light-year light-years light_year light_years
    ft³: cubic_foot cubic_feet
    ml: ml milliliter milliliters millilitre millilitres
    µg: microgram micrograms
    nm: nanometer nanometers nanometre nanometres
    µm: micrometer micrometers micrometre micrometres
    kt: kiloton kilotons kilotonne kilotonnes
    Mt: megaton megatons megatonne megatonnes
    hPa: hpa hectopascal hectopascals
    V: volt volts
    kV: kv kilovolt kilovolts
    Hz: hz hertz
    GHz: ghz gigahertz
    MHz: mhz megahertz
    dB: decibel decibels
    J: joule joules
    Pa: pascal pascals
    GB: gb gigabyte gigabytes
    MB: mb megabyte megabytes
    TB: tb terabyte terabytes
    s: second seconds
    min: minute minutes
    h: hour hours
    d: day days
    week: week weeks
    month: month months
    year: year years
"""


def _read_units() -> dict[str, str]:
    found: dict[str, str] = {}
    symbol = ""
    for word in _UNITS.split():
        if word.endswith(":"):
            symbol = word[:-1]
        else:
            found[word.replace("_", " ").strip()] = symbol
    return found


UNITS: Final[Mapping[str, str]] = MappingProxyType(_read_units())
"""{phrase in lower case: symbol}. "Pounds" are not here, for they are money as well; tons stay
tons, for some are short."""

TIMES: Final = frozenset(("s", "min", "h", "d", "week", "month", "year"))
"""Units of time: beside "ago" and its like they tell a date instead."""
