using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Organisations;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Cli.Tests.Fuzzing;

/// <summary>What a reader made of a file: what it found, and whether it gave anything to go on with.</summary>
/// <param name="Findings">What is wrong by the reader.</param>
/// <param name="GaveSomething">Whether there is anything to import.</param>
internal sealed record ReadFile(ImmutableArray<Finding> Findings, bool GaveSomething)
{
    private static readonly CellsLayout Layout = new("persons", [TableSpec.Parse("sex,region"), TableSpec.Parse("region")]) { StatusColumn = "status" };

    public static ReadFile Journeys(byte[] file)
    {
        JourneyReading reading = JourneyFile.Read(new MemoryStream(file), "file");
        // What was read is judged too: the rules answer for every sound file.
        foreach (IGrouping<string, Entry> entries in reading.Entries.GroupBy(static entry => entry.Journey.Programme.Value))
        {
            if (ProgrammeCatalog.Find(new(entries.Key)) is not { } programme)
                continue;
            foreach (EntryFinding finding in new JourneyRules(JourneySettings.Of(programme)).Examine(entries))
                AssertSilent(JourneyRules.Locate(finding, reading));
            foreach (Journey journey in Journey.FoldAll(entries))
                _ = journey.Facts();
        }

        return new(reading.Findings, !reading.Entries.IsEmpty);
    }

    public static ReadFile ProgrammeLog(byte[] file)
    {
        ProgrammeLogReading reading = ProgrammeLogFile.Read(new MemoryStream(file), "file");
        return new(reading.Findings, !reading.Entries.IsEmpty);
    }

    public static ReadFile Facts(byte[] file)
    {
        FactFile reading = new FactFileReader(FactCatalog.Standard).ReadAsync(new MemoryStream(file), "file").GetAwaiter().GetResult();
        return new(reading.Findings, !reading.Facts.IsEmpty);
    }

    public static ReadFile Programme(byte[] file)
    {
        ProgrammeReading reading = ProgrammeReader.Read(file, "file");
        return new(reading.Findings, reading.Programme is not null);
    }

    public static ReadFile IndicatorSet(byte[] file) => Document(findings => IndicatorSetReader.Read(file, findings));

    public static ReadFile TeamPlan(byte[] file) => Document(findings => TeamPlanReader.ReadFile(file, findings));

    public static ReadFile Districts(byte[] file) => Document(findings => DistrictCatalogReader.Read(file, findings));

    public static ReadFile Cells(byte[] file)
    {
        CellsReading reading = CellsFile.Read(new MemoryStream(file), "file", Layout);
        return new(reading.Findings, reading.Cells is not null);
    }

    public static ReadFile Tables(string folder)
    {
        TablesReading reading = PublishedTables.Read(folder);
        return new(reading.Findings, reading.Tables is not null);
    }

    public static void AssertSilent(Finding finding)
    {
        string text = finding.Format(Language.English) + finding.Format(Language.Swedish);
        Assert.DoesNotContain(Mutation.PersonNumber, text, StringComparison.Ordinal);
        Assert.Matches("^SAM[0-9]{4}$", finding.Refusal.Code.Id);
    }

    private static ReadFile Document(Func<FindingList, object?> read)
    {
        FindingList findings = new("file");
        bool gave = read(findings) is not null;
        return new(findings.ToImmutable(), gave);
    }
}
