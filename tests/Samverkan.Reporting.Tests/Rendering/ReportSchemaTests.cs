using NJsonSchema;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Tests.Reports;

namespace Samverkan.Reporting.Tests.Rendering;

public sealed class ReportSchemaTests
{
    [Fact]
    public async Task The_schema_accepts_what_is_written_and_no_hidden_figure_with_a_number()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(Root(), "docs", "schemas", "report.schema.json"), TestContext.Current.CancellationToken);
        string json = JsonRenderer.Render(SampleReport.Protected());
        Assert.Empty(schema.Validate(json).Select(static e => e.ToString()));
        Assert.NotEmpty(schema.Validate(json.Replace("\"status\": \"hidden\"", "\"status\": \"hidden\", \"value\": 1", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(json.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(json.Replace("\"kind\": \"note\"", "\"kind\": \"Note\"", StringComparison.Ordinal)));
    }

    internal static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Samverkan.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
