using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Organisations;
using Samverkan.Core.Progression;

namespace Samverkan.Synthetic;

/// <summary>The world that the synthetic people live in: one programme, its teams, its instrument and its target group.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SyntheticSetting
{
    /// <summary>The programme.</summary>
    public required ProgrammeId Programme { get; init; }

    /// <summary>The edition that the entries name.</summary>
    public required EditionId Edition { get; init; }

    /// <summary>The days of the programme.</summary>
    public required DatePeriod Period { get; init; }

    /// <summary>The first day of referrals; the programme's first day when left out.</summary>
    public LocalDate? FirstReferral { get; init; }

    /// <summary>
    /// The last day of referrals; people are referred evenly from <see cref="FirstReferral"/> until then. Seven months before
    /// the programme's end when left out, so that those who come last have time to take part.
    /// </summary>
    public LocalDate? LastReferral { get; init; }

    /// <summary>The target group, judged at referral; <see langword="null"/> takes everybody.</summary>
    public Criterion? TargetGroup { get; init; }

    /// <summary>The teams; none for a programme without teams, where people start without placement.</summary>
    public ImmutableArray<SyntheticTeam> Teams { get; init; } = [];

    /// <summary>The tracks that people start in; none for a programme that is one.</summary>
    public ImmutableArray<SyntheticTrack> Tracks { get; init; } = [];

    /// <summary>The roles in which somebody is responsible for a person, the one who keeps the records first; at least one.</summary>
    public ImmutableArray<CaseworkerRole> Caseworkers { get; init; } = StaffPool.Roles;

    /// <summary>Who refers people; empty where the social services do.</summary>
    public ImmutableArray<SyntheticReferrer> Referrers { get; init; } = [];

    /// <summary>To whom recommendations go, the one for what tells of health last; empty for whoever referred the person.</summary>
    public ImmutableArray<OrganisationId> Addressees { get; init; } = [];

    /// <summary>What the programme's method leaves in the journeys beside what all have.</summary>
    public SyntheticMethod Method { get; init; } = new();

    /// <summary>The progression instruments, each with its own form at every wave; none when nothing is measured.</summary>
    public ImmutableArray<IndicatorSet> Instruments { get; init; } = [];

    /// <summary>When progression is measured.</summary>
    public MeasurementSchedule Schedule { get; init; } = MeasurementSchedule.EveryThirdMonth;

    /// <summary>What the people are like.</summary>
    public required SyntheticProfile Profile { get; init; }

    /// <summary>
    /// Which entry it becomes when a person tells of work; <see langword="null"/> when nobody is asked. The kind of that entry stands among <see cref="Kinds"/>. Must be pure.
    /// </summary>
    public Func<SyntheticWorkProfile, JourneyEvent>? WorkProfile { get; init; }

    /// <summary>The job ads that vacancies are proposed from; where there are none, a vacancy that is proposed has a key of its own.</summary>
    public ImmutableArray<SyntheticAd> Ads { get; init; } = [];

    /// <summary>The kinds of entries that are drawn; the standard ones unless told otherwise.</summary>
    public EventCatalog Kinds { get; init; } = EventCatalog.Standard;

    /// <summary>The secrecy domain of the employment service.</summary>
    public SecrecyDomain EmploymentService { get; init; } = new("af");

    /// <summary>The secrecy domain of the city's labour-market administration.</summary>
    public SecrecyDomain LabourMarketAdministration { get; init; } = new("stockholm/arbetsmarknadsnamnden");

    /// <summary>The secrecy domain of the social services where a person belongs to no district.</summary>
    public SecrecyDomain SocialServices { get; init; } = new("stockholm/socialnamnden");

    /// <summary>The programme.</summary>
    public override string ToString() => Programme.Value;

    internal SecrecyDomain SocialServicesOf(DistrictId? district) => district is null ? SocialServices : new SecrecyDomain(district.Value);

    internal LocalDate LastDay => Period.End ?? Period.Start.PlusYears(3);
}
