using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>What a programme demands of its journeys. What is <see langword="null"/> is not checked.</summary>
/// <remarks>Immutable.</remarks>
public sealed record JourneySettings
{
    /// <summary>The programme.</summary>
    public required ProgrammeId Programme { get; init; }

    /// <summary>The days on which the programme works with participants.</summary>
    public required DatePeriod Period { get; init; }

    /// <summary>Where a day begins and ends. Stockholm unless told otherwise.</summary>
    public DateTimeZone Zone { get; init; } = SwedishTime.Zone;

    /// <summary>Whether a start needs a referral on or before its day.</summary>
    public bool RequiresReferral { get; init; } = true;

    /// <summary>Whether a start needs a consent to take part.</summary>
    public bool RequiresConsent { get; init; }

    /// <summary>Whether a history review needs a waiver of secrecy.</summary>
    public bool RequiresWaiverForHistoryReview { get; init; } = true;

    /// <summary>Whether a coordinated plan needs a joint mapping on or before its day.</summary>
    public bool RequiresMappingBeforePlan { get; init; } = true;

    /// <summary>The teams.</summary>
    public ImmutableSortedSet<TeamId>? Teams { get; init; }

    /// <summary>The tracks.</summary>
    public ImmutableSortedSet<TrackId>? Tracks { get; init; }

    /// <summary>The categories of recommendations.</summary>
    public ImmutableSortedSet<RecommendationCategory>? RecommendationCategories { get; init; }

    /// <summary>Whether a district is valid on a day.</summary>
    public Func<DistrictId, LocalDate, bool>? IsDistrict { get; init; }

    /// <summary>The indicator sets that measurements may use.</summary>
    public IndicatorSetCatalog? IndicatorSets { get; init; }

    /// <summary>The forms that may be answered.</summary>
    public FormCatalog? Forms { get; init; }

    /// <summary>The kinds of entries that the host knows; the rules of its own kinds are among them.</summary>
    public EventCatalog Kinds { get; init; } = EventCatalog.Standard;

    /// <summary>The facts whose types and codes are known; a fact of another key is not checked.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = StandardFacts.All;

    /// <summary>The settings that follow from a programme's definition.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="sets">The indicator sets that measurements may use; <see langword="null"/> for those in the box.</param>
    /// <param name="forms">The forms that may be answered, the host's own among them; <see langword="null"/> for those in the box.</param>
    public static JourneySettings Of(Programme programme, IndicatorSetCatalog? sets = null, FormCatalog? forms = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return new JourneySettings
        {
            Programme = programme.Id,
            Period = Span(programme),
            RequiresReferral = programme.Requires?.Referral?.Value ?? Uses(programme, JourneyStep.Referral),
            RequiresConsent = programme.Requires?.ParticipationConsent?.Value ?? Uses(programme, JourneyStep.InformationMeeting),
            RequiresWaiverForHistoryReview = programme.Requires?.WaiverBeforeHistoryReview?.Value ?? true,
            RequiresMappingBeforePlan = Uses(programme, JourneyStep.JointMapping) && Uses(programme, JourneyStep.CoordinatedPlan),
            Teams = programme.TeamPlan is { } plan ? [.. plan.Teams.Select(static team => team.Id)] : null,
            Tracks = programme.Tracks.IsEmpty ? null : [.. programme.Tracks.Select(static track => track.Id)],
            RecommendationCategories = programme.RecommendationCategories.IsEmpty
                ? null
                : [.. programme.RecommendationCategories.Select(static category => new RecommendationCategory(category.Id.Value))],
            // Only Stockholm's districts are known; another municipality's are not ours to refuse.
            IsDistrict = programme.Municipality == DistrictCatalog.Stockholm.Municipality
                ? static (district, day) => DistrictCatalog.Stockholm.Find(district)?.Validity.Contains(day) == true
                : null,
            Forms = forms ?? FormCatalog.Standard,
            IndicatorSets = sets ?? new IndicatorSetCatalog(IndicatorSetCatalog.Shipped),
        };
    }

    // A pilot may lie before the project's own days. What lay before the edition followed another definition.
    private static DatePeriod Span(Programme programme)
    {
        DatePeriod span = programme.Period.Value;
        foreach (DatePeriod phase in programme.Phases.Select(static phase => phase.Period).Where(phase => phase.Start >= programme.Edition.Validity.Start))
            span = new DatePeriod(LocalDate.Min(span.Start, phase.Start), span.End is { } last && phase.End is { } end ? LocalDate.Max(last, end) : null);
        return span;
    }

    // A programme that does not use a step does not demand it.
    private static bool Uses(Programme programme, JourneyStep step) => programme.Method.Any(used => used.Step == step);
}
