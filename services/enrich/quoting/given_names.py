"""Which gender a given name suggests, for names common in the news."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from services.enrich.quoting.lexicons.lexicon import Gender

_MALE: Final = """
    aaron abdul abdullah adam adrian ahmed al alan albert alejandro alexander alexei ali
    andre andrei andrew andy angelo anthony anton antonio arnold arthur asif ban barack barry
    ben benjamin bernard bernie bill bob boris brad bradley brandon brendan brent brett brian
    bruce bryan carl carlos chad charles charlie christian christopher chuck
    claude clinton colin corey craig cyril dan daniel dave david dean dennis denis derek diego
    dick dmitri dmitry dominic don donald doug douglas dwight ed eddie edgar eduardo edward
    elijah elon emmanuel emmerson eric erik ernest eugene evan felipe felix fernando francis
    francois frank franz fred frederick friedrich gabriel gary gavin gennady geoff geoffrey
    george gerald gerard gerhard giorgio giovanni glenn gordon greg gregory guy hamid hans
    harold harry hassan henry herbert herman howard hugh hugo hussein ian ibrahim igor imangali
    isaac ivan jack jacob jake james jared jason javier jay jeb jeff jeffrey jens
    jeremy jerome jerry jesse jim jimmy joe joel john johnny jon jonathan jorge jose joseph
    josh joshua juan julian julius jurgen justin karl kassym keith ken kenneth kevin khalid
    klaus kurt kyle lance larry lars lawrence lee leo leon leonard lev lloyd lou louis
    luca lucas luis luke manuel marc marco mario mark markus marshall martin martyn matt matteo
    matthew maurice max maxim michael michel miguel mike mikhail mitch mitt mohamed mohammad
    mohammed muhammad mustafa narendra nathan ned neil newt nicholas nick nicolas nigel nikita
    nikolai noah norman nursultan olaf oleg oliver olivier omar orrin oscar otto owen pablo
    patrick paul pavel pedro perry pete peter petro phil philip philippe pierre rafael ralph
    ramon rand randy ray raymond recep reince richard rick ricky rob robert roberto rodrigo
    roger roland ron ronald roy rudy rudolph rupert russ russell ryan salman sam samuel sanjay
    scott sean sebastian sergei sergey seth shane shaun silvio simon spencer stefan stephen
    steve steven stuart ted theodore thomas tim timothy tobias todd tom tommy tony
    travis trevor vasily victor vincent viktor vitali vladimir vladislav volodymyr walter warren
    wayne wesley wilbur will william willie wolfgang xavier yuri zach zachary
    """

_FEMALE: Final = """
    abigail adriana agnes aisha alexandra alice alicia alison amal amanda amber amelia amy ana
     angela angelina anita ann anna anne annette annie april ariana ashley audrey barbara
    beatrice becky bella beth betsy betty beverly bonnie brenda bridget brittany camilla carla
    carly carmen carol caroline carolyn carrie catherine cathy cecile celia charlotte chelsea
    cheryl christina christine cindy claire clara claudia colleen condoleezza connie courtney
    crystal cynthia dalia danielle daria dariga dawn deb debbie deborah debra deja denise
    diana diane dianne dina dolores donna dora doris dorothy edith eileen elaine eleanor elena
    elizabeth ella ellen emily emma erica erika erin eva eve fatima fiona florence
    frances gabriela gail gemma gina giorgia gladys gloria grace greta gretchen gulnara hannah
    harriet heather heidi helen helena hillary hilary holly ida ilana ingrid irene irina isabel
    isabella ivanka jackie jacqueline jane janet janice jasmine jeanne jen jenna jennifer
    jenny jessica jill joan joanna joanne jocelyn josephine joy joyce juanita judith judy
    julia julianne julie kamala karen karin karla kate katherine kathleen kathryn kathy katie
    katrina katy kay kayla kelli kellyanne kerry kimberly kirsten kirstjen kristen
    kristin kristina lara laura lauren laurie leah lena leticia lilian lillian lily
    linda lisa liz lois loretta lori lorraine louise lucia lucy lydia madeleine madeline
    maggie margaret margarita maria marie marilyn marina marine marjorie marsha martha mary
    maureen maxine meg megan meghan melania melanie melinda melissa mercedes meredith mia
    michelle mildred miriam molly monica nadia nancy naomi natalia natalie natasha
    nicole nikki nina nora norma olga olivia oksana pam pamela patricia patty paula pauline
    penny phyllis priya rachel rebecca regina renee rhonda rita roberta rosa rose
    roseanne rosemary ruth sabrina sally samantha sandra sara sarah sharon sheila
    shelley sheryl shirley sofia sonia sophia sophie stacey stacy stella stephanie sue susan
    susana svetlana sylvia tamara tammy tanya tara tatiana teresa thelma theresa tiffany tina
     tulsi ursula valentina valerie vanessa vera veronica victoria virginia vivian wanda
    wendy whitney whoopi yolanda yulia yvonne zoe
    """

GIVEN_NAME_GENDER: Final[Mapping[str, Gender]] = MappingProxyType(
    {
        **dict.fromkeys(_MALE.split(), "male"),
        **dict.fromkeys(_FEMALE.split(), "female"),
    }
)
"""{given name in lower case: gender it suggests}. Written down by hand; a name that both
bear in numbers is left out or stands where it is met more often in the news."""
