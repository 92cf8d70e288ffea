using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies.Subsidies;

/// <summary>What can be wrong with a file of subsidised employment, SAM328x.</summary>
public static class SubsidyCodes
{
    /// <summary>Two rules of one form hold on the same day.</summary>
    public static RefusalCode FormOverlaps { get; } = Code(
        "SAM3280", "formen {0} har redan villkor som gäller någon av de dagarna", "the form {0} has conditions already that hold on some of those days", "en tid som börjar när den andra är slut väntades", "days that begin when the others are over were expected");

    /// <summary>Two amounts of one kind of one form hold on the same day.</summary>
    public static RefusalCode AmountOverlaps { get; } = Code(
        "SAM3281", "ett belopp av samma slag gäller redan någon av de dagarna", "an amount of the same kind holds already on some of those days", "en tid som börjar när den andra är slut väntades", "days that begin when the others are over were expected");

    /// <summary>A share of the wage cost is more than all of it.</summary>
    public static RefusalCode ShareOutOfRange { get; } = Code(
        "SAM3282", "andelen av lönekostnaden går inte att använda", "the share of the wage cost cannot be used", "ett tal från 0 till 100 väntades", "a number from 0 to 100 was expected");

    private static RefusalCode Code(string id, string swedish, string english, string swedishExpected, string englishExpected) =>
        new(id, CodeOrigin.Reading, new(swedish, english), new(swedishExpected, englishExpected), new SourceReference("Samverkan", "SubsidyCatalogReader"));
}
