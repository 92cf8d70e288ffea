using System.Text;
using CsCheck;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Programmes;

public class ProgrammeOutlineTests
{
    [Theory]
    [MemberData(nameof(ProgrammeCatalogTests.Ids), MemberType = typeof(ProgrammeCatalogTests))]
    public void Every_provision_of_a_definition_is_told_in_both_languages_with_its_source(string id)
    {
        Programme programme = ProgrammeCatalog.Find(new ProgrammeId(id))!;
        List<OutlineLine> lines = [.. ProgrammeOutline.Of(programme).SelectMany(static section => section.Lines)];
        Assert.All(lines, static line => Assert.False(string.IsNullOrWhiteSpace(line.Text.Swedish) || string.IsNullOrWhiteSpace(line.Text.English)));
        HashSet<string> told = [.. lines.Select(static line => line.Id.ToLowerInvariant())];
        IEnumerable<string> expected = Provision.ReadAll()
            .Where(p => p.Programme == id && p.Kind == "definitionField" && !p.Id.Contains("-track-", StringComparison.Ordinal) && !p.Where.StartsWith("/teamPlan", StringComparison.Ordinal) && !p.Where.StartsWith("/options", StringComparison.Ordinal)
                && char.IsAsciiDigit(p.Id[^1]) && p.Id.Count(static c => c == '-') == 1)
            .Select(static p => p.Id);
        Assert.DoesNotContain(expected, provision => !told.Contains(provision));
    }

    [Fact]
    public void The_default_reading_is_marked()
    {
        OutlineLine line = ProgrammeOutline.Of(ProgrammeCatalog.Insikt).Single(static s => s.Heading.English == "Options").Lines[0];
        Assert.Contains("continuous = i följd, kalenderdagar (förval)", line.Text.In(Language.Swedish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("insikt", "Governance", "steering group: once; 2023-03")]
    [InlineData("insikt", "Other staff", "labour-market officer: two labour-market officers; persons: 2")]
    [InlineData("insikt", "Other staff", "project lead and project worker: project lead half time who is project worker the other half; persons: 1; of full time: 100%")]
    [InlineData("arbetsprovning", "Governance", "meetings of the evaluation group: 4 times")]
    [InlineData("arbetsprovning", "About the programme", "whole budget: 15,807,524 SEK")]
    [InlineData("lumena", "About the programme", "whole budget: 15,148,871.01 EUR")]
    [InlineData("lumena", "About the programme", "the fund's programme (CCI): 2021SE05SFPR")]
    [InlineData("lumena", "About the programme", "secondary theme, combat child poverty: no")]
    [InlineData("hallbar-etablering", "About the programme", "field of intervention: 102")]
    [InlineData("stockholmskraften", "Teams", "Multiteam 1: 2024-09-01/2027-08-31: employment officer full time; job coach full time; social worker full time")]
    public void Shares_months_numbers_and_headings_are_told(string id, string section, string text) =>
        Assert.Contains(ProgrammeOutline.Of(ProgrammeCatalog.Find(new ProgrammeId(id))!).Single(s => s.Heading.English == section).Lines, line => line.Text.English == text);

    [Fact]
    public void That_the_days_and_districts_of_teams_are_our_assumption_is_told_beside_them() =>
        Assert.Equal(Confidence.Assumed, ProgrammeOutline.Of(ProgrammeCatalog.Stockholmskraften).Single(static s => s.Heading.English == "Teams").Lines[^1].Source.Confidence);

    [Fact]
    public void A_definition_with_a_random_wound_is_read_or_refused_and_never_throws()
    {
        byte[] sound = Encoding.UTF8.GetBytes(ProgrammeReaderTests.Definition("insikt"));
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Int[0, 40], Gen.Char["{}[]\",:019-azAZ \n"].Array[0, 5]).Sample(
            (at, cut, put) =>
            {
                byte[] wounded = [.. sound.AsSpan(0, at), .. Encoding.UTF8.GetBytes(put), .. sound.AsSpan(Math.Min(sound.Length, at + cut))];
                ProgrammeReading reading = ProgrammeReader.Read(wounded, "p.json");
                return (reading.Programme is null) == (reading.Findings.Length > 0);
            },
            iter: 400);
    }
}
