using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>What an entry claims, and the history that it is judged against.</summary>
internal sealed record Claim(IHistory History, LocalDate Happened, SecrecyDomain Origin, JourneyEvent Body, JourneySettings Settings, List<Refusal> Refusals)
{
    public void Refuse(RefusalCode code, params ImmutableArray<string> arguments) => Refusals.Add(code.With(arguments));

    /// <summary>Whether the person takes part on the day.</summary>
    public bool IsEnrolled => History.Enrolled.LastFrom(Happened)?.Contains(Happened) == true;
}
