using System.Text;
using NJsonSchema;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Tests.Programmes;

namespace Samverkan.Core.Tests.Criteria;

/// <summary>The published schema of a line of facts and the reader agree.</summary>
public sealed class FactSchemaTests
{
    private const string Good = """{"participant":"00000000000000000000000001","fact":"unemployed","value":true,"from":"2014-01-01","to":null,"known":"2024-10-01T08:00:00Z"}""";

    public static TheoryData<string, string> Broken => new()
    {
        { "\"participant\":\"0", "\"participant\":\"u" },
        { "00000000000000000000000001", "19900101-0017" },
        { "\"unemployed\"", "\"happy\"" },
        { "\"unemployed\"", "\"enrolled-in:Job\"" },
        { "true", "\"yes\"" },
        { "true", "null" },
        { "\"value\":true,", "" },
        { "\"value\":true", "\"value\":true,\"declined\":true" },
        { "\"value\":true", "\"declined\":false" },
        { "\"value\":true", "\"declined\":\"yes\"" },
        { "\"unemployed\",\"value\":true", "\"education-level\",\"value\":9" },
        { "\"unemployed\",\"value\":true", "\"education-level\",\"value\":2.5" },
        { "\"unemployed\",\"value\":true", "\"register-sex\",\"value\":\"x\"" },
        { "\"unemployed\",\"value\":true", "\"register-sex\",\"value\":true" },
        { "\"unemployed\",\"value\":true", "\"resident-of\",\"value\":\"\"" },
        { "\"unemployed\",\"value\":true", "\"birth-date\",\"value\":\"1794-02-03\"" },
        { "\"2014-01-01\"", "\"1014-01-01\"" },
        { "\"2014-01-01\"", "\"1 January\"" },
        { "\"from\":\"2014-01-01\",", "" },
        { "null", "\"2914-01-01\"" },
        { "2024-10-01T08:00:00Z", "yesterday" },
        { ",\"known\":\"2024-10-01T08:00:00Z\"", "" },
        { "\"to\":null", "\"until\":null" },
    };

    public static TheoryData<string> Examples =>
    [
        "\"unemployed\",\"value\":false",
        "\"unemployed\",\"value\":true,\"declined\":false",
        "\"disability\",\"declined\":true",
        "\"enrolled-in:job\",\"value\":true",
        "\"criterion-met:ap-c6\",\"value\":true",
        "\"birth-date\",\"value\":\"1994-09-01\"",
        "\"education-level\",\"value\":2",
        "\"income-support-from\",\"value\":\"0180\"",
        "\"language-of-support\",\"value\":\"so\"",
    ];

    [Fact]
    public void The_schema_is_what_the_facts_make()
    {
        string made = FactSchema.Make();
        string file = RepositoryFile.PathOf(FactSchema.File);
        if (Environment.GetEnvironmentVariable("SAMVERKAN_REGENERATE") == "1")
            File.WriteAllText(file, made);
        Assert.Equal(made, File.Exists(file) ? File.ReadAllText(file) : "");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task What_the_reader_takes_the_schema_takes(string what)
    {
        string line = Good.Replace("\"unemployed\",\"value\":true", what, StringComparison.Ordinal);
        Assert.True(await IsReadAsync(line));
        Assert.Empty((await SchemaAsync()).Validate(line).Select(static error => error.ToString()));
    }

    [Fact]
    public async Task Every_standard_fact_as_the_writer_writes_it_is_valid_by_the_schema()
    {
        JsonSchema schema = await SchemaAsync();
        foreach (Fact fact in FactCatalog.Standard.Facts)
        {
            string value = fact.ValueType == typeof(bool) ? "true" : fact.ValueType == typeof(int) ? $"{fact.Minimum}" : fact.ValueType == typeof(LocalDate) ? "\"1990-02-28\"" : $"\"{fact.ValueNames.Keys.FirstOrDefault("x")}\"";
            FactFile read = await ReadAsync(Good.Replace("\"unemployed\",\"value\":true", $"\"{fact.Key}\",\"value\":{value}", StringComparison.Ordinal));
            Assert.Empty(read.Findings);
            using MemoryStream written = new();
            await FactFileWriter.WriteAsync(written, read.Facts, TestContext.Current.CancellationToken);
            Assert.Empty(schema.Validate(Encoding.UTF8.GetString(written.ToArray()).TrimEnd()).Select(static error => error.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_the_reader_refuses_the_schema_refuses(string good, string bad)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        string line = Good.Replace(good, bad, StringComparison.Ordinal);
        Assert.False(await IsReadAsync(line));
        Assert.NotEmpty((await SchemaAsync()).Validate(line));
    }

    private static async Task<bool> IsReadAsync(string line) => (await ReadAsync(line)).Findings.IsEmpty;

    private static async Task<FactFile> ReadAsync(string line) =>
        await new FactFileReader(FactCatalog.Standard).ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(line)), "facts.jsonl", TestContext.Current.CancellationToken);

    private static async Task<JsonSchema> SchemaAsync() =>
        await JsonSchema.FromJsonAsync(RepositoryFile.Read(FactSchema.File), TestContext.Current.CancellationToken);
}
