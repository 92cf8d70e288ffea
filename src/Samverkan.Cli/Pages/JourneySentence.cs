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
internal sealed class JourneySentence(Journey journey, Language language, FormCatalog forms)
{
    private static readonly LocalizedText TheTeam = new("teamet", "the team");
    private static readonly LocalizedText TheDistrict = new("stadsdelsområdet", "the district");
    private static readonly LocalizedText InQuestion = new("i fråga", "in question");
    private static readonly LocalizedText OwnChoice = new("tackade nej till platsen", "declined the place");
    private readonly string? _district = journey.Story.Select(static what => what.Body).OfType<Referred>().LastOrDefault()?.District?.Value;

    /// <summary>The reasons of the planner, by the key under which an entry has them.</summary>
    public static ImmutableSortedDictionary<string, RefusalCode> PlannersReasons { get; } = ((ImmutableArray<RefusalCode>)
        [
            PlacementCodes.OwnDistrictTeam, PlacementCodes.AgreedTeam, PlacementCodes.FormerTeam, PlacementCodes.FormerCaseworker, PlacementCodes.TrackPlace, PlacementCodes.OtherTrack, PlacementCodes.NoFreePlace, PlacementCodes.DistrictWorkerFull, PlacementCodes.DistrictMissing,
            PlacementCodes.DistrictNotValid, PlacementCodes.DistrictNotServed, PlacementCodes.ReferredLater,
        ]).ToImmutableSortedDictionary(PlacementBridge.KeyOf, static code => code, StringComparer.Ordinal);

    /// <summary>The sentence of an event, without date and full stop.</summary>
    public string Of(JourneyEvent what)
    {
        if (OwnKind.Of(what) is { } own)
            return own.Sentence(language);
        string sentence = EventSentence.Of(what, language, EventCatalog.Standard, forms);
        if (ReasonOf(what) is not { } reason || Words(reason, what) is not { } words)
            return sentence;
        string end = $": {reason}";
        return $"{(sentence.EndsWith(end, StringComparison.Ordinal) ? sentence[..^end.Length] : sentence)}: {words}";
    }

    private static ReasonCode? ReasonOf(JourneyEvent what) => what switch
    {
        PlacedOnTeam placed => placed.Reason,
        PutInQueue queued => queued.Reason,
        PlacementDeclined declined => declined.Reason,
        ProposalMade proposed => proposed.Reason,
        _ => null,
    };

    private string? Words(ReasonCode reason, JourneyEvent what)
    {
        if (what is PlacementDeclined && string.Equals(reason.Value, "own-choice", StringComparison.Ordinal))
            return OwnChoice.In(language);
        if (what is ProposalMade && ProposalReasons.NameOf(reason) is { } name)
            return name.In(language);
        return PlannersReasons.TryGetValue(reason.Value, out RefusalCode? code) ? code.With(Arguments(code, what)).Explain(language) : null;
    }

    private ImmutableArray<string> Arguments(RefusalCode code, JourneyEvent what) => what switch
    {
        PlacedOnTeam placed => [placed.Team.Value, placed.District?.Value ?? TheDistrict.In(language), ""],
        ProposalMade proposed => [proposed.Proposed.Value, _district ?? TheDistrict.In(language), ""],
        PutInQueue queued when code.Equals(PlacementCodes.NoFreePlace) => [TheTeam.In(language), queued.Position.ToString(CultureInfo.InvariantCulture)],
        PutInQueue queued when code.Equals(PlacementCodes.DistrictWorkerFull) => [TheTeam.In(language), _district ?? TheDistrict.In(language), queued.Position.ToString(CultureInfo.InvariantCulture)],
        _ => [_district ?? (code.Equals(PlacementCodes.DistrictNotValid) ? InQuestion : TheDistrict).In(language), "", ""],
    };
}
