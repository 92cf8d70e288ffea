using System.Text;
using NJsonSchema;
using Samverkan.Core.Files;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.HorizontalPrinciples;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Tests.HorizontalPrinciples;

/// <summary>The file in which people answer.</summary>
public sealed class AccountReaderTests
{
    private const string Sound = """
        {
          "format": "samverkan-horizontal-account", "formatVersion": 1, "programme": "arbetsprovning",
          "askedByCall": ["ecologicalSustainability"],
          "answers": [
            { "criterion": "gc-6", "answer": "supplementNeeded", "motivation": { "sv": "kravet saknas", "en": "the demand is missing" }, "evidence": [{ "text": { "sv": "avtal", "en": "contract" }, "reference": "dnr 7" }] },
            { "criterion": "ap-a2", "answer": "partly" }
          ],
          "judgements": [{ "list": "gender-criteria", "judgement": "no", "motivation": { "sv": "för tunt", "en": "too thin" }, "by": { "sv": "projektledaren", "en": "the project lead" }, "on": "2013-05-02" }],
          "analyses": [{ "finding": "gap/sex/woman-man/outcome", "why": { "sv": "män remitteras senare", "en": "men are referred later" }, "change": { "sv": "vägen ses över", "en": "the way is looked over" }, "goal": "ap-p3a" }]
        }
        """;

    [Fact]
    public void All_that_is_written_is_read()
    {
        FindingList findings = new("answers.json");
        HorizontalAccount account = Read(Sound, findings)!;
        Assert.Equal(0, findings.Count);
        Assert.Equal([HorizontalPrinciple.EcologicalSustainability], account.AskedByCall);
        Assert.Equal([ChecklistAnswer.SupplementNeeded, ChecklistAnswer.Partly], account.Answers.Select(static one => one.Answer));
        Assert.Equal(("kravet saknas", "dnr 7"), (account.Answers[0].Motivation!.Swedish, account.Answers[0].Evidence[0].Reference));
        Assert.Equal((ChecklistAnswer.No, "projektledaren"), (account.Judgements[0].Judgement, account.Judgements[0].By.Swedish));
        Assert.Equal(("gap/sex/woman-man/outcome", "ap-p3a"), (account.Analyses[0].Finding.Value, account.Analyses[0].Goal!.Value));
    }

    [Theory]
    [InlineData("\"gc-6\"", "\"gc-66\"", "answers[0].criterion")]
    [InlineData("\"ap-a2\"", "\"sk-h1\"", "answers[1].criterion")]
    [InlineData("\"partly\"", "\"maybe\"", "answers[1].answer")]
    [InlineData("\"gender-criteria\"", "\"gender\"", "judgements[0].list")]
    [InlineData("\"ap-p3a\"", "\"in-g1\"", "analyses[0].goal")]
    [InlineData("\"arbetsprovning\"", "\"arbete\"", "programme")]
    [InlineData("\"2013-05-02\"", "\"2013-02-30\"", "judgements[0].on")]
    [InlineData("\"by\": { \"sv\": \"projektledaren\", \"en\": \"the project lead\" }, ", "", "judgements[0]")]
    [InlineData("\"formatVersion\": 1,", "\"formatVersion\": 1, \"score\": 8,", "")]
    public void What_is_wrong_is_told_at_its_place_and_nothing_is_made_of_it(string sound, string broken, string field)
    {
        FindingList findings = new("answers.json");
        Assert.Null(Read(Sound.Replace(sound, broken, StringComparison.Ordinal), findings));
        Assert.Equal(field, Assert.Single(findings.ToImmutable()).Field);
    }

    [Fact]
    public async Task The_schema_accepts_what_the_reader_accepts()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Samverkan.sln")))
            folder = folder.Parent;
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(folder!.FullName, "docs", "schemas", "horizontal-account.schema.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Sound).Select(static e => e.ToString()));
        Assert.NotEmpty(schema.Validate(Sound.Replace("\"partly\"", "\"maybe\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(Sound.Replace("\"formatVersion\": 1,", "\"formatVersion\": 1, \"score\": 8,", StringComparison.Ordinal)));
    }

    private static HorizontalAccount? Read(string json, FindingList findings) => HorizontalAccountReader.Read(Encoding.UTF8.GetBytes(json), ProgrammeCatalog.All, findings);
}
