using NodaTime;

namespace Samverkan.Core.Criteria;

/// <summary>What a criterion says of one person at one date, and why.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="On">The date.</param>
/// <param name="Trace">How it came to its value.</param>
public sealed record Verdict(Criterion Criterion, LocalDate On, Trace Trace)
{
    /// <summary>The value.</summary>
    public Truth Value => Trace.Value;

    /// <summary>Why it is unknown; <see cref="UnknownCause.None"/> when it is not.</summary>
    public UnknownCause Cause => Trace.Cause;

    /// <summary>The value only; the trace may be personal.</summary>
    public override string ToString() => $"Verdict: {Value}";
}
