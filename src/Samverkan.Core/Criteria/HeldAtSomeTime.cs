using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>On some day up to the date, or before it, a fact was true, or was false.</summary>
/// <remarks>
/// It is false only when every day from the first observation to the last day looked at is known. Nothing is asked of the days before the
/// first observation, except when there is no observation at all: then it is unknown.
/// </remarks>
public sealed record HeldAtSomeTime : TypedLeaf<bool>
{
    /// <summary>Creates the leaf.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="is">The value that it shall have had.</param>
    /// <param name="includingTheDate">Whether the date itself is one of the days; otherwise only the days before it are.</param>
    public HeldAtSomeTime(TypedFact<bool> fact, bool @is = true, bool includingTheDate = true)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Fact = fact;
        Is = @is;
        IncludingTheDate = includingTheDate;
    }

    /// <inheritdoc/>
    public override TypedFact<bool> Fact { get; }

    /// <summary>The value that the fact shall have had.</summary>
    public bool Is { get; }

    /// <summary>Whether the date itself is one of the days.</summary>
    public bool IncludingTheDate { get; }

    /// <inheritdoc/>
    public override string Describe(Language language)
    {
        string what = Fact.Say(Is, language);
        return (IncludingTheDate, language == Language.English) switch
        {
            (true, false) => $"någon gång: {what}",
            (true, true) => $"at some time: {what}",
            (false, false) => $"någon tidigare dag: {what}",
            _ => $"on some earlier day: {what}",
        };
    }

    /// <inheritdoc/>
    public override Truth Test(ReadOnlySpan<Observation<bool>> known, LocalDate on) =>
        SomeTime.Test(known, Wanted, IncludingTheDate ? on : on.PlusDays(-1));

    /// <inheritdoc/>
    protected override DatePeriod RestsOn(ReadOnlySpan<Observation<bool>> known, LocalDate on) =>
        SomeTime.RestsOn(known, Wanted, IncludingTheDate ? on : on.PlusDays(-1));

    private bool Wanted(bool value) => value == Is;
}
