using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>On the date, the person's age in completed years lies within limits, both included.</summary>
public sealed record AgeBetween : TypedLeaf<LocalDate>
{
    /// <summary>Creates the leaf. At least one limit is needed.</summary>
    /// <param name="atLeast">The lowest age, 0–150, or <see langword="null"/> for none.</param>
    /// <param name="atMost">The highest age, 0–150, or <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException">There is no limit, one lies outside 0–150, or the lower is above the higher.</exception>
    public AgeBetween(int? atLeast = null, int? atMost = null)
    {
        if ((atLeast is null && atMost is null) || atLeast > atMost || atLeast is < 0 or > OlderThan.MaximumYears || atMost is < 0 or > OlderThan.MaximumYears)
            throw new ArgumentException("At least one limit from 0 to 150 is needed, and the lower is not above the higher.", nameof(atLeast));
        AtLeast = atLeast;
        AtMost = atMost;
    }

    /// <summary>The lowest age, or <see langword="null"/> for none.</summary>
    public int? AtLeast { get; }

    /// <summary>The highest age, or <see langword="null"/> for none.</summary>
    public int? AtMost { get; }

    /// <inheritdoc/>
    public override TypedFact<LocalDate> Fact => StandardFacts.BirthDate;

    /// <inheritdoc/>
    public override string Describe(Language language)
    {
        string limits = NumberInRange.Limits(AtLeast, AtMost, language);
        return language == Language.English ? $"is {limits} years old" : $"är {limits} år gammal";
    }

    /// <inheritdoc/>
    public override Truth Test(ReadOnlySpan<Observation<LocalDate>> known, LocalDate on)
    {
        if (Stretch<LocalDate>.HoldingOn(known, on) is not { HasValue: true } birth)
            return Truth.Unknown;
        int age = Anniversary.CompletedYears(birth.Value, on);
        return (!(age < AtLeast) && !(age > AtMost)).ToTruth();
    }
}
