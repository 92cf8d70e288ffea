using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>On the date, a coded fact has a value and has had it for longer than an amount of time.</summary>
/// <remarks>How time is counted is told at <see cref="HoldingTime"/>.</remarks>
public sealed record CodeHeldLongerThan : TypedLeaf<string>
{
    private readonly HoldingTime _time;

    /// <summary>Creates the leaf.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="is">The value that it shall have.</param>
    /// <param name="amount">The amount of time, 0–50,000.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="boundary">Whether the time must be passed or reached.</param>
    /// <param name="counting">Whether interrupted time adds up.</param>
    /// <exception cref="ArgumentException">The amount lies outside 0–50,000, or 0–2,400 months, or 0–200 years, or the value is empty.</exception>
    public CodeHeldLongerThan(
        TypedFact<string> fact,
        string @is,
        int amount,
        SpanUnit unit,
        SpanBoundary boundary = SpanBoundary.Strict,
        SpanCounting counting = SpanCounting.Continuous)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentException.ThrowIfNullOrEmpty(@is);
        Fact = fact;
        Is = @is;
        _time = new HoldingTime(amount, unit, boundary, counting);
    }

    /// <inheritdoc/>
    public override TypedFact<string> Fact { get; }

    /// <summary>The value that the fact shall have had.</summary>
    public string Is { get; }

    /// <summary>The amount of time.</summary>
    public int Amount => _time.Amount;

    /// <summary>The unit of the amount.</summary>
    public SpanUnit Unit => _time.Unit;

    /// <summary>Whether the time must be passed or reached.</summary>
    public SpanBoundary Boundary => _time.Boundary;

    /// <summary>Whether interrupted time adds up.</summary>
    public SpanCounting Counting => _time.Counting;

    /// <inheritdoc/>
    public override string Describe(Language language) =>
        $"{Fact.Say([Is], language)} {(language == Language.English ? "and has been so for" : "sedan")} {_time.Describe(language)}";

    /// <inheritdoc/>
    public override Truth Test(ReadOnlySpan<Observation<string>> known, LocalDate on) => _time.Test(known, Wanted, on);

    /// <inheritdoc/>
    protected override DatePeriod RestsOn(ReadOnlySpan<Observation<string>> known, LocalDate on) => _time.RestsOn(known, Wanted, on);

    private bool Wanted(string value) => string.Equals(value, Is, StringComparison.Ordinal);
}
