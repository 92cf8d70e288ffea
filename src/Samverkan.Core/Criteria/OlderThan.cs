using System.Globalization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>On the date, the person is older than a number of years, in one of three readings.</summary>
/// <remarks>Born 1 September 1994 and 30 years: to the day from 2 September 2024, has turned the next from 1 September 2025, at least from 1 September 2024.</remarks>
public sealed record OlderThan : TypedLeaf<LocalDate>
{
    /// <summary>The highest number of years.</summary>
    public const int MaximumYears = 150;

    /// <summary>Creates the leaf.</summary>
    /// <param name="years">The years, 0–150.</param>
    /// <param name="reading">How "older than" is read.</param>
    /// <exception cref="ArgumentOutOfRangeException">The years are outside 0–150 or the reading is no reading.</exception>
    public OlderThan(int years, AgeBoundary reading)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, MaximumYears);
        if (reading is < AgeBoundary.ToTheDay or > AgeBoundary.AtLeast)
            throw new ArgumentOutOfRangeException(nameof(reading));
        Years = years;
        Reading = reading;
    }

    /// <summary>The years.</summary>
    public int Years { get; }

    /// <summary>How "older than" is read.</summary>
    public AgeBoundary Reading { get; }

    /// <inheritdoc/>
    public override TypedFact<LocalDate> Fact => StandardFacts.BirthDate;

    /// <summary>The first day on which a person passes.</summary>
    /// <param name="birthDate">The date of birth.</param>
    public LocalDate FirstDay(LocalDate birthDate) => Reading switch
    {
        AgeBoundary.ToTheDay => Anniversary.AfterYears(birthDate, Years).PlusDays(1),
        AgeBoundary.HasTurnedNext => Anniversary.AfterYears(birthDate, Years + 1),
        _ => Anniversary.AfterYears(birthDate, Years),
    };

    /// <inheritdoc/>
    public override string Describe(Language language)
    {
        string years = Years.ToString(CultureInfo.InvariantCulture);
        string next = (Years + 1).ToString(CultureInfo.InvariantCulture);
        return (Reading, language == Language.English) switch
        {
            (AgeBoundary.ToTheDay, false) => $"är äldre än {years} år (från dagen efter {years}-årsdagen)",
            (AgeBoundary.ToTheDay, true) => $"is older than {years} years (from the day after the birthday on which the person turns {years})",
            (AgeBoundary.HasTurnedNext, false) => $"har fyllt {next} år",
            (AgeBoundary.HasTurnedNext, true) => $"has turned {next}",
            (_, false) => $"är {years} år eller äldre",
            _ => $"is {years} years or older",
        };
    }

    /// <inheritdoc/>
    public override Truth Test(ReadOnlySpan<Observation<LocalDate>> known, LocalDate on) =>
        Stretch<LocalDate>.HoldingOn(known, on) is { HasValue: true } birth ? (on >= FirstDay(birth.Value)).ToTruth() : Truth.Unknown;
}
