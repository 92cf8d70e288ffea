using System.Text.Json;
using NJsonSchema;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;

namespace Samverkan.Core.Tests.Programmes;

public class ProgrammeSchemaTests
{
    private const string SchemaFile = "docs/schemas/programme.schema.json";

    private static async Task<JsonSchema> Schema() =>
        await JsonSchema.FromJsonAsync(RepositoryFile.Read(SchemaFile), TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(ProgrammeCatalogTests.Ids), MemberType = typeof(ProgrammeCatalogTests))]
    public async Task Every_definition_in_the_box_agrees_with_the_schema(string id)
    {
        JsonSchema schema = await Schema();
        Assert.Empty(schema.Validate(ProgrammeReaderTests.Definition(id)).Select(static e => e.ToString()));
    }

    [Fact]
    public async Task Reader_and_schema_refuse_the_same_broken_definitions()
    {
        JsonSchema schema = await Schema();
        foreach (Mistakes.Mistake mistake in Mistakes.All)
        {
            string text = ProgrammeReaderTests.Make(mistake).Text;
            if (mistake.SchemaSeesIt)
                Assert.True(Refuses(schema, text), $"The schema lets {mistake} pass.");
        }

        Assert.True(Mistakes.All.Count(static m => m.SchemaSeesIt) >= 15);
    }

    [Fact]
    public void The_schema_knows_exactly_the_codes_that_the_reader_knows()
    {
        using JsonDocument schema = JsonDocument.Parse(RepositoryFile.Read(SchemaFile));
        HashSet<string> lists = [];
        Collect(schema.RootElement, lists);
        Type[] enums =
        [
            typeof(ProgrammingPeriod), typeof(ApplicationStatus), typeof(PartyRole), typeof(PhaseKind), typeof(TrackKind), typeof(JourneyStep),
            typeof(GoalLevel), typeof(GoalKind), typeof(CountingUnit), typeof(Informant), typeof(NotAssessableReason), typeof(GovernanceKind),
            typeof(Recurrence), typeof(HorizontalPrinciple), typeof(AccessibilitySide), typeof(TeamRole), typeof(TeamModel), typeof(MembershipKind),
            typeof(DevelopmentLeadKind), typeof(RoleRequirement),
        ];
        foreach (Type type in enums)
            Assert.Contains(string.Join(',', Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)), lists);
    }

    private static bool Refuses(JsonSchema schema, string text)
    {
        try
        {
            return schema.Validate(text).Count > 0;
        }
        catch (Exception broken) when (broken.GetType().Name == "JsonReaderException")
        {
            return true;
        }
    }

    private static void Collect(JsonElement element, HashSet<string> lists)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in element.EnumerateObject())
            {
                if (member.NameEquals("enum") && member.Value[0].ValueKind == JsonValueKind.String)
                    lists.Add(string.Join(',', member.Value.EnumerateArray().Select(static v => v.GetString())));
                else
                    Collect(member.Value, lists);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
                Collect(item, lists);
        }
    }
}
