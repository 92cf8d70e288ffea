using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>What an entry claims, and the history that it is judged against.</summary>
internal sealed record Claim(IHistory History, LocalDate Happened, SecrecyDomain Origin, JourneyEvent Body, JourneySettings Settings, List<Refusal> Refusals)
{
    public void Refuse(RefusalCode code, params ImmutableArray<string> arguments) => Refusals.Add(code.With(arguments));

    /// <summary>The journey, as far as a strand is about it.</summary>
    public Journey Of(Strand strand) => History.Of(strand);

    /// <summary>Whether the journey has something of a kind on or before the day.</summary>
    public bool Has<T>(Strand strand)
        where T : JourneyEvent => Of(strand).Story.Any(occurrence => occurrence.Happened <= Happened && occurrence.Body is T);

    /// <summary>Whether the person takes part on a day.</summary>
    public bool IsEnrolled(LocalDate day) => Of(Strand.Enrolment).EnrolledIntervals().Any(interval => interval.Period.Contains(day));
}
