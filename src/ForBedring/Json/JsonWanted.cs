using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>What a value must be, in the three languages. Readers say it in English; a phrase without translation stays English.</summary>
internal static class JsonWanted
{
    private static readonly Dictionary<string, (string Bokmaal, string Nynorsk)> Phrases = new(StringComparer.Ordinal)
    {
        ["an array"] = ("en liste", "ei liste"),
        ["an object"] = ("et objekt", "eit objekt"),
        ["a text"] = ("en tekst", "ein tekst"),
        ["a text that is not blank"] = ("en tekst som ikke er tom", "ein tekst som ikkje er tom"),
        ["true or false"] = ("true eller false", "true eller false"),
        ["as many answers as the scale has points"] = ("like mange svar som skalaen har trinn", "like mange svar som skalaen har trinn"),
        ["answers with texts that each stand for one thing"] = ("svar med tekster som hver betyr én ting", "svar med tekstar som kvar betyr éin ting"),
        ["false, except on a scale of two answers"] = ("false, unntatt på en skala med to svar", "false, unnateke på ein skala med to svar"),
        ["a column with keep, drop, filled or headingBegins"] = ("en kolonne med keep, drop, filled eller headingBegins", "ein kolonne med keep, drop, filled eller headingBegins"),
        ["a whole number"] = ("et helt tall", "eit heilt tal"),
        ["a number of at most 28 digits"] = ("et tall med høyst 28 siffer", "eit tal med høgst 28 siffer"),
        ["a date as yyyy-MM-dd"] = ("en dato som yyyy-MM-dd", "ein dato som yyyy-MM-dd"),
        ["at least one unit"] = ("minst én enhet", "minst éi eining"),
        ["a unit"] = ("en enhet", "ei eining"),
        ["a unit or a group"] = ("en enhet eller en gruppe", "ei eining eller ei gruppe"),
        ["a period whose last day is not before its first"] = ("en periode der siste dag ikke er før første", "ein periode der siste dag ikkje er før første"),
        ["an interval whose latest day is not before its earliest"] = ("et intervall der seneste dag ikke er før tidligste", "eit intervall der seinaste dag ikkje er før tidlegaste"),
        ["a recurrence whose last day is not before its first"] = ("en gjentakelse der siste dag ikke er før første", "ei gjentaking der siste dag ikkje er før første"),
        ["a scale whose lowest value is below its highest"] = ("en skala der laveste verdi er under høyeste", "ein skala der lågaste verdi er under høgaste"),
        ["a theme with a higher position than the one before"] = ("et tema med høyere plass enn det før", "eit tema med høgare plass enn det før"),
        ["a manner, or a reason for absence with coverage"] = ("en måte, eller en grunn til fravær med dekning", "ein måte, eller ein grunn til fråvær med dekning"),
        ["a role code without blanks"] = ("en rollekode uten blanke tegn", "ein rollekode utan blanke teikn"),
        ["a day on or after validFrom"] = ("en dag som ikke er før validFrom", "ein dag som ikkje er før validFrom"),
        ["the roles of leaders, employees or an own audience"] = ("rollene for ledere, medarbeidere eller en egen målgruppe", "rollene for leiarar, medarbeidarar eller ei eiga målgruppe"),
        ["an entry with at least one unit"] = ("en oppføring med minst én enhet", "ei oppføring med minst éi eining"),
        ["at least two rounds"] = ("minst to runder", "minst to rundar"),
        ["a part that is no larger than its whole"] = ("en del som ikke er større enn det hele", "ein del som ikkje er større enn det heile"),
        ["a date as text and interval"] = ("en dato som tekst og intervall", "ein dato som tekst og intervall"),
        ["a profile with at least one step"] = ("en profil med minst ett trinn", "ein profil med minst eitt steg"),
        ["a round that opens, closes and is released in that order"] = ("en runde som åpnes, lukkes og frigis i den rekkefølgen", "ein runde som blir opna, lukka og frigitt i den rekkjefølgja"),
        ["three or five faces with different ids"] = ("tre eller fem fjes med ulike id-er", "tre eller fem fjes med ulike id-ar"),
        ["a session id without the signs , ; = @ + [ ]"] = ("en id uten tegnene , ; = @ + [ ]", "ein id utan teikna , ; = @ + [ ]"),
        ["merged into another step"] = ("slått sammen med et annet trinn", "slått saman med eit anna steg"),
        ["a method of nine steps"] = ("en metode med ni trinn", "ein metode med ni steg"),
        ["a window that does not end before it begins"] = ("et tidsrom som ikke slutter før det begynner", "eit tidsrom som ikkje sluttar før det byrjar"),
        ["n or counts, not both"] = ("n eller counts, ikke begge", "n eller counts, ikkje begge"),
        ["a fraction in its range"] = ("en brøk innenfor grensene", "ein brøk innanfor grensene"),
        ["the survey, each theme and each question"] = ("undersøkelsen, hvert tema og hvert spørsmål", "undersøkinga, kvart tema og kvart spørsmål"),
        ["as many figures as there are items"] = ("like mange tall som det er poster i items", "like mange tal som det er postar i items"),
        ["w, e, a, or a list of the people and the figures of the item"] = ("w, e, a eller en liste med antall personer og tallene", "w, e, a eller ei liste med talet på personar og tala"),
        ["a number, w, e, a, or a value with n and bound"] = ("et tall, w, e, a eller en verdi med n og bound", "eit tal, w, e, a eller ein verdi med n og bound"),
        ["a unit with a cell for its total"] = ("en enhet med en celle for summen", "ei eining med ei celle for summen"),
        ["a measure with a status, and a value where it is shown"] = ("et mål med status, og en verdi der den er vist", "eit mål med status, og ein verdi der han er vist"),
        ["a status with the dates that belong to it"] = ("en status med datoene som hører til", "ein status med datoane som høyrer til"),
        ["minutes from least to most, or a part of a day"] = ("minutter fra minst til mest, eller en del av en dag", "minutt frå minst til mest, eller ein del av ein dag"),
        ["a test that is studied before it is decided on"] = ("en test som er studert før den er avgjort", "ein test som er studert før han er avgjord"),
        ["a round whose teams stand once and are no more than it says"] = ("en runde der hvert team står én gang og teamene ikke er flere enn oppgitt", "ein runde der kvart team står éin gong og teama ikkje er fleire enn oppgitt"),
        ["a range that does not fall"] = ("et spenn der største tall ikke er under minste", "eit spenn der største tal ikkje er under minste"),
        ["rounds in order of number"] = ("runder i nummerrekkefølge", "rundar i nummerrekkjefølgje"),
        ["a percent above 0 and at most 100, or a number of people"] = ("en prosent over 0 og høyst 100, eller et antall personer", "ein prosent over 0 og høgst 100, eller eit tal på personar"),
        ["a question of at least one form, with different choices where it is a choice"] = ("et spørsmål i minst ett skjema, med ulike svaralternativer der det har alternativer", "eit spørsmål i minst eitt skjema, med ulike svaralternativ der det har alternativ"),
        ["areas in order of number"] = ("satsinger i nummerrekkefølge", "satsingar i nummerrekkjefølgje"),
        ["areas that are carried over from an earlier year"] = ("satsinger som er videreført fra et tidligere år", "satsingar som er vidareførte frå eit tidlegare år"),
        ["a ladder in order"] = ("en kompetansetrapp i rekkefølge", "ei kompetansetrapp i rekkjefølgje"),
        ["questions that stand once in each form, with the bed days of the ward form"] = ("spørsmål som står én gang i hvert skjema, med liggedøgnene i skjemaet for sengepost", "spørsmål som står éin gong i kvart skjema, med liggedøgna i skjemaet for sengepost"),
        ["a charter whose questions stand once"] = ("en teamavtale der hvert spørsmål står én gang", "ein teamavtale der kvart spørsmål står éin gong"),
        ["a cause map whose groups and headings stand once"] = ("et årsakskart der hver gruppe og overskrift står én gang", "eit årsakskart der kvar gruppe og overskrift står éin gong"),
        ["months in order"] = ("måneder i rekkefølge", "månader i rekkjefølgje"),
        ["a day as yyyy-MM-dd or a month as yyyy-MM"] = ("en dag som yyyy-MM-dd eller en måned som yyyy-MM", "ein dag som yyyy-MM-dd eller ein månad som yyyy-MM"),
        ["a process whose phases stand once"] = ("en prosess der hver fase står én gang", "ein prosess der kvar fase står éin gong"),
        ["a target whose share is from 0 to 1"] = ("et mål der andelen er fra 0 til 1", "eit mål der delen er frå 0 til 1"),
        ["a tolerance of 0 or more"] = ("et slingringsmonn på 0 eller mer", "eit slingringsmonn på 0 eller meir"),
        ["a target with a tolerance"] = ("et mål med slingringsmonn", "eit mål med slingringsmonn"),
        ["an amount of 0 or more"] = ("et beløp på 0 eller mer", "eit beløp på 0 eller meir"),
        ["a rate whose last day is not before its first"] = ("en sats der siste dag ikke er før første", "ein sats der siste dag ikkje er før første"),
        ["a member who has left, with the day, or one who has not"] = ("et medlem som har sluttet, med dagen, eller et som ikke har det", "ein medlem som har slutta, med dagen, eller ein som ikkje har det"),
        ["a member who leaves on or after the day of joining"] = ("et medlem som slutter tidligst den dagen vedkommende begynte", "ein medlem som sluttar tidlegast den dagen vedkomande byrja"),
        ["an order whose users are found on or after the day it was received"] = ("en bestilling der brukerne er funnet tidligst den dagen den kom", "ei bestilling der brukarane er funne tidlegast den dagen ho kom"),
        ["an order with the day its users were found"] = ("en bestilling med dagen brukerne ble funnet", "ei bestilling med dagen brukarane vart funne"),
        ["an order that says what became of it"] = ("en bestilling som sier hva det ble til", "ei bestilling som seier kva det vart til"),
        ["hours above 0 and at most 24"] = ("timer over 0 og høyst 24", "timar over 0 og høgst 24"),
        ["a currency of three capital letters, as in NOK"] = ("en valuta på tre store bokstaver, som NOK", "ein valuta på tre store bokstavar, som NOK"),
        ["rates in one currency"] = ("satser i én valuta", "satsar i éin valuta"),
        ["rates of a kind that do not hold on the same day"] = ("satser av samme slag som ikke gjelder samme dag", "satsar av same slag som ikkje gjeld same dag"),
        ["members, orders and assignments that stand once"] = ("medlemmer, bestillinger og oppdrag som står én gang", "medlemmer, bestillingar og oppdrag som står éin gong"),
        ["assignments of members and orders that are in the bank"] = ("oppdrag for medlemmer og bestillinger som finnes i banken", "oppdrag for medlemmer og bestillingar som finst i banken"),
        ["units that make one tree"] = ("enheter som til sammen er ett tre", "einingar som til saman er eitt tre"),
        ["records and targets whose rungs and units are there"] = ("oppføringer og mål der trinnene og enhetene finnes", "oppføringar og mål der trinna og einingane finst"),
        ["each item and measure once"] = ("hvert punkt og mål én gang", "kvart punkt og mål éin gong"),
        ["a month as yyyy-MM"] = ("en måned som yyyy-MM", "ein månad som yyyy-MM"),
    };

    /// <summary>The phrase in the three languages.</summary>
    public static LocalisedText Of(string english)
    {
        if (Phrases.TryGetValue(english, out var known)) return new(known.Bokmaal, known.Nynorsk, english);
        if (Rest(english, "one of ") is { } choices) return new("en av " + choices, "ein av " + choices, english);
        if (Rest(english, "a whole number from ") is { } range) return new("et helt tall fra " + range.Replace(" to ", " til "), "eit heilt tal frå " + range.Replace(" to ", " til "), english);
        return LocalisedText.Same(english);
    }

    private static string? Rest(string text, string start) => text.StartsWith(start, StringComparison.Ordinal) ? text.Substring(start.Length) : null;
}
