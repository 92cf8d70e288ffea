#:project ../src/Samverkan.Core/Samverkan.Core.csproj
#:project ../src/Samverkan.Matching/Samverkan.Matching.csproj
#:project ../src/Samverkan.Conformance/Samverkan.Conformance.csproj
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NodaTime;
using Samverkan.Conformance;
using Samverkan.Conformance.Criteria;
using Samverkan.Conformance.EntryKinds;
using Samverkan.Conformance.Journeys;
using Samverkan.Conformance.Placement;
using Samverkan.Conformance.Vacancies;
using Samverkan.Core.Access;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;
using Samverkan.Matching.Vacancies;

// What a team writes itself proves that it keeps Samverkan's promises; here without any test framework.
CancellationToken cancellation = CancellationToken.None;
foreach (ConformanceCase promise in JourneyStoreSuite.Cases(new Bench()))
    await promise.RunAsync(cancellation);

CriterionCatalog catalog = CriterionCatalog.Standard.ToBuilder().AddLeaf("reads", OurJson.Default.Reads).Build();
ImmutableArray<LeafShortcoming> shortcomings = new LeafSuite<int>(new Reads(2), [0, 1, 2, 3], catalog).Run(seed: 1);

EntryKind<LibraryVisited> kind = new("library.visited", 1, new("Besökte biblioteket", "Visited the library"), OurJson.Default.LibraryVisited)
{
    Sentence = static visit => new($"läste i {visit.Hours} timmar", $"read for {visit.Hours} hours"),
};
EntryKindSamples<LibraryVisited> samples = new() { Sound = [new LibraryVisited(4)] };
foreach (ConformanceCase promise in EntryKindSuite.Cases(kind, samples))
    await promise.RunAsync(cancellation);

foreach (ConformanceCase promise in VacancySourceSuite.Cases(() => new OurRegister()))
    await promise.RunAsync(cancellation);

ImmutableArray<PlacementChoice> choices = PlacementChoices.Of(ProgrammeCatalog.Stockholmskraften.TeamPlan!, seed: 1);
ImmutableArray<PlacementShortcoming> ofPlacement = [.. new PlacementCostSuite(new TravellingTime()).Run(choices), .. new PlacementConstraintSuite(new WithinReach()).Run(choices)];

bool isKept = shortcomings.IsEmpty && ofPlacement.IsEmpty;
Console.WriteLine(isKept ? "Every promise is kept." : "A promise is broken.");
return isKept ? 0 : 1;

sealed class Bench : IJourneyStoreBench
{
    public bool IsDurable => false;
    public Task<IJourneyStore> CreateAsync(AccessPolicy policy, IClock clock, EntryFormat format) => Task.FromResult<IJourneyStore>(new InMemoryJourneyStore(policy, clock, format));
    public Task<IJourneyStore> ReopenAsync(AccessPolicy policy, IClock clock, EntryFormat format) => throw new NotSupportedException();
}

sealed class OurRegister : IVacancySource
{
    public async IAsyncEnumerable<VacancyReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (string id in (string[])["cook", "cold"])
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return VacancyReading.Of(new Vacancy { Id = id, Headline = "Kock", Municipality = new("0180") });
        }
    }
}

sealed class TravellingTime : IPlacementCost
{
    // Minutes by a table of one's own.
    public int CostOf(PlacementChoice choice) => choice.District is null ? 40 : choice.Profile.Accessible ? 20 : 30;
}

sealed class WithinReach : IPlacementConstraint
{
    private static readonly RefusalCode TooFar = new(
        "SAM9001", CodeOrigin.Matching, new("teamet {0} ligger utom räckhåll", "the team {0} is out of reach"), new("ett närmare team väntades", "a nearer team was expected"), new SourceReference("Vår restidstabell", ""));

    public Refusal? Against(PlacementChoice choice) => choice.District is null ? TooFar.With(choice.Team.Id.Value) : null;
}

sealed record Reads(int Level) : TypedLeaf<int>
{
    public override TypedFact<int> Fact => StandardFacts.EducationLevel;
    public override string Describe(Language language) => language == Language.English ? $"reads at level {Level}" : $"läser på nivå {Level}";
    public override Truth Test(ReadOnlySpan<Observation<int>> known, LocalDate on) =>
        Stretch<int>.HoldingOn(known, on) is { IsDeclined: false } holding ? (holding.Value >= Level).ToTruth() : Truth.Unknown;
}

sealed record LibraryVisited(int Hours) : JourneyEvent("library.visited", DataCategory.Activity);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Reads))]
[JsonSerializable(typeof(LibraryVisited))]
sealed partial class OurJson : JsonSerializerContext;
