using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Decisions;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli.Pages;

/// <summary>
/// What happened in a sentence, the reason of a place, a queue or a refusal in words. A journey knows such reasons as codes only,
/// since they are the host's own; here the host is this tool, whose places come from Matching.
/// </summary>
/// <param name="journey">The journey as its reader may see it: a district is told only when it can be seen there.</param>
/// <param name="language">The reader's language.</param>
/// <param name="forms">The forms that are known.</param>
/// <param name="names">What teams, districts and other keys are called; told as they are when left out.</param>
internal sealed class JourneySentence(Journey journey, Language language, FormCatalog forms, KeyNames? names = null)
{
    private static readonly LocalizedText TheTeam = new("teamet", "the team");
    private static readonly LocalizedText TheDistrict = new("stadsdelsområdet", "the district");
    private static readonly LocalizedText InQuestion = new("i fråga", "in question");
    private static readonly LocalizedText OwnChoice = new("tackade nej till platsen", "declined the place");
    private readonly string? _district = journey.Story.Select(static what => what.Body).OfType<Referred>().LastOrDefault()?.District is { } district ? Told(names, district) : null;

    /// <summary>The reasons of the planner, by the key under which an entry has them.</summary>
    public static ImmutableSortedDictionary<string, RefusalCode> PlannersReasons { get; } = ((ImmutableArray<RefusalCode>)
        [
            PlacementCodes.OwnDistrictTeam, PlacementCodes.AgreedTeam, PlacementCodes.FormerTeam, PlacementCodes.FormerCaseworker, PlacementCodes.TrackPlace, PlacementCodes.OtherTrack, PlacementCodes.NoFreePlace, PlacementCodes.DistrictWorkerFull, PlacementCodes.DistrictMissing,
            PlacementCodes.DistrictNotValid, PlacementCodes.DistrictNotServed, PlacementCodes.ReferredLater,
        ]).ToImmutableSortedDictionary(PlacementBridge.KeyOf, static code => code, StringComparer.Ordinal);

    /// <summary>The sentence of an event, without date and full stop.</summary>
    public string Of(JourneyEvent what) => EventSentence.Of(what, language, EventCatalog.Standard, forms, key => Name(what, key) ?? names?.Find(key));

    /// <summary>What a reason in an event is called; <see langword="null"/> of a key of another kind, and of a reason that is neither the planner's nor a proposal's.</summary>
    public LocalizedText? Name(JourneyEvent what, Slug key)
    {
        if (key is not ReasonCode reason)
            return null;
        JourneyEvent about = what is EntryCorrected correction ? correction.Replacement : what;
        if (about is PlacementDeclined && string.Equals(reason.Value, "own-choice", StringComparison.Ordinal))
            return OwnChoice;
        if (about is ProposalMade && ProposalReasons.NameOf(reason) is { } name)
            return name;
        return about is PlacedOnTeam or PutInQueue or PlacementDeclined or ProposalMade && PlannersReasons.TryGetValue(reason.Value, out RefusalCode? code)
            ? new(code.With(Arguments(code, about, Language.Swedish)).Explain(Language.Swedish), code.With(Arguments(code, about, Language.English)).Explain(Language.English))
            : null;
    }

    private ImmutableArray<string> Arguments(RefusalCode code, JourneyEvent what, Language language) => what switch
    {
        PlacedOnTeam placed => [Told(names, placed.Team), placed.District is { } district ? Told(names, district) : TheDistrict.In(language), ""],
        ProposalMade proposed => [Told(names, proposed.Proposed), _district ?? TheDistrict.In(language), ""],
        PutInQueue queued when code.Equals(PlacementCodes.NoFreePlace) => [TheTeam.In(language), queued.Position.ToString(CultureInfo.InvariantCulture)],
        PutInQueue queued when code.Equals(PlacementCodes.DistrictWorkerFull) => [TheTeam.In(language), _district ?? TheDistrict.In(language), queued.Position.ToString(CultureInfo.InvariantCulture)],
        _ => [_district ?? (code.Equals(PlacementCodes.DistrictNotValid) ? InQuestion : TheDistrict).In(language), "", ""],
    };

    // teams and districts have proper names, the same in every language
    private static string Told(KeyNames? names, Slug key) => names?.Find(key)?.Swedish ?? key.Value;
}
