using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>Tells a verdict's trace line by line.</summary>
internal static class Explanation
{
    public static string Of(Verdict verdict, Language language)
    {
        bool english = language == Language.English;
        StringBuilder text = new();
        string date = LocalDatePattern.Iso.Format(verdict.On);
        Line(text, 0, $"{(english ? "Assessed on" : "Bedömt per")} {date}: {Say(verdict.Trace, english)}");
        Tell(text, verdict.Trace, 1, language);
        return text.ToString();
    }

    private static void Tell(StringBuilder text, Trace trace, int level, Language language)
    {
        bool english = language == Language.English;
        string value = Say(trace, english);
        switch (trace.Criterion)
        {
            case Cited cited:
                Line(text, level, $"{cited.Id} {cited.Says.In(language)}: {value}");
                TellParts(text, trace, level + 1, language);
                Line(text, level + 1, $"{(english ? "source" : "källa")}: {cited.Source}");
                break;
            case Choice choice:
                string which = choice.Chosen is null ? (english ? "the default" : "förvald") : (english ? "chosen" : "vald");
                Line(text, level, $"{(english ? "reading" : "läsning")} {choice.Option.Value} = {choice.InForce.Value} ({which}): {value}");
                TellParts(text, trace, level + 1, language);
                break;
            case All:
                Line(text, level, $"{(english ? "all of these" : "alla dessa")}: {value}");
                TellParts(text, trace, level + 1, language);
                break;
            case Any:
                Line(text, level, $"{(english ? "at least one of these" : "minst ett av dessa")}: {value}");
                TellParts(text, trace, level + 1, language);
                break;
            case Not:
                Line(text, level, $"{(english ? "this does not hold" : "detta gäller inte")}: {value}");
                TellParts(text, trace, level + 1, language);
                break;
            case Leaf leaf:
                Line(text, level, $"{leaf.Describe(language)}: {value}");
                Line(text, level + 1, $"{(english ? "fact" : "uppgift")}: {Evidence(leaf.About, trace, language)}");
                break;
        }
    }

    private static void TellParts(StringBuilder text, Trace trace, int level, Language language)
    {
        foreach (Trace part in trace.Parts)
            Tell(text, part, level, language);
    }

    private static string Evidence(Fact fact, Trace trace, Language language)
    {
        bool english = language == Language.English;
        if (trace.KnownFrom is not { } known)
            return $"{fact.Name.In(language)}, {(english ? "nothing recorded" : "inget registrerat")}";
        string recorded = $"{(english ? "recorded" : "registrerad")} {LocalDatePattern.Iso.Format(SwedishTime.DayOf(known))}";
        // A date's period begins on the date itself and would tell it.
        return trace.Period is { } period && fact.ValueType != typeof(LocalDate)
            ? $"{fact.Name.In(language)}, {Days(period, english)}, {recorded}"
            : $"{fact.Name.In(language)}, {recorded}";
    }

    private static string Days(DatePeriod period, bool english)
    {
        string start = LocalDatePattern.Iso.Format(period.Start);
        string from = english ? "from" : "från";
        return period.End is { } end
            ? $"{from} {start} {(english ? "to" : "till")} {LocalDatePattern.Iso.Format(end)}"
            : $"{from} {start} {(english ? "until further notice" : "tills vidare")}";
    }

    private static string Say(Trace trace, bool english) => (trace.Value, trace.Cause) switch
    {
        (Truth.True, _) => english ? "yes" : "ja",
        (Truth.False, _) => english ? "no" : "nej",
        (_, UnknownCause.Declined) => english ? "unknown: declined to answer" : "okänt: ville inte svara",
        (_, UnknownCause.Mixed) => english ? "unknown: something is missing, and something was declined" : "okänt: något saknas och något ville personen inte svara på",
        _ => english ? "unknown: nothing recorded" : "okänt: uppgift saknas",
    };

    private static void Line(StringBuilder text, int level, string line) =>
        text.Append(' ', 2 * level).Append(CultureInfo.InvariantCulture, $"{line}").Append('\n');
}
