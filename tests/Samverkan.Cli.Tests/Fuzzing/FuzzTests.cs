using System.Globalization;
using System.Text;
using Samverkan.Cli.Tests.Mistakes;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Cli.Tests.Fuzzing;

/// <summary>
/// Real files, damaged by chance, are read or named: no exception, no hang, no person number told, nothing half-imported. In every test
/// run 300 files of each; 100,000 by <c>eng/soak</c>. A failure tells the seed of its file, and a
/// run with it in <c>SAMVERKAN_FUZZ_SEED</c> begins with that file.
/// </summary>
public sealed class FuzzTests
{
    private const string Cells = "sex,region,persons,status\nwoman,north,3,\nwoman,south,12,publish\nman,north,40,\nman,south,7,primary\n\"other, \"\"x\"\"\",north,0,\n";

    private static readonly int Files = Soak.Iterations(ci: 300, whole: 100_000);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("journey.jsonl")]
    [InlineData("journey-insikt.jsonl")]
    [InlineData("journey-arbetsprovning.jsonl")]
    public void Journeys(string file) => Fuzz(Sound(file), ReadFile.Journeys);

    [Fact]
    public void The_programme_s_own_log() => Fuzz(Sound("programme-log.jsonl"), ReadFile.ProgrammeLog);

    [Fact]
    public void Facts() => Fuzz(Sound("facts.jsonl"), ReadFile.Facts);

    [Theory]
    [InlineData("Samverkan.Core.Programmes.Definitions.stockholmskraften.json")]
    [InlineData("Samverkan.Core.Programmes.Definitions.insikt.json")]
    [InlineData("Samverkan.Core.Programmes.Definitions.lumena.json")]
    public void Definitions_of_programmes(string name) => Fuzz(Embedded(name), ReadFile.Programme);

    [Fact]
    public void Indicator_sets()
    {
        Fuzz(Sound("indicator-set.json"), ReadFile.IndicatorSet);
        Fuzz(Embedded("skapa-structure.json"), ReadFile.IndicatorSet);
    }

    [Fact]
    public void Team_plans() => Fuzz(Sound("teams.json"), ReadFile.TeamPlan);

    [Fact]
    public void Districts() => Fuzz(Embedded("stockholm-districts.json"), ReadFile.Districts);

    [Fact]
    public void Cells_to_protect() => Fuzz(Encoding.UTF8.GetBytes(Cells), ReadFile.Cells);

    [Fact]
    public void Published_tables()
    {
        CellsReading cells = CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Cells)), "cells.csv", new CellsLayout("persons", [TableSpec.Parse("sex,region")]) { StatusColumn = "status" });
        using TemporaryFolder sound = new();
        TableProtection.Write(TableProtection.Protect(cells.Cells!, new DisclosureOptions(), "test"), sound.Path);
        Dictionary<string, byte[]> files = Directory.GetFiles(sound.Path).ToDictionary(static path => Path.GetFileName(path), File.ReadAllBytes);
        foreach (string damaged in files.Keys.Order(StringComparer.Ordinal))
        {
            Fuzz(files[damaged], bytes =>
            {
                using TemporaryFolder folder = new();
                foreach ((string name, byte[] content) in files)
                    File.WriteAllBytes(folder.File(name), name == damaged ? bytes : content);
                return ReadFile.Tables(folder.Path);
            });
        }
    }

    [Theory]
    [InlineData("journey.jsonl")]
    [InlineData("facts.jsonl")]
    [InlineData("programme-log.jsonl")]
    [InlineData("indicator-set.json")]
    public void Whatever_is_validated(string file)
    {
        byte[] sound = Sound(file);
        Each(
            seed =>
            {
                using TemporaryFolder folder = new();
                string path = folder.File(file);
                File.WriteAllBytes(path, Mutation.Of(sound, new Random(seed)));
                Task<ToolRun> run = ToolRun.Of("validate", path);
                Assert.True(run.Wait(Longest, CancellationToken.None), "It hangs.");
                ToolRun told = run.Result;
                Assert.True(told.ExitCode is ExitCode.Done or ExitCode.Findings, told.Error);
                Assert.Equal(told.ExitCode == ExitCode.Done, told.Output.Length == 0);
                Assert.DoesNotContain(Mutation.PersonNumber, told.Output + told.Error, StringComparison.Ordinal);
            });
    }

    private static void Fuzz(byte[] sound, Func<byte[], ReadFile> read)
    {
        ReadFile whole = read(sound);
        Assert.Empty(whole.Findings);
        Assert.True(whole.GaveSomething);
        Each(
            seed =>
            {
                byte[] file = Mutation.Of(sound, new Random(seed));
                Task<ReadFile> run = Task.Run(() => read(file));
                Assert.True(run.Wait(Longest, CancellationToken.None), "It hangs.");
                ReadFile made = run.Result;
                Assert.All(made.Findings, ReadFile.AssertSilent);
                Assert.False(made.GaveSomething && !made.Findings.IsEmpty, "A file with findings is not imported in part.");
            });
    }

    private static void Each(Action<int> judge)
    {
        int first = int.TryParse(Environment.GetEnvironmentVariable("SAMVERKAN_FUZZ_SEED"), CultureInfo.InvariantCulture, out int told) ? told : Soak.IsWhole ? new Random().Next(int.MaxValue / 2) : 1;
        Parallel.For(0, Files, (i, loop) =>
        {
            try
            {
                judge(first + i);
            }
            catch (Exception found)
            {
                loop.Stop();
                throw new InvalidOperationException(FormattableString.Invariant($"The file of SAMVERKAN_FUZZ_SEED={first + i}: {found.Message}"), found);
            }
        });
    }

    private static byte[] Sound(string file) => File.ReadAllBytes(Mistake.PathOf(file));

    private static byte[] Embedded(string name)
    {
        using Stream stream = typeof(Programme).Assembly.GetManifestResourceStream(name)!;
        using MemoryStream all = new();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
