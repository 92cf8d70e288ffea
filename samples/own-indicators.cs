#:project ../src/Samverkan.Core/Samverkan.Core.csproj
#:project ../src/Samverkan.Conformance/Samverkan.Conformance.csproj
#:package Microsoft.Extensions.Hosting
using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using Samverkan.Conformance.Progression;
using Samverkan.Core;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

// A team has an indicator set of its own: the first version in a file, the second in code. The second asks "contacts" on a longer scale.
string file = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "own-indicators.json");
IndicatorSet first = IndicatorSetReader.Read(File.ReadAllBytes(file), new FindingList(file))!;
IndicatorSet second = new()
{
    Id = first.Id,
    Version = 2,
    Name = first.Name,
    Validity = DatePeriod.From(new LocalDate(2025, 1, 1)),
    Provenance = Provenance.Own,
    LicenceNote = first.LicenceNote,
    Source = first.Source,
    Indicators = [Asks("everyday", 5), Asks("contacts", 10), Asks("next-step", 5)],
    Crosswalk = new()
    {
        FromVersion = 1,
        Source = new("Teamets egen uppsättning", "Övergång till version 2"),
        Counterparts =
        [
            new(new("everyday"), new("everyday")),
            new(new("contacts"), new("contacts")) { Steps = [.. Enumerable.Range(1, 5).Select(static value => new ScaleStep(value, value * 2))] },
        ],
    },
};

// Both prove themselves, and a host that knows both starts; one that lacks the first refuses and says why.
Console.WriteLine($"Promises broken: {new IndicatorSetSuite(first).Run(seed: 1).Length} and {new IndicatorSetSuite(second, first).Run(seed: 1).Length}");
using IHost host = Host(samverkan => samverkan.AddIndicatorSet(file).AddIndicatorSet(second));
await host.StartAsync();
IndicatorSetCatalog sets = host.Services.GetRequiredService<IndicatorSetCatalog>();
try
{
    using IHost without = Host(samverkan => samverkan.AddIndicatorSet(second));
    await without.StartAsync();
}
catch (OptionsValidationException refused)
{
    Console.WriteLine(refused.Failures.Single());
}

// A form: one answer declined. It is judged, and the composite says how much it rests on.
ImmutableArray<IndicatorRating> form =
[
    IndicatorRating.Of(new("everyday"), 2), IndicatorRating.Of(new("contacts"), 3), IndicatorRating.Without(new("next-step"), AnswerAbsence.Declined),
];
foreach (Refusal refusal in first.Judge(RaterRole.Participant, [.. form, IndicatorRating.Of(new("hope"), 3)], new LocalDate(2024, 5, 6)))
    Console.WriteLine(refusal.Explain(Language.English));
CompositeScore foothold = first.Composites[0].Score(RaterRole.Participant, form)!.Value;
Console.WriteLine($"{first.Composites[0].Name.English}: {foothold.Value} ({foothold})");
Console.WriteLine($"With one answer only: {first.Composites[0].Score(RaterRole.Participant, form[..1])?.Value.ToString() ?? "missing"}");

// An old answer goes on in the new version where the crosswalk says that it measures the same.
foreach (IndicatorRating old in form)
{
    IndicatorRating? carried = sets.Carry(first.Id, 1, 2, old);
    Console.WriteLine($"{old.Indicator}: {(carried is null ? "ends with version 1" : $"goes on as {carried.Value}")}");
}

await host.StopAsync();

static ProgressionIndicator Asks(string id, int maximum) => new()
{
    Id = new(id), Name = LocalizedText.Same(id), Raters = id == "next-step" ? [RaterRole.Participant, RaterRole.Caseworker] : [RaterRole.Participant], Scale = new(1, maximum), Provenance = Provenance.Own,
};

static IHost Host(Action<SamverkanBuilder> configure)
{
    HostApplicationBuilder builder = new();
    builder.Logging.ClearProviders();
    configure(builder.Services.AddSamverkan().UseClock(SystemClock.Instance));
    return builder.Build();
}
