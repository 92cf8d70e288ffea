using System.Diagnostics.CodeAnalysis;

namespace Samverkan.Matching.Vacancies;

/// <summary>An occupation, by its concept in the JobTech taxonomy, by its group in SSYK 2012, or by both.</summary>
/// <param name="Concept">The concept, or <see langword="null"/>.</param>
/// <param name="Group">The unit group of SSYK 2012, four digits, or fewer for a wider group; <see langword="null"/> when not known.</param>
public sealed record OccupationRef(ConceptId? Concept, string? Group)
{
    /// <summary>Reads an occupation: <c>ssyk:</c> and one to four digits, or the id of a concept.</summary>
    /// <param name="text">The text.</param>
    /// <param name="occupation">The occupation, or <see langword="null"/>.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OccupationRef? occupation)
    {
        occupation = text is not null && text.StartsWith("ssyk:", StringComparison.Ordinal)
            ? (IsGroup(text[5..]) ? new OccupationRef(null, text[5..]) : null)
            : ConceptId.TryParse(text, out ConceptId? id) ? new OccupationRef(id, null) : null;
        return occupation is not null;
    }

    /// <summary>Whether a text is a code of SSYK 2012: one to four digits.</summary>
    /// <param name="text">The text.</param>
    public static bool IsGroup([NotNullWhen(true)] string? text) => text is { Length: >= 1 and <= 4 } && text.All(char.IsAsciiDigit);

    /// <summary>The concept, or the group.</summary>
    public override string ToString() => Concept?.Value ?? $"ssyk:{Group}";
}
