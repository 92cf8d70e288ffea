using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Criteria.FactFiles;

/// <summary>One fact with values of type <typeparamref name="T"/>, observed about one person.</summary>
/// <typeparam name="T">The type of the fact's values.</typeparam>
public sealed record ObservedFact<T> : ObservedFact
    where T : notnull, IEquatable<T>
{
    /// <summary>Creates the observed fact.</summary>
    /// <param name="participant">The person.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="observation">What was observed.</param>
    public ObservedFact(ParticipantId participant, TypedFact<T> fact, Observation<T> observation)
        : base(participant)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Fact = fact;
        Observation = observation;
    }

    /// <summary>The fact.</summary>
    public TypedFact<T> Fact { get; }

    /// <summary>What was observed.</summary>
    public Observation<T> Observation { get; }

    /// <inheritdoc/>
    public override Fact About => Fact;

    /// <inheritdoc/>
    public override DatePeriod Period => Observation.Period;

    /// <inheritdoc/>
    public override Instant KnownFrom => Observation.KnownFrom;

    /// <inheritdoc/>
    public override bool IsDeclined => Observation.IsDeclined;

    /// <inheritdoc/>
    public override void AddTo(FactTimelineBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Add(Fact, Observation);
    }
}
