using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>
/// What could come next for one person, by what one reader may see: activities, contacts, recommendations, gaps ahead, collisions and what is unknown. It decides nothing.
/// </summary>
public sealed record NextStepProposal
{
    /// <summary>The journey.</summary>
    public required JourneyId Journey { get; init; }

    /// <summary>The day on which it was asked.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The last day that was looked at.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>Whether something may have been withheld from the reader, so that a proposal may rest on less than is known elsewhere.</summary>
    public bool SomethingIsWithheld { get; init; }

    /// <summary>Why nothing is proposed at all; <see langword="null"/> when something could be.</summary>
    public Refusal? NotPossible { get; init; }

    /// <summary>The needs that mappings found, by the day and in the order of the form.</summary>
    public ImmutableArray<FoundNeed> Needs { get; init; } = [];

    /// <summary>The activities that fit, the best first.</summary>
    public ImmutableArray<StepProposal> Steps { get; init; } = [];

    /// <summary>
    /// Those of them that together are best: fewest working days in gaps, fewest open needs, least that is unknown, fewest activities, earliest starts. They fit in one week's hours.
    /// </summary>
    public ImmutableArray<OfferId> Together { get; init; } = [];

    /// <summary>The working days ahead without activity if those are begun.</summary>
    public int GapDaysLeft { get; init; }

    /// <summary>The offers that are not proposed, and why, in the order of their first days.</summary>
    public ImmutableArray<RefusedOffer> NotProposed { get; init; } = [];

    /// <summary>The rules about benefits and times that speak of the person, now or from a day ahead, in the order of the rules.</summary>
    public ImmutableArray<RuleAhead> RulesAhead { get; init; } = [];

    /// <summary>Where what goes on already collides with itself, and benefits that exclude each other, also ahead.</summary>
    public ImmutableArray<Refusal> Collisions { get; init; } = [];

    /// <summary>The gaps ahead.</summary>
    public ImmutableArray<ForeseenGap> Gaps { get; init; } = [];

    /// <summary>The contacts that the mapping calls for, the one that has waited longest first.</summary>
    public ImmutableArray<ContactProposal> Contacts { get; init; } = [];

    /// <summary>The categories of recommendation to consider, in the order of the programme.</summary>
    public ImmutableArray<RecommendationProposal> Recommendations { get; init; } = [];

    /// <summary>The categories of recommendation for or against which nothing speaks, and who judges them, in the order of the programme.</summary>
    public ImmutableArray<UnjudgedRecommendation> RecommendationsToJudge { get; init; } = [];

    /// <summary>The recommendations that wait for their hand-over or its answer.</summary>
    public ImmutableArray<HandOverDue> HandOvers { get; init; } = [];

    /// <summary>What is not known of the person and would help.</summary>
    public ImmutableArray<Refusal> Unknown { get; init; } = [];

    /// <summary>How many steps; never whose or which.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"NextStepProposal ({Steps.Length} steps)");
}
