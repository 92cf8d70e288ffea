using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using NJsonSchema;
using Samverkan.Core.Files;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;

namespace Samverkan.Reporting.Tests.CommonIndicators;

public sealed class CatalogTests
{
    [Fact]
    public void A_programme_reports_by_the_catalogue_of_its_own_period()
    {
        Assert.Equal(ProgrammingPeriod.EsfPlus2021, CommonIndicatorCatalog.For(ProgrammeCatalog.Stockholmskraften)?.Period);
        Assert.Equal(
            ["none", "esf2014", "none", "esfPlus2021", "esfPlus2021"],
            new[] { "arbetsprovning", "hallbar-etablering", "insikt", "lumena", "stockholmskraften" }.Select(static id =>
                CommonIndicatorCatalog.For(ProgrammeCatalog.Find(new(id))!)?.Period switch { ProgrammingPeriod.Esf2014 => "esf2014", ProgrammingPeriod.EsfPlus2021 => "esfPlus2021", _ => "none" }));
    }

    [Fact]
    public void The_catalogues_hold_every_code_of_their_period()
    {
        Assert.Equal(
            Enumerable.Range(1, 19).Select(static n => $"EECO{n:00}").Concat(Enumerable.Range(1, 6).Select(static n => $"EECR{n:00}")),
            CommonIndicatorCatalog.For(ProgrammingPeriod.EsfPlus2021)!.Indicators.Select(static i => i.Code));
        Assert.Equal(
            Enumerable.Range(1, 23).Select(static n => $"CO{n:00}").Concat(Enumerable.Range(1, 9).Select(static n => $"CR{n:00}")),
            CommonIndicatorCatalog.For(ProgrammingPeriod.Esf2014)!.Indicators.Select(static i => i.Code));
    }

    [Theory]
    [InlineData("esf-2014.json")]
    [InlineData("esf-plus-2021.json")]
    public async Task The_reader_and_the_published_schema_agree(string file)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(PathOf("docs/schemas/common-indicators.schema.json"), TestContext.Current.CancellationToken);
        string json = await File.ReadAllTextAsync(PathOf($"src/Samverkan.Reporting/CommonIndicators/Data/{file}"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(json));
        Assert.Empty(Findings(json));
        foreach ((string instead, string stands) in new[] { ("\"kind\": \"output\"", "\"kind\": \"outcome\""), ("\"codeConfidence\"", "\"sure\""), ("\"woman\"", "\"notStated\""), ("\"version\": 1", "\"version\": 0") })
        {
            string broken = json.Replace(instead, stands, StringComparison.Ordinal);
            Assert.NotEqual(json, broken);
            Assert.NotEmpty(schema.Validate(broken));
            Assert.NotEmpty(Findings(broken));
        }
    }

    [Theory]
    [InlineData("\"code\": \"EECO03\"", "\"code\": \"EECO02\"", "SAM4200")]
    [InlineData("\"reference\": [\"EECO05\"]", "\"reference\": [\"EECO55\"]", "SAM4201")]
    [InlineData("\"statuses\": [", "\"total\": \"EECO77\", \"statuses\": [", "SAM1004")]
    [InlineData("\"total\": \"EECO01\"", "\"total\": \"EECR01\"", "SAM4201")]
    [InlineData("\"reference\": [\"EECO05\"], \"situation\"", "\"reference\": [\"EECO05\"], \"atEntry\"", "SAM4202")]
    public void What_does_not_hold_together_is_told_by_its_place(string instead, string stands, string code)
    {
        string json = File.ReadAllText(PathOf("src/Samverkan.Reporting/CommonIndicators/Data/esf-plus-2021.json"));
        Assert.Contains(instead, json, StringComparison.Ordinal);
        Assert.Contains(Findings(json.Replace(instead, stands, StringComparison.Ordinal)), finding => finding.Refusal.Code.Id == code && finding.Position.Line > 1);
    }

    private static ImmutableArray<Finding> Findings(string json)
    {
        FindingList findings = new("catalogue.json");
        CommonIndicatorCatalog? read = CommonIndicatorReader.Read(Encoding.UTF8.GetBytes(json), findings);
        Assert.Equal(findings.Count == 0, read is not null);
        return findings.ToImmutable();
    }

    private static string PathOf(string path, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../..", path));
}
