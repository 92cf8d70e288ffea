using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>
/// A programme (<i>projekt, insats</i>) as data: target group, tracks, phases, closures, goals, method, funding, governance and
/// commitments, each with its source. One object is one dated edition.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Compared by id, edition and chosen options, since an edition never changes. Read from a file with
/// <see cref="ProgrammeReader"/>; the ones in the box are in <see cref="ProgrammeCatalog"/>.
/// </remarks>
public sealed record Programme
{
    /// <summary>The permanent key.</summary>
    public required ProgrammeId Id { get; init; }

    /// <summary>Which edition of the definition this is.</summary>
    public required ProgrammeEdition Edition { get; init; }

    /// <summary>The name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What the programme is for, in our own words.</summary>
    public required LocalizedText Purpose { get; init; }

    /// <summary>The document that the definition rests on.</summary>
    public required SourceReference Document { get; init; }

    /// <summary>The funding period whose rules it follows.</summary>
    public required ProgrammingPeriod ProgrammingPeriod { get; init; }

    /// <summary>How far the application has come, in the order of the sources: the programme's own document first.</summary>
    public required ImmutableArray<ProgrammeStatus> Statuses { get; init; }

    /// <summary>The municipality (<i>kommun</i>) whose residents or benefits it concerns, by its code; none for several.</summary>
    public MunicipalityCode? Municipality { get; init; }

    /// <summary>The registry number (<i>diarienummer</i>).</summary>
    public Stated<string>? RegistryNumber { get; init; }

    /// <summary>The days of the programme that its entries are judged against.</summary>
    public required Stated<DatePeriod> Period { get; init; }

    /// <summary>How many participants are planned; <see langword="null"/> when no source says.</summary>
    public Stated<int>? PlannedParticipants { get; init; }

    /// <summary>The parties with their parts. The owner is one of them.</summary>
    public ImmutableArray<Party> Parties { get; init; } = [];

    /// <summary>The phases, outermost first.</summary>
    public ImmutableArray<Phase> Phases { get; init; } = [];

    /// <summary>When teams start.</summary>
    public ImmutableArray<StartWave> StartWaves { get; init; } = [];

    /// <summary>When it is closed for participants.</summary>
    public ImmutableArray<Closure> Closures { get; init; } = [];

    /// <summary>What everybody in the target group (<i>målgrupp</i>) must meet, whatever the track.</summary>
    public required Criterion CommonTargetGroup { get; init; }

    /// <summary>Needs that the document describes in the group: text for people, no criteria.</summary>
    public ImmutableArray<StatedProvision> DocumentedNeeds { get; init; } = [];

    /// <summary>Groups that the programme pays special attention to. A focus excludes nobody.</summary>
    public ImmutableArray<StatedProvision> FocusGroups { get; init; } = [];

    /// <summary>The tracks; none for a programme that is one.</summary>
    public ImmutableArray<Track> Tracks { get; init; } = [];

    /// <summary>The steps of the method, in their order.</summary>
    public ImmutableArray<MethodStep> Method { get; init; } = [];

    /// <summary>What must be in place before a person starts; <see langword="null"/> when only the steps of the method tell.</summary>
    public StartRequirements? Requires { get; init; }

    /// <summary>What else the document says of the way of working.</summary>
    public ImmutableArray<StatedProvision> Approach { get; init; } = [];

    /// <summary>Staff outside or beside the teams.</summary>
    public ImmutableArray<StaffResource> Staff { get; init; } = [];

    /// <summary>The teams through time, with their roles and districts; <see langword="null"/> when the source tells of none.</summary>
    public TeamPlan? TeamPlan { get; init; }

    /// <summary>The goals.</summary>
    public ImmutableArray<Goal> Goals { get; init; } = [];

    /// <summary>What is asked of participants and of those who are responsible for them.</summary>
    public ImmutableArray<Survey> Surveys { get; init; } = [];

    /// <summary>The steps of the way through that are accounted for in numbers, in order; none where the source asks for none.</summary>
    public ImmutableArray<FunnelStep> Funnel { get; init; } = [];

    /// <summary>When progression is measured; <see langword="null"/> when it is not.</summary>
    public ProgressionCadence? Progression { get; init; }

    /// <summary>Who pays.</summary>
    public Funding? Funding { get; init; }

    /// <summary>The governance calendar.</summary>
    public ImmutableArray<GovernanceEvent> Governance { get; init; } = [];

    /// <summary>The points of the standing agenda (<i>dagordning</i>), in order.</summary>
    public ImmutableArray<AgendaPoint> StandingAgenda { get; init; } = [];

    /// <summary>Promises for the horizontal principles.</summary>
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    /// <summary>The categories of recommendations; none where the source gives no list.</summary>
    public ImmutableArray<StatedProvision> RecommendationCategories { get; init; } = [];

    /// <summary>What the sources leave open and a host may choose.</summary>
    public ImmutableArray<ProgrammeOption> Options { get; init; } = [];

    /// <summary>What the sources leave open and no choice in software can settle.</summary>
    public ImmutableArray<StatedProvision> OpenQuestions { get; init; } = [];

    /// <summary>
    /// The whole target group: the common part and, where tracks have demands of their own, at least one of theirs.
    /// </summary>
    public Criterion TargetGroup
    {
        get
        {
            ImmutableArray<Criterion> tracks = [.. Tracks.Select(static track => track.TargetGroup).OfType<Criterion>()];
            return tracks.Length switch
            {
                0 => CommonTargetGroup,
                1 => new All([CommonTargetGroup, tracks[0]]),
                _ => new All([CommonTargetGroup, new Any(tracks)]),
            };
        }
    }

    /// <summary>The target group of one track: the common part and the track's own demands.</summary>
    /// <param name="track">The track.</param>
    /// <exception cref="ArgumentException">The programme has no such track.</exception>
    public Criterion TargetGroupOf(TrackId track)
    {
        Track found = Tracks.FirstOrDefault(t => t.Id == track) ?? throw new ArgumentException("The programme has no such track.", nameof(track));
        return found.TargetGroup is { } own ? new All([CommonTargetGroup, own]) : CommonTargetGroup;
    }

    /// <summary>The goal with a key, or <see langword="null"/>.</summary>
    /// <param name="id">The key.</param>
    public Goal? FindGoal(GoalId id) => Goals.FirstOrDefault(goal => goal.Id == id);

    /// <summary>The option with a name, or <see langword="null"/>.</summary>
    /// <param name="name">The name.</param>
    public ProgrammeOption? FindOption(OptionName name) => Options.FirstOrDefault(option => option.Name == name);

    /// <summary>What a host has chosen where the sources can be read in more than one way; see <see cref="TryChoose"/>.</summary>
    public ImmutableSortedDictionary<OptionName, string> Chosen { get; private init; } = ImmutableSortedDictionary<OptionName, string>.Empty;

    /// <summary>The days on which the programme is closed for participants, by the readings in force, in the order of the definition.</summary>
    public ImmutableArray<ClosurePeriod> ClosurePeriods =>
        [.. Closures.SelectMany(closure => ReadingInForce(closure).Periods.Select(days => new ClosurePeriod(days, closure.Name, closure.Source)))];

    /// <summary>The same programme with some options chosen: in its target group, tracks, goals and closures.</summary>
    /// <param name="options">The chosen readings by option.</param>
    /// <param name="programme">The programme with the options, or <see langword="null"/>.</param>
    /// <returns>Every option or reading that the programme does not have; none when all could be chosen.</returns>
    public ImmutableArray<Refusal> TryChoose(IReadOnlyDictionary<OptionName, string> options, out Programme? programme)
    {
        ArgumentNullException.ThrowIfNull(options);
        ImmutableArray<Refusal>.Builder refusals = ImmutableArray.CreateBuilder<Refusal>();
        foreach ((OptionName name, string reading) in options.OrderBy(static pair => pair.Key))
        {
            if (FindOption(name) is not { } option)
                refusals.Add(ProgrammeCodes.NoSuchOption.With(name.Value, string.Join(", ", Options.Select(static o => o.Name.Value))));
            else if (!option.Readings.Any(r => string.Equals(r.Name, reading, StringComparison.Ordinal)))
                refusals.Add(ProgrammeCodes.NoSuchReading.With(name.Value, string.Join(", ", option.Readings.Select(static r => r.Name))));
        }

        programme = refusals.Count > 0 ? null : this with
        {
            Chosen = Chosen.SetItems(options),
            CommonTargetGroup = CommonTargetGroup.With(options),
            Tracks = [.. Tracks.Select(track => track with { TargetGroup = track.TargetGroup?.With(options) })],
            Goals = [.. Goals.Select(goal => goal.With(options))],
            Funnel = [.. Funnel.Select(step => step with { Reached = step.Reached.With(options) })],
        };
        return refusals.ToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(Programme? other) =>
        other is not null && Id == other.Id && Edition.Id == other.Edition.Id && Chosen.SequenceEqual(other.Chosen);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Edition.Id);

    /// <summary>The edition's key.</summary>
    public override string ToString() => Edition.Id.Value;

    private ClosureReading ReadingInForce(Closure closure)
    {
        string? name = closure.Option is { } option ? Chosen.GetValueOrDefault(option) ?? FindOption(option)?.Default : null;
        return closure.Readings.FirstOrDefault(reading => string.Equals(reading.Name, name, StringComparison.Ordinal)) ?? closure.Readings[0];
    }
}
