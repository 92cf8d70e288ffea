using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>
/// What is recorded of a person's needs, so that nobody tells it twice: the language of support, the team and the caseworkers whom somebody who comes back had, because a change of caseworker harms, a conflict of interest
/// for which a team was departed from, and a protected identity. With each stands where it comes from.
/// </summary>
/// <remarks>
/// It reads a view and never a journey: what the reader may not see gives no need, and a protection that the reader may not know of is not there. Whether premises must be accessible no form in the box asks; that somebody wants
/// adapted activities says nothing of premises, and neither does a disability: that need is told by people. Immutable and thread-safe.
/// </remarks>
/// <param name="Needs">The needs.</param>
/// <param name="Origins">Where they come from, in the order of the needs; a protected identity among them, so that they are for the reader alone who may know of it.</param>
public sealed record RecordedNeeds(PlacementNeeds Needs, ImmutableArray<RecordedNeed> Origins)
{
    private static readonly FrozenDictionary<PlacementNeed, LocalizedText> Names = new Dictionary<PlacementNeed, LocalizedText>
    {
        [PlacementNeed.CoachingLanguage] = new("stödspråk", "language of support"),
        [PlacementNeed.Accessibility] = new("tillgängliga lokaler", "accessible premises"),
        [PlacementNeed.ProtectedIdentity] = new("skyddade personuppgifter", "protected identity"),
        [PlacementNeed.ConflictOfInterest] = new("jäv", "conflict of interest"),
        [PlacementNeed.FormerTeam] = new("tidigare team", "former team"),
        [PlacementNeed.FormerCaseworkers] = new("tidigare handläggare", "former caseworkers"),
    }.ToFrozenDictionary();

    /// <summary>Nothing recorded.</summary>
    public static RecordedNeeds None { get; } = new(PlacementNeeds.None, []);

    /// <summary>What people call a need.</summary>
    /// <param name="need">The need.</param>
    public static LocalizedText NameOf(PlacementNeed need) => Names[need];

    /// <summary>What observed facts tell.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="on">The day.</param>
    public static RecordedNeeds Of(FactTimeline facts, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Observation<string>? last = facts.Of(StandardFacts.LanguageOfSupport).Where(o => o.HasValue && o.Period.Contains(on)).OrderBy(static o => o.KnownFrom).Select(static o => (Observation<string>?)o).LastOrDefault();
        return last is { } told && LanguageTag.TryParse(told.Value, out LanguageTag? language)
            ? new(PlacementNeeds.None with { CoachingLanguage = language }, [new(PlacementNeed.CoachingLanguage, StandardFacts.LanguageOfSupport.Key, told.Period.Start)])
            : None;
    }

    /// <summary>What a journey tells, as far as a reader may see it.</summary>
    /// <param name="view">The view.</param>
    /// <param name="on">The day.</param>
    public static RecordedNeeds Of(JourneyView view, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Of(view.Journey, on);
    }

    /// <summary>What the journeys of a person of one id or several tell, as far as a reader may see them.</summary>
    /// <param name="view">The view.</param>
    /// <param name="on">The day.</param>
    public static RecordedNeeds Of(MergedView view, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Of(view.Journey, on);
    }

    /// <summary>Both together: of what can be only one, that of this one.</summary>
    /// <param name="other">What is recorded elsewhere.</param>
    public RecordedNeeds And(RecordedNeeds other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            Needs with
            {
                CoachingLanguage = Needs.CoachingLanguage ?? other.Needs.CoachingLanguage,
                ProtectedIdentity = Needs.ProtectedIdentity || other.Needs.ProtectedIdentity,
                Conflicts = [.. Needs.Conflicts.Union(other.Needs.Conflicts)],
                FormerTeam = Needs.FormerTeam ?? other.Needs.FormerTeam,
                FormerCaseworkers = [.. Needs.FormerCaseworkers.Union(other.Needs.FormerCaseworkers)],
            },
            [.. Origins.Concat(other.Origins.Where(origin => origin.Need is PlacementNeed.ConflictOfInterest or PlacementNeed.FormerCaseworkers || !Origins.Any(own => own.Need == origin.Need))).OrderBy(static origin => origin.Need)]);
    }

    /// <summary>
    /// The needs by which to place: what somebody has stated counts before what is recorded, need by need, and where the two differ that is told. But for a protection: what protects stands, and what is told does not name it.
    /// </summary>
    /// <param name="stated">The needs that somebody has stated.</param>
    /// <param name="told">Which of them were stated, also as none.</param>
    /// <param name="contradictions">Where what is stated differs from what is recorded.</param>
    public PlacementNeeds Under(PlacementNeeds stated, IReadOnlySet<PlacementNeed> told, out ImmutableArray<Refusal> contradictions)
    {
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(told);
        var found = ImmutableArray.CreateBuilder<Refusal>();
        PlacementNeeds needs = stated with
        {
            CoachingLanguage = Counts(PlacementNeed.CoachingLanguage, stated.CoachingLanguage, Needs.CoachingLanguage, static (s, r) => r is null || (s is not null && (s.Matches(r) || r.Matches(s)))),
            ProtectedIdentity = stated.ProtectedIdentity || Needs.ProtectedIdentity,
            Conflicts = Counts(PlacementNeed.ConflictOfInterest, stated.Conflicts, Needs.Conflicts, static (s, r) => r.All(s.Contains)),
            FormerTeam = Counts(PlacementNeed.FormerTeam, stated.FormerTeam, Needs.FormerTeam, static (s, r) => r is null || s == r),
            FormerCaseworkers = Counts(PlacementNeed.FormerCaseworkers, stated.FormerCaseworkers, Needs.FormerCaseworkers, static (s, r) => r.All(s.Contains)),
        };
        if (told.Contains(PlacementNeed.ProtectedIdentity) && !stated.ProtectedIdentity && Needs.ProtectedIdentity)
            found.Add(PlacementCodes.ProtectionStands.With());
        contradictions = found.ToImmutable();
        return needs;

        T Counts<T>(PlacementNeed need, T said, T recorded, Func<T, T, bool> agree)
        {
            if (!told.Contains(need))
                return recorded;
            if (!agree(said, recorded))
                found.Add(PlacementCodes.StatedOtherwise.With(Names[need].Swedish, Names[need].English, LocalDatePattern.Iso.Format(Origins.Last(origin => origin.Need == need).On)));
            return said;
        }
    }

    /// <summary>The number of needs only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"RecordedNeeds ({Origins.Length})");

    private static RecordedNeeds Of(Journey journey, LocalDate on)
    {
        PlacementNeeds needs = PlacementNeeds.None;
        var origins = ImmutableArray.CreateBuilder<RecordedNeed>();
        if (journey.Protection() != ProtectedIdentityKind.None && journey.Story.LastOrDefault(what => what.Body is IdentityProtectionChanged && what.Happened <= on) is { } protection)
        {
            needs = needs with { ProtectedIdentity = true };
            origins.Add(new(PlacementNeed.ProtectedIdentity, protection.Body.Kind, protection.Happened));
        }

        foreach ((TeamId team, string kind, LocalDate day) in Conflicts(journey, on))
        {
            needs = needs with { Conflicts = [.. needs.Conflicts.Add(team).Distinct()] };
            origins.Add(new(PlacementNeed.ConflictOfInterest, kind, day));
        }

        if (FormerTeam(journey, on) is { } former)
        {
            needs = needs with { FormerTeam = former.Team };
            origins.Add(new(PlacementNeed.FormerTeam, former.Kind, former.Day));
        }

        // Of each role the last one: whoever came after somebody else is the one who knows the person.
        foreach (CaseworkerAssignment last in journey.Caseworkers().Where(assignment => assignment.Start <= on).GroupBy(static assignment => assignment.Role).Select(static role => role.Last()))
        {
            needs = needs with { FormerCaseworkers = [.. needs.FormerCaseworkers.Add(last.Staff).Distinct()] };
            origins.Add(new(PlacementNeed.FormerCaseworkers, "caseworkerAssigned", last.Start));
        }

        return Of(journey.Facts(), on).And(new(needs, origins.ToImmutable()));
    }

    // A team that a caseworker departed from, or that was declined, because somebody there has a conflict of interest.
    private static IEnumerable<(TeamId Team, string Kind, LocalDate Day)> Conflicts(Journey journey, LocalDate on)
    {
        foreach (Proposal proposal in journey.Proposals())
        {
            if (proposal is { About: ProposalKind.Team, IsDeparture: true, DecidedOn: { } day } && day <= on && proposal.Departure == StandardDepartures.ConflictOfInterest && Slug.TryParse(proposal.Proposed.Value, out TeamId? team))
                yield return (team, "proposalReplied", day);
        }

        TeamId? offered = null;
        foreach (Occurrence what in journey.Story.Where(what => what.Happened <= on))
        {
            if (what.Body is PlacedOnTeam placed)
                offered = placed.Team;
            else if (what.Body is PlacementDeclined { Reason: { } reason } && reason == StandardDepartures.ConflictOfInterest && offered is not null)
                yield return (offered, what.Body.Kind, what.Happened);
        }
    }

    // The team on which the person last took part.
    private static (TeamId Team, string Kind, LocalDate Day)? FormerTeam(Journey journey, LocalDate on)
    {
        (TeamId Team, string Kind, LocalDate Day)? placed = null;
        (TeamId Team, string Kind, LocalDate Day)? former = null;
        bool takesPart = false;
        foreach (Occurrence what in journey.Story.Where(what => what.Happened <= on))
        {
            switch (what.Body)
            {
                case PlacedOnTeam given:
                    placed = (given.Team, what.Body.Kind, what.Happened);
                    break;
                case PlacementDeclined or PutInQueue:
                    placed = null;
                    break;
                case Started:
                    takesPart = true;
                    break;
                case Exited:
                    takesPart = false;
                    placed = null;
                    break;
            }

            former = takesPart && placed is not null ? placed : former;
        }

        return former;
    }
}
