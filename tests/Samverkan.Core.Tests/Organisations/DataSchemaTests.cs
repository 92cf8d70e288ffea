using System.Runtime.CompilerServices;
using NJsonSchema;

namespace Samverkan.Core.Tests.Organisations;

public sealed class DataSchemaTests
{
    [Theory]
    [InlineData("districts", "Organisations/Data/stockholm-districts.json", "\"committee\"", "\"board\"")]
    [InlineData("teams", "../../tests/Samverkan.Cli.Tests/Mistakes/teams.json", "\"jobCoach\"", "\"coach\"")]
    [InlineData("secrecy", "Access/Data/secrecy.json", "\"harmTest\"", "\"test\"")]
    [InlineData("identifier-histories", "../../tests/Samverkan.Cli.Tests/Mistakes/identifier-histories.json", "\"recorded\"", "\"told\"")]
    public async Task Shipped_data_agrees_with_its_schema_and_a_wrong_word_does_not(string schemaName, string file, string good, string bad)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(Root(), "docs", "schemas", $"{schemaName}.schema.json"), TestContext.Current.CancellationToken);
        string json = await File.ReadAllTextAsync(Path.Combine(Root(), "src", "Samverkan.Core", file), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(json));
        Assert.NotEmpty(schema.Validate(json.Replace(good, bad, StringComparison.Ordinal)));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
