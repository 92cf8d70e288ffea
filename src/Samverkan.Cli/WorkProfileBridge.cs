using System.Collections.Immutable;
using Samverkan.Core.Journeys.Format;
using Samverkan.Matching.Vacancies;
using Samverkan.Synthetic;

namespace Samverkan.Cli;

/// <summary>Brings Matching and Synthetic together: what synthetic people tell of work stands in the entry that matching reads.</summary>
internal static class WorkProfileBridge
{
    private static readonly ImmutableArray<ProfilePart> Parts = [.. Enum.GetValues<ProfilePart>()];

    /// <summary>The kinds of entries that this tool writes and reads: the standard ones and what participants tell of work.</summary>
    public static EntryFormat Format => WorkProfileKind.Format;

    /// <summary>The world in which people are asked of work.</summary>
    public static SyntheticSetting Ask(SyntheticSetting setting) => setting with { WorkProfile = Of, Kinds = Format.Catalog };

    private static WorkProfileTold Of(SyntheticWorkProfile told) => new(
        [.. Parts.Where(part => told.Agreed.Contains(part.ToString(), StringComparer.OrdinalIgnoreCase))],
        told.Experience,
        told.Wishes,
        Concepts(told.Skills),
        Concepts(told.LacksSkills),
        Concepts(told.Languages),
        Concepts(told.LacksLanguages),
        told.Places,
        told.MostPercent,
        told.From,
        told.DrivingLicence,
        told.NeedsAdaptation);

    private static ImmutableArray<ConceptId> Concepts(ImmutableArray<string> ids) => [.. ids.Select(static id => new ConceptId(id))];
}
