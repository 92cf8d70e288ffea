using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>A legal ground for reading or disclosing, as dated data. Never a constant in code: law changes.</summary>
/// <param name="Id">The key, for example <c>osl-12-2</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="InForce">The days on which it is in force.</param>
/// <param name="Source">Where it stands, what it says in our own words, and how sure we are.</param>
public sealed record LegalBasis(string Id, LocalizedText Name, DatePeriod InForce, SourceReference Source)
{
    /// <summary>How sure we are of the days on which it is in force; as sure as of the source unless told otherwise.</summary>
    public Confidence DatesConfidence { get; init; } = Source.Confidence;

    /// <summary>Whether it is law at all.</summary>
    public LegalStatus Status { get; init; }

    /// <summary>Whether it is law and in force on a day. A proposal never is.</summary>
    /// <param name="day">The day.</param>
    public bool IsInForce(NodaTime.LocalDate day) => Status == LegalStatus.Law && InForce.Contains(day);
}
