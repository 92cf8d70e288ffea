using NodaTime;
using Samverkan.Core.Vocabulary;

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

    /// <summary>
    /// Why, line by line, for an authorised reader: each part's sentence with its value in words, the fact that it rests on
    /// with its days, and the source. The fact's own value is not repeated.
    /// </summary>
    /// <param name="language">The reader's language. Easy-to-read Swedish falls back to Swedish.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public string Explain(Language language) => Explanation.Of(this, language);

    /// <summary>The value only; the trace may be personal.</summary>
    public override string ToString() => $"Verdict: {Value}";
}
