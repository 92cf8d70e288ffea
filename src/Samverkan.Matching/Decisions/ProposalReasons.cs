using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.NextStep;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Decisions;

/// <summary>
/// The reasons that proposals carry in entries, with words for them. A placement's reason is its code (<c>sam3001</c>); of a next step or a vacancy one of these tells the strongest of many reasons,
/// and none of them tells which need, since a reason has the category of its proposal.
/// </summary>
public static class ProposalReasons
{
    /// <summary>The mapping shows a need that the activity answers.</summary>
    public static ReasonCode MappingShowsNeed { get; } = new("mapping-shows-need");

    /// <summary>The activity fills working days that would be without one.</summary>
    public static ReasonCode FillsGap { get; } = new("fills-gap");

    /// <summary>It fits beside what goes on.</summary>
    public static ReasonCode Fits { get; } = new("fits");

    /// <summary>It is near an occupation that the participant wants.</summary>
    public static ReasonCode NearWish { get; } = new("near-wish");

    /// <summary>It is near what the participant has worked with.</summary>
    public static ReasonCode NearExperience { get; } = new("near-experience");

    /// <summary>It is in a place that the participant wants.</summary>
    public static ReasonCode WantedPlace { get; } = new("wanted-place");

    private static readonly ImmutableSortedDictionary<string, LocalizedText> Names = new (ReasonCode Reason, LocalizedText Name)[]
    {
        (MappingShowsNeed, new("kartläggningen visar ett behov", "the mapping shows a need")),
        (FillsGap, new("fyller ett glapp", "fills a gap")),
        (Fits, new("passar in", "fits in")),
        (NearWish, new("nära ett önskat yrke", "near an occupation wanted")),
        (NearExperience, new("nära tidigare arbete", "near earlier work")),
        (WantedPlace, new("på en önskad ort", "in a place wanted")),
    }.ToImmutableSortedDictionary(static one => one.Reason.Value, static one => one.Name, StringComparer.Ordinal);

    /// <summary>All of them, in the order of their keys.</summary>
    public static ImmutableArray<ReasonCode> All { get; } = [.. Names.Keys.Select(static key => new ReasonCode(key))];

    /// <summary>What a reason is called; <see langword="null"/> for a placement's and for a host's own.</summary>
    /// <param name="reason">The reason.</param>
    public static LocalizedText? NameOf(ReasonCode reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Names.GetValueOrDefault(reason.Value);
    }

    /// <summary>The key under which an entry has a placement's reason.</summary>
    /// <param name="code">The code.</param>
    public static ReasonCode Of(RefusalCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return new(code.Id.ToLowerInvariant());
    }

    /// <summary>The strongest reason of a next step: a need before a gap.</summary>
    /// <param name="step">The step.</param>
    public static ReasonCode Of(StepProposal step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return !step.Answers.IsEmpty ? MappingShowsNeed : step.FillsDays > 0 ? FillsGap : Fits;
    }

    /// <summary>The strongest reason of a vacancy: what gives most points, a wish before experience before the place.</summary>
    /// <param name="vacancy">The vacancy beside the person.</param>
    public static ReasonCode Of(RankedVacancy vacancy)
    {
        ArgumentNullException.ThrowIfNull(vacancy);
        (RefusalCode Code, ReasonCode Reason)[] known = [(VacancyCodes.NearWanted, NearWish), (VacancyCodes.NearExperience, NearExperience), (VacancyCodes.PlaceWanted, WantedPlace)];
        (ReasonCode best, int most) = (Fits, 0);
        foreach ((RefusalCode code, ReasonCode reason) in known)
        {
            int points = vacancy.Reasons.Where(said => said.Value == Truth.True && said.Says.Code.Equals(code)).Sum(static said => said.Points);
            if (points > most)
                (best, most) = (reason, points);
        }

        return best;
    }
}
