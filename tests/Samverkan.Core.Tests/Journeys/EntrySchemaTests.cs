using NJsonSchema;
using Samverkan.Core.Journeys.Format;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>The published schema and the golden file agree.</summary>
public sealed class EntrySchemaTests
{
    [Theory]
    [InlineData("version-1.jsonl")]
    [InlineData("version-2.jsonl")]
    public async Task Every_golden_line_is_valid_by_the_schema(string file)
    {
        JsonSchema schema = await SchemaAsync();
        foreach (string line in await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Journeys", "Golden", file), TestContext.Current.CancellationToken))
            Assert.Empty(schema.Validate(line));
    }

    [Fact]
    public async Task A_line_that_the_reader_refuses_is_invalid_by_the_schema()
    {
        JsonSchema schema = await SchemaAsync();
        string line = System.Text.Encoding.UTF8.GetString(EntryFormat.Standard.Write(Samples.Entries[0]));
        Assert.NotEmpty(schema.Validate(line.Replace("\"edition\"", "\"editiom\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(line.Replace("\"administrative\"", "\"Administrative\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(line.Replace("\"sequence\":1", "\"sequence\":0", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_schema_defines_every_standard_kind()
    {
        string text = await File.ReadAllTextAsync(SchemaPath(), TestContext.Current.CancellationToken);
        Assert.All(EventCatalog.Standard.Kinds, kind => Assert.Contains($"\"$ref\": \"#/$defs/{kind.Kind}\"", text, StringComparison.Ordinal));
    }

    private static async Task<JsonSchema> SchemaAsync() =>
        await JsonSchema.FromJsonAsync((await File.ReadAllTextAsync(SchemaPath())).Replace("$defs", "definitions", StringComparison.Ordinal));

    private static string SchemaPath()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Samverkan.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "docs", "schemas", "entry.schema.json");
    }
}
