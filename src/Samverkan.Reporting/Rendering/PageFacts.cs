using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>What every form of a report tells about the whole of it, and about each number, as terms and texts.</summary>
internal static class PageFacts
{
    /// <summary>Programme, period, known as of, published by.</summary>
    public static IEnumerable<(LocalizedText Term, string Text)> Of(ProtectedReport report, Language language) =>
    [
        (PageText.Programme, report.ProgrammeName.In(language)),
        (PageText.Period, DateText.Format(report.Period, language)),
        (PageText.KnownAsOf, DateText.Format(report.KnownAsOf, language)),
        (PageText.PublishedBy, report.PublishedBy.In(language)),
    ];

    /// <summary>Unit, denominator, period, rule and source of a number; what is counted stands before them.</summary>
    public static IEnumerable<(LocalizedText Term, string Text)> Of(FigureDefinition definition, ProtectedReport report, Language language)
    {
        yield return (PageText.Unit, (definition.Measure ?? (definition.Unit == CountingUnit.Person ? PageText.Persons : PageText.Events)).In(language));
        if (definition.Of is { } of)
            yield return (PageText.OfWhom, of.In(language));
        yield return (PageText.Period, DateText.Format(definition.Period ?? report.Period, language));
        yield return (PageText.KnownAsOf, DateText.Format(report.KnownAsOf, language));
        yield return (PageText.Rule, definition.Rule.In(language));
        yield return (PageText.Source, Source(definition.Source, language));
    }

    /// <summary>The last day of the period that a figure is over.</summary>
    public static string Day(ShownFigure figure, Language language) =>
        figure.Definition.Period?.End is { } day ? DateText.Format(day, language) : PageText.PreviousPeriod.In(language);

    /// <summary>What a key figure was at the end of the period before, of how many.</summary>
    public static string Before(ProtectedReport report, KeyFigure item, Language language)
    {
        string value = FigureText.Of(report[item.Previous!], language);
        return item.PreviousOf is { } whole && report[item.Previous!].HasNumber && report[whole].HasNumber ? $"{value} {PageText.Of.In(language)} {FigureText.Of(report[whole], language)}" : value;
    }

    private static string Source(SourceReference source, Language language)
    {
        LocalizedText? mark = source.Confidence switch
        {
            Confidence.Stated => null,
            Confidence.Derived => PageText.Derived,
            Confidence.Assumed => PageText.Assumed,
            _ => PageText.Unverified,
        };
        return mark is null ? source.ToString() : $"{source} ({mark.In(language)})";
    }
}
