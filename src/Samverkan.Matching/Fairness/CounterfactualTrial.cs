using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.NextStep;
using Samverkan.Matching.Placement;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Fairness;

/// <summary>Something that people get by rules, tried with an attribute exchanged: the target group, a place, next steps, vacancies, or a host's own.</summary>
/// <param name="Key">The permanent key.</param>
/// <param name="Name">What readers see.</param>
/// <param name="PeopleShare">
/// Whether what one gets depends on who else asks, as with places. Then each is exchanged alone too, and everything is worked out anew for each; else all at once tells the same.
/// </param>
/// <param name="Outcomes">From the people to what each gets; one outcome for each person.</param>
public sealed record CounterfactualTrial(
    string Key, LocalizedText Name, bool PeopleShare, Func<ImmutableArray<CounterfactualPerson>, IReadOnlyDictionary<ParticipantId, CounterfactualOutcome>> Outcomes)
{
    /// <summary>Who belongs to a target group, through its conditions by their ids.</summary>
    /// <param name="targetGroup">The target group.</param>
    /// <param name="on">The day.</param>
    public static CounterfactualTrial TargetGroup(Criterion targetGroup, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(targetGroup);
        return Each("target-group", new("målgrupp", "target group"), person =>
        {
            Trace trace = targetGroup.Assess(person.Facts, on).Trace;
            return new(trace.Value.ToString(), [.. Cited(trace)]);
        });
    }

    /// <summary>What is proposed as a next step, through the codes of what speaks for and against. Whoever has no journey is proposed nothing.</summary>
    /// <param name="planner">The planner.</param>
    /// <param name="log">The programme's own log.</param>
    /// <param name="on">The day.</param>
    /// <param name="viewOf">The person's journey as the reader may see it, from the entries; <see langword="null"/> when there is nothing to see.</param>
    public static CounterfactualTrial NextStep(NextStepPlanner planner, ProgrammeLog log, LocalDate on, Func<CounterfactualPerson, JourneyView?> viewOf)
    {
        ArgumentNullException.ThrowIfNull(planner);
        ArgumentNullException.ThrowIfNull(viewOf);
        return Each("next-step", new("nästa steg", "next step"), person => viewOf(person) is { } view ? Of(planner.Propose(view, log, on)) : Nothing);
    }

    /// <summary>Which vacancies come first, through the codes of their parts.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="vacancies">The vacancies, each id once.</param>
    /// <param name="on">The day.</param>
    /// <param name="viewOf">The person's journey as the reader may see it, from the entries; <see langword="null"/> when there is nothing to see.</param>
    /// <param name="most">How many of the best are compared, from 1.</param>
    public static CounterfactualTrial Vacancies(VacancyRanking ranking, ImmutableArray<Vacancy> vacancies, LocalDate on, Func<CounterfactualPerson, JourneyView?> viewOf, int most = 20)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(viewOf);
        return Each("vacancies", new("lediga platser", "vacancies"), person =>
        {
            if (viewOf(person) is not { } view)
                return Nothing;
            ImmutableArray<RankedVacancy> best = ranking.Best(WorkProfile.Of(view, on), vacancies, on, most);
            return new(
                string.Join(", ", best.Select(static one => FormattableString.Invariant($"{one.Vacancy.Id} {one.Fits} {one.Points}"))),
                [.. best.SelectMany(static one => one.Reasons.Select(reason => (reason.Says.Code.Id, FormattableString.Invariant($"{one.Vacancy.Id} {reason.Value} {reason.Points}"))))]);
        });
    }

    /// <summary>
    /// Who gets a place in which team, through the codes of the reasons; and whoever is no longer in the target group, or comes into it, through the conditions of the target group by their ids.
    /// </summary>
    /// <param name="planner">The planner.</param>
    /// <param name="on">The day.</param>
    /// <param name="candidateOf">The candidate that a person is, with everything that the host takes from the facts; <see langword="null"/> for whoever asks for no place.</param>
    /// <param name="ongoing">The participants that each team has.</param>
    /// <param name="targetGroup">Those to whom a place is open; <see langword="null"/> when <paramref name="candidateOf"/> alone says who asks for one.</param>
    /// <param name="beside">Others who wait for the same places, of whom nothing is exchanged and nothing told; none of those who are tried.</param>
    public static CounterfactualTrial Placement(
        PlacementPlanner planner,
        LocalDate on,
        Func<CounterfactualPerson, PlacementCandidate?> candidateOf,
        IReadOnlyDictionary<TeamId, int>? ongoing = null,
        Criterion? targetGroup = null,
        ImmutableArray<PlacementCandidate> beside = default)
    {
        ArgumentNullException.ThrowIfNull(planner);
        ArgumentNullException.ThrowIfNull(candidateOf);
        return new("placement", new("plats i ett team", "a place in a team"), PeopleShare: true, people =>
        {
            Dictionary<ParticipantId, CounterfactualOutcome> outcomes = people.ToDictionary(static person => person.Id, LetIn);
            PlacementProposal proposal = planner.Propose(people.Where(person => outcomes[person.Id].IsLetIn).Select(candidateOf).OfType<PlacementCandidate>().Concat(beside.IsDefault ? [] : beside), on, ongoing);
            foreach (ProposedPlacement placed in proposal.Placements)
                Gets(placed.Participant, placed.Team.Value, [Told(placed.Reason), .. placed.Collisions.Select(Told)]);
            foreach (QueuePlace waits in proposal.Queue)
                Gets(waits.Participant, $"queue {waits.Team.Value}", [Told(waits.Reason)]);
            foreach (UnplaceableCandidate none in proposal.Unplaceable)
                Gets(none.Participant, "none", [Told(none.Reason), .. none.Collisions.Select(Told)]);
            return outcomes;

            void Gets(ParticipantId person, string result, ImmutableArray<(string, string)> rules)
            {
                if (outcomes.TryGetValue(person, out CounterfactualOutcome? was))
                    outcomes[person] = was with { Result = result, Rules = rules, IsConcerned = true };
            }
        });

        CounterfactualOutcome LetIn(CounterfactualPerson person)
        {
            if (targetGroup is null)
                return Nothing;
            Trace trace = targetGroup.Assess(person.Facts, on).Trace;
            return Nothing with { IsLetIn = trace.Value == Truth.True, Entrance = [.. Cited(trace)] };
        }

        static (string, string) Told(Refusal reason) => (reason.Code.Id, reason.Explain(Language.English));
    }

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    private static CounterfactualOutcome Nothing { get; } = new("", []) { IsConcerned = false };

    private static CounterfactualTrial Each(string key, LocalizedText name, Func<CounterfactualPerson, CounterfactualOutcome> outcome) =>
        new(key, name, PeopleShare: false, people => people.ToDictionary(static person => person.Id, outcome));

    private static IEnumerable<(string Rule, string Says)> Cited(Trace trace) => trace.Criterion is Core.Criteria.Cited cited
        ? [(cited.Id, trace.Value.ToString())]
        : trace.Criterion is Leaf leaf ? [(leaf.About.Key, trace.Value.ToString())] : trace.Parts.SelectMany(Cited);

    private static CounterfactualOutcome Of(NextStepProposal proposal) => new(
        string.Join("; ",
        [
            .. proposal.Steps.Select(static step => $"{step} {step.Fits}"), .. proposal.Together.Select(static offer => $"together {offer}"),
            .. proposal.Recommendations.Select(static one => $"recommended {one.Category.Value}"), .. proposal.Contacts.Select(static one => $"contact {one.Kind}"),
            .. proposal.RulesAhead.Select(static one => $"rule {one.Rule.Key.Value}"),
        ]),
        [
            .. proposal.Steps.SelectMany(static step => step.Reasons.Select(reason => (reason.Says.Code.Id, $"{step} {reason.Value}"))),
            .. proposal.NotProposed.SelectMany(static refused => refused.Because.Select(because => (because.Code.Id, $"{refused} {Truth.False}"))),
            .. proposal.Recommendations.Select(static one => (one.Says.Code.Id, one.Category.Value)),
            .. proposal.Contacts.Select(static one => (one.Says.Code.Id, one.Kind.ToString())),
            .. proposal.RulesAhead.Select(static one => (one.Rule.Key.Value, "")),
        ]);
}
