using NodaTime;

namespace Samverkan.Core.Criteria;

/// <summary>
/// A condition on one person at one date, in three-valued logic: all, any, not,
/// a choice between readings, over leaves. The same algebra states target groups, goals, common indicators and cohort filters.
/// </summary>
/// <remarks>Immutable, compared by value, and able to say itself in Swedish and English.</remarks>
public abstract record Criterion
{
    /// <summary>Judges one person at one date.</summary>
    /// <param name="facts">What is known about the person.</param>
    /// <param name="on">The date.</param>
    /// <returns>The verdict with its trace: each leaf's value, the fact used, its date and the source.</returns>
    public Verdict Assess(FactTimeline facts, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Verdict(this, on, Trace(facts, on));
    }

    /// <summary>Judges one person at one date, step by step.</summary>
    /// <param name="facts">What is known about the person.</param>
    /// <param name="on">The date.</param>
    protected internal abstract Trace Trace(FactTimeline facts, LocalDate on);
}
