using System.Text;
using NJsonSchema;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Forms;

public sealed class FormReaderTests
{
    public static TheoryData<string, string> WrongByBoth => new()
    {
        { "\"yesNo\"", "\"maybe\"" },
        { "\"participant\"]", "\"doctor\"]" },
        { "\"health\"", "\"secret\"" },
        { "\"own\"", "\"stolen\"" },
        { ", \"minimum\": 0, \"maximum\": 60", "" },
        { "\"unit\": { \"sv\": \"timmar\", \"en\": \"hours\", \"easy\": \"timmar\" }, ", "" },
        { "\"questions\": [\n", "\"frågor\": [], \"questions\": [\n" },
        { "\"id\": \"more\", \"type\": \"ownWords\"", "\"id\": \"more\", \"states\": { \"fact\": \"employed\" }, \"type\": \"ownWords\"" },
        { "\"version\": 2", "\"version\": 0" },
        { "\"respondents\": [\"participant\"]", "\"respondents\": []" },
    };

    [Fact]
    public async Task Shipped_forms_and_the_example_agree_with_the_schema()
    {
        JsonSchema schema = await SchemaAsync();
        Assert.Empty(schema.Validate(FormSamples.Json).Select(static error => error.ToString()));
        string[] files = Directory.GetFiles(FormSamples.PathOf("src", "Samverkan.Core", "Forms", "Data"), "*.json");
        Assert.Equal(FormCatalog.Standard.Forms.Length, files.Length);
        foreach (string file in files)
            Assert.Empty(schema.Validate(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Select(static error => error.ToString()));
    }

    [Theory]
    [MemberData(nameof(WrongByBoth))]
    public async Task What_the_reader_refuses_by_shape_the_schema_refuses(string good, string bad)
    {
        Assert.Contains(good, FormSamples.Json, StringComparison.Ordinal);
        string json = FormSamples.Json.Replace(good, bad, StringComparison.Ordinal);
        FindingList findings = new("form.json");
        Assert.Null(FormReader.Read(Encoding.UTF8.GetBytes(json), findings));
        Assert.NotEqual(0, findings.Count);
        Assert.NotEmpty((await SchemaAsync()).Validate(json));
    }

    [Fact]
    public void A_form_in_the_box_says_whose_wording_it_is_and_how_sure_we_are() =>
        Assert.All(FormCatalog.Standard.Forms, static form =>
        {
            Assert.Equal(FormWording.Own, form.Wording);
            Assert.Equal(Confidence.Derived, form.Source.Confidence);
            Assert.NotNull(form.Source.Says);
            Assert.Empty(FormRules.Check(form));
        });

    [Fact]
    public void Every_survey_that_a_programme_names_has_its_form_and_every_statement_its_question()
    {
        foreach (Programme programme in ProgrammeCatalog.All)
        {
            foreach (Survey survey in programme.Surveys)
            {
                Form form = Form(survey.Id.Value);
                Assert.Contains(programme.Id, form.Programmes);
                Assert.Equal(Answering(survey.Informant), form.Respondents);
                Assert.All(survey.Statements, statement => Assert.Contains(form.Questions, question => question.States?.Fact == survey.FactOf(statement).Key));
            }
        }

        Assert.Equal(5, ProgrammeCatalog.Find(new ProgrammeId("arbetsprovning"))!.Surveys.Length);
    }

    private static Respondent[] Answering(Informant informant) => informant switch
    {
        Informant.SocialWorker => [Respondent.SocialWorker],
        Informant.Staff => [Respondent.Caseworker, Respondent.Together],
        _ => [Respondent.Participant],
    };

    [Fact]
    public void What_participants_of_arbetsprovning_are_asked_exists_in_easy_swedish_whole() =>
        Assert.All(
            FormCatalog.Standard.UsedBy(new ProgrammeId("arbetsprovning")).Where(static form => !form.Respondents.Contains(Respondent.SocialWorker)),
            static form =>
            {
                Assert.Contains(Language.EasySwedish, form.Languages);
                Assert.All(form.Questions, static question => Assert.NotNull(question.Text.EasySwedish));
            });

    [Fact]
    public void What_a_form_in_the_box_states_is_a_fact_that_criteria_know() =>
        Assert.All(
            FormCatalog.Standard.Forms.SelectMany(static form => form.Questions).Select(static question => question.States).OfType<StatedFact>(),
            static states => Assert.NotNull(FactCatalog.Standard.Find(states.Fact)));

    [Fact]
    public void Insikts_mapping_and_recommendation_are_measurable_and_no_decision()
    {
        Assert.Equal(QuestionType.OneOf, Form("insikt-recommendation").Find(new("category"))!.Type);
        Assert.True(Form("insikt-recommendation").Find(new("category"))!.IsRequired);
        Assert.Equal(["insikt-mapping@1", "insikt-recommendation@1"], FormCatalog.Standard.UsedBy(new ProgrammeId("insikt")).Select(static form => form.ToString()));
    }

    private static Form Form(string id) => FormCatalog.Standard.Find(new FormId(id), 1)!;

    private static async Task<JsonSchema> SchemaAsync() =>
        await JsonSchema.FromFileAsync(FormSamples.PathOf("docs", "schemas", "form.schema.json"), TestContext.Current.CancellationToken);
}
